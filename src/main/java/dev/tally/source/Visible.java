package dev.tally.source;

/**
 * Text of strangers for a terminal: what would steer the terminal, or show the text in another order than it has, is shown as a
 * character in its place.
 */
public final class Visible {
    /** The first of Unicode's pictures for the control characters of ASCII, in their order. */
    private static final int PICTURES = 0x2400;

    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char REPLACEMENT = '\uFFFD';

    private Visible() {}

    /** As long as the text; ends of lines and tabs stay. */
    public static String of(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (steers(c)) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, c < ' ' ? (char) (PICTURES + c) : c == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT);
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean steers(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
