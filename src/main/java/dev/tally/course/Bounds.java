package dev.tally.course;

/**
 * What the markdown parser can bear: it matches with expressions that recurse, a frame for each character or each mark,
 * so that a text made to break it would end in an overflow of the stack. No text that is meant to be read comes near.
 */
final class Bounds {
    /** Characters without a blank line between them. */
    static final int PARAGRAPH = 16_000;
    /** Quotation and list marks one in another at the start of a line. */
    private static final int CONTAINERS = 60;
    /** Cells of a table in a row. */
    private static final int CELLS = 400;

    /** Backslashes in what may be the name of a link: flexmark's expression for it takes twice as long for each. */
    private static final int LABEL_ESCAPES = 12;

    private Bounds() {}

    static boolean hold(String text) {
        FenceTracker fences = new FenceTracker();
        int paragraph = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int length = end - start;
            boolean inFence = fences.take(text, start, end);
            paragraph = inFence || isWhiteSpace(text, start, end) ? 0 : paragraph + length;
            boolean deep = length > CONTAINERS && containers(text.substring(start, end)) > CONTAINERS;
            boolean wide = length > CELLS && !inFence && cells(text.substring(start, end)) > CELLS;
            if (paragraph > PARAGRAPH || deep || wide) {
                return false;
            }
            start = end + 1;
        }
        return text.indexOf('\\') < 0 || labelsHold(text);
    }

    private static boolean isWhiteSpace(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == to;
    }

    /** Names of links start a line, or follow another pair of brackets; a blank line ends them. */
    private static boolean labelsHold(String text) {
        int escapes = -1;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean starts = c == '[' && (before == '\n' || before == ']' || escapes < 0 && isMargin(text, i));
            if (starts) {
                escapes = 0;
            } else if (c == ']' || (c == '\n' && before == '\n')) {
                escapes = -1;
            } else if (c == '\\' && escapes >= 0) {
                escapes++;
                i++;
                if (escapes > LABEL_ESCAPES) {
                    return false;
                }
            }
            before = c == '\r' ? before : c;
        }
        return true;
    }

    /** Whether only spaces and marks of lists and quotations stand before it in its line. */
    private static boolean isMargin(String text, int at) {
        for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            if (" \t>*+-.)0123456789".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int containers(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '>', '-', '*', '+', '.', ')' -> count++;
                case ' ', '\t', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {}
                default -> {
                    return count;
                }
            }
        }
        // Nothing but marks is a rule, unless other marks or spaces stand between them.
        return line.strip().chars().distinct().count() == 1 ? 0 : count;
    }

    private static int cells(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '|') {
                count++;
            }
        }
        return count;
    }
}
