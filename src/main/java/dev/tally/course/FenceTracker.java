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
        int at = indent(line);
        int run = run(line, at);
        if (isOpen()) {
            if (run >= length
                    && line.charAt(at) == mark
                    && Lines.trim(line.substring(at + run)).isEmpty()) {
                length = 0;
            }
            return true;
        }
        if (run < 3 || !opens(line, at, run)) {
            return false;
        }
        mark = line.charAt(at);
        length = run;
        return true;
    }

    /** Whether the line could open or close a block. */
    static boolean isFence(String line) {
        int at = indent(line);
        int run = run(line, at);
        return run >= 3 && opens(line, at, run);
    }

    /** After backticks no backtick may follow: that would be code inside a line. */
    private static boolean opens(String line, int at, int run) {
        return line.charAt(at) == '~' || line.indexOf('`', at + run) < 0;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int run(String line, int at) {
        if (at >= line.length() || (line.charAt(at) != '`' && line.charAt(at) != '~')) {
            return 0;
        }
        int end = at;
        while (end < line.length() && line.charAt(end) == line.charAt(at)) {
            end++;
        }
        return end - at;
    }
}
