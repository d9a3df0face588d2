package dev.tally.source;

/** Text in HTML: what could be read as markup is written as references to characters. */
public final class HtmlText {
    /** What {@link #reference} has references for. */
    private static final char[] ESCAPED = {'&', '<', '>', '"', '\''};

    private static final char HIGHEST_ESCAPED = '>';

    private HtmlText() {}

    public static String escape(String text) {
        int special = special(text, 0, text.length());
        if (special == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, special);
        escape(text, special, text.length(), out);
        return out.toString();
    }

    /** Writes a stretch of a text, escaped. */
    public static void escape(String text, int from, int to, StringBuilder out) {
        int done = from;
        for (int at = special(text, from, to); at < to; at = special(text, done, to)) {
            out.append(text, done, at).append(reference(text.charAt(at)));
            done = at + 1;
        }
        out.append(text, done, to);
    }

    /** Where the next character stands that cannot stand for itself; the end where there is none. */
    private static int special(String text, int from, int to) {
        int at = from;
        while (at < to
                && (text.charAt(at) > HIGHEST_ESCAPED
                        || reference(text.charAt(at)).isEmpty())) {
            at++;
        }
        return at;
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    public static String unescape(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            for (char c : ESCAPED) {
                String reference = reference(c);
                if (text.startsWith(reference, at)) {
                    out.append(text, from, at).append(c);
                    from = at + reference.length();
                }
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
