package dev.tally.course;

/** Writing text into markup. */
final class Html {
    private Html() {}

    static String escape(String text) {
        if (nextMark(text, 0) == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    static void escape(String text, StringBuilder out) {
        int from = 0;
        for (int at = nextMark(text, 0); at < text.length(); at = nextMark(text, from)) {
            out.append(text, from, at).append(entity(text.charAt(at)));
            from = at + 1;
        }
        out.append(text, from, text.length());
    }

    /** Where the next character stands that cannot be written as it is; the text's length where there is none. */
    private static int nextMark(String text, int from) {
        int at = from;
        while (at < text.length() && !isMark(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isMark(char c) {
        return c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"' || c == '\u0000');
    }

    private static String entity(char mark) {
        return switch (mark) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "\uFFFD";
        };
    }
}
