package dev.tally.course;

/** Knows, line after line, whether one is inside a fenced block of code. */
final class FenceTracker {
    private char mark;
    private int length;

    boolean isOpen() {
        return length > 0;
    }

    /**
     * Takes the next line.
     *
     * @return whether it belongs to a block of code: its fences do too
     */
    boolean take(String line) {
        return take(line, 0, line.length());
    }

    /** Takes the line that stands between two offsets of a text, with its end or without. */
    boolean take(String text, int from, int to) {
        int at = indent(text, from, to);
        int run = run(text, at, to);
        if (isOpen()) {
            if (run >= length && text.charAt(at) == mark && Lines.isBlank(text, at + run, to)) {
                length = 0;
            }
            return true;
        }
        if (run < 3 || !opens(text, at, run, to)) {
            return false;
        }
        mark = text.charAt(at);
        length = run;
        return true;
    }

    /** Whether the line could open or close a block. */
    static boolean isFence(String line) {
        int at = indent(line, 0, line.length());
        int run = run(line, at, line.length());
        return run >= 3 && opens(line, at, run, line.length());
    }

    /** After backticks no backtick may follow: that would be code inside a line. */
    private static boolean opens(String text, int at, int run, int to) {
        return text.charAt(at) == '~' || text.indexOf('`', at + run, to) < 0;
    }

    private static int indent(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int run(String text, int at, int to) {
        if (at >= to || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
            return 0;
        }
        int end = at;
        while (end < to && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at;
    }
}
