package dev.tally.python.lib;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to the source of a module of the library: whole lines replaced by others.
 *
 * <p>A file of them has them one after the other, each written as follows; what stands outside is a remark. Where the
 * lines to replace are many, {@code ....} stands for those between the first and the next, which stays:
 *
 * <pre>
 * &lt;&lt;&lt;&lt;
 * class Old:
 * ....
 * def next():
 * ====
 * class New: ...
 * &gt;&gt;&gt;&gt;
 * </pre>
 *
 * <p>Where {@code everywhere} stands behind the first mark, all such lines are replaced, not the first ones only.
 *
 * @param start the lines that are replaced, or how they begin
 * @param next what follows them and stays, where only their beginning is given
 * @param text what stands in their place
 * @param everywhere whether it holds for all such lines
 */
record Amendment(String start, @Nullable String next, String text, boolean everywhere) {
    private static final String BEGIN = "<<<<";
    private static final String EVERYWHERE = " everywhere\n";
    private static final String MIDDLE = "====\n";
    private static final String END = ">>>>\n";
    private static final String UP_TO = "....\n";

    /** All amendments of a file. */
    static List<Amendment> parse(String file) {
        List<Amendment> all = new ArrayList<>();
        int at = line(file, BEGIN, 0);
        while (at >= 0) {
            int middle = line(file, MIDDLE, at);
            int end = line(file, END, middle);
            boolean everywhere = file.startsWith(EVERYWHERE, at + BEGIN.length());
            String piece = file.substring(at + BEGIN.length() + (everywhere ? EVERYWHERE.length() : 1), middle);
            String text = file.substring(middle + MIDDLE.length(), end);
            int upTo = line(piece, UP_TO, 0);
            all.add(
                    upTo < 0
                            ? new Amendment(piece, null, text, everywhere)
                            : new Amendment(
                                    piece.substring(0, upTo),
                                    piece.substring(upTo + UP_TO.length()),
                                    text,
                                    everywhere));
            at = line(file, BEGIN, end);
        }
        return all;
    }

    /** Where lines are found in a text, from an offset on; -1 where they are not. */
    private static int line(String text, String lines, int from) {
        int at = text.indexOf(lines, from);
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at = text.indexOf(lines, at + 1);
        }
        return at;
    }

    /** The source with this change, or null where it has no such lines. */
    @Nullable
    String applied(String source) {
        int at = line(source, start, 0);
        if (at < 0) {
            return null;
        }
        int end = next == null ? at + start.length() : line(source, next, at + start.length());
        if (end < 0) {
            return null;
        }
        String rest = source.substring(end);
        String further = everywhere ? applied(rest) : null;
        return source.substring(0, at) + text + (further == null ? rest : further);
    }
}
