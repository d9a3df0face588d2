package dev.tally.python.object;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters and what one case makes of them, as a table of {@code CaseTable} lists them; the others stay as they are. */
final class CaseMap {
    private static final int BITS = 21;
    private static final int MASK = (1 << BITS) - 1;

    /** Each with the one that it becomes below it, in order. */
    private final long[] single;
    /** Those that become several. */
    private final Map<Integer, String> several = new HashMap<>();

    CaseMap(String table) {
        long[] found = new long[2048];
        int count = 0;
        for (String entry : table.strip().split("\\s+")) {
            int equals = entry.indexOf('=');
            String from = entry.substring(0, equals);
            String to = entry.substring(equals + 1);
            if (to.indexOf(',') >= 0) {
                StringBuilder all = new StringBuilder();
                for (String part : to.split(",")) {
                    all.appendCodePoint(hex(part));
                }
                several.put(hex(from), all.toString());
                continue;
            }
            int slash = from.indexOf('/');
            int step = slash < 0 ? 1 : from.charAt(slash + 1) - '0';
            String run = slash < 0 ? from : from.substring(0, slash);
            int dash = run.indexOf('-');
            int first = hex(dash < 0 ? run : run.substring(0, dash));
            int last = hex(run.substring(dash + 1));
            for (int c = first; c <= last; c += step) {
                found[count++] = (long) c << BITS | (hex(to) + c - first);
            }
        }
        single = Arrays.copyOf(found, count);
        Arrays.sort(single);
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }

    /** The one character that another becomes, or -1 where the table does not have it so. */
    private int one(int c) {
        int index = -Arrays.binarySearch(single, (long) c << BITS) - 1;
        boolean found = index >= 0 && index < single.length && single[index] >> BITS == c;
        return found ? (int) (single[index] & MASK) : -1;
    }

    /** What a character becomes, or null where the table does not have it. */
    @Nullable
    String of(int c) {
        int one = one(c);
        return one >= 0 ? new String(Character.toChars(one)) : several.get(c);
    }

    /** The first character of what one becomes. */
    int first(int c) {
        int one = one(c);
        if (one >= 0) {
            return one;
        }
        String all = several.get(c);
        return all == null ? c : all.codePointAt(0);
    }
}
