package dev.tally.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the comments of a block of code: where each starts, outside of strings, and which stand together. */
public final class Comments {
    /** What editors and browsers leave in text that is copied. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\uFEFF]");

    private static final char NO_BREAK = '\u00a0';

    private Comments() {}

    /**
     * A comment: what stands after code, or lines of their own that stand together.
     *
     * @param first its first line, from 1
     * @param text its lines, without the signs and the white space around them
     * @param trails whether it stands after code, on the same line
     * @param column where its first sign stands, from 0
     */
    record Comment(int first, List<String> text, boolean trails, int column) {
        Comment {
            text = List.copyOf(text);
        }

        int last() {
            return first + text.size() - 1;
        }
    }

    /** The comments of code, in order. Those under a comment that trails, in its column, go on with it. */
    static List<Comment> in(List<String> lines) {
        int[] starts = starts(lines);
        List<Comment> found = new ArrayList<>();
        int i = 0;
        while (i < starts.length) {
            if (starts[i] < 0) {
                i++;
                continue;
            }
            boolean trails = !lines.get(i).substring(0, starts[i]).isBlank();
            List<String> text = new ArrayList<>();
            int from = i;
            do {
                text.add(words(lines.get(i), starts[i]));
                i++;
            } while (i < starts.length && goesOn(lines.get(i), starts[i], starts[from], trails));
            found.add(new Comment(from + 1, text, trails, starts[from]));
        }
        return found;
    }

    private static boolean goesOn(String line, int start, int column, boolean trails) {
        boolean alone = start >= 0 && line.substring(0, start).isBlank();
        return alone && (!trails || (start == column && column > 0)) && line.charAt(start) == '#';
    }

    private static String words(String line, int start) {
        int from = start;
        while (from < line.length() && line.charAt(from) == '#') {
            from++;
        }
        return UNSEEN.matcher(line.substring(from))
                .replaceAll("")
                .replace(NO_BREAK, ' ')
                .strip();
    }

    /** Where the comment of a line starts, read by itself; -1 where it has none. */
    public static int start(String line) {
        return starts(List.of(line))[0];
    }

    /** What stands before the comment of a line. */
    public static String without(String line) {
        int at = start(line);
        return (at < 0 ? line : line.substring(0, at)).stripTrailing();
    }

    /** The code alone: without its comments, and without what stands in strings that are not formatted. */
    static String code(String source) {
        StringBuilder code = new StringBuilder();
        scan(List.of(source.split("\n", -1)), code);
        return code.toString();
    }

    /** Where the comment of each line starts; -1 where it has none. */
    private static int[] starts(List<String> lines) {
        return scan(lines, new StringBuilder());
    }

    /** The same; writes the code that it goes over. */
    private static int[] scan(List<String> lines, StringBuilder code) {
        int[] starts = new int[lines.size()];
        String open = "";
        boolean formatted = false;
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n);
            starts[n] = -1;
            int i = 0;
            while (i < line.length() && starts[n] < 0) {
                char c = line.charAt(i);
                int length = 1;
                if (open.isEmpty() && c == '#') {
                    starts[n] = i;
                    length = 0;
                } else if (open.isEmpty() && (c == '"' || c == '\'')) {
                    String three = String.valueOf(c).repeat(3);
                    open = line.startsWith(three, i) ? three : String.valueOf(c);
                    formatted = isFormatted(line, i);
                    length = open.length();
                    code.append(c);
                } else if (!open.isEmpty() && c == '\\') {
                    length = 2;
                } else if (!open.isEmpty() && line.startsWith(open, i)) {
                    length = open.length();
                    code.append(c);
                    open = "";
                } else if (open.isEmpty() || formatted) {
                    code.append(c);
                }
                i += length;
            }
            if (open.length() == 1 && !line.endsWith("\\")) {
                // A quote that its line does not close is an apostrophe, or is not Python.
                open = "";
            }
            code.append('\n');
        }
        return starts;
    }

    /** Whether the string that starts here has an f among the letters before its quote. */
    private static boolean isFormatted(String line, int quote) {
        int at = quote - 1;
        while (at >= 0 && Character.isLetter(line.charAt(at))) {
            if (line.charAt(at) == 'f' || line.charAt(at) == 'F') {
                return quote - at <= 2;
            }
            at--;
        }
        return false;
    }
}
