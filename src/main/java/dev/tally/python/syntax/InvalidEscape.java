package dev.tally.python.syntax;

import dev.tally.source.Span;

/**
 * A backslash in a string that begins no escape, or an octal escape above {@code \377}.
 *
 * @param body what stands in the string, as it is written
 * @param start where the backslash is, where each end of a line counts as one character
 */
record InvalidEscape(String body, int start) {
    private static final int OCTAL = 4;

    /** Where it stands in the source, by where the body does. */
    Span within(Span place) {
        int at = 0;
        for (int i = 0; i < start; i++) {
            at += body.startsWith("\r\n", at) ? 2 : 1;
        }
        int from = place.start() + at;
        return new Span(from, from + textOf(body, at).length());
    }

    static String textOf(String text, int at) {
        return text.substring(at, at + (isOctal(text.charAt(at + 1)) ? OCTAL : 2));
    }

    private static boolean isOctal(char c) {
        return c >= '4' && c <= '7';
    }

    /** @param escape as it is written */
    static String message(String escape) {
        return "invalid " + (isOctal(escape.charAt(1)) ? "octal " : "") + "escape sequence '" + escape + "'";
    }
}
