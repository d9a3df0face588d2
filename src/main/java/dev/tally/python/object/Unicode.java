package dev.tally.python.object;

import dev.tally.python.syntax.Characters;

/**
 * What is white space, what an identifier, and how texts and bytes are shown. CPython 3.13 Objects/unicodeobject.c.
 */
public final class Unicode {
    private Unicode() {}

    /** {@code str.isspace} of one character. */
    public static boolean isSpace(int c) {
        if (c < 128) {
            return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
        }
        return c == 0x85
                || c == 0xa0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200a)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** White space taken off both ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * {@code repr} of text: single quotes unless only those occur in it. CPython 3.13 Objects/unicodeobject.c, unicode_repr.
     */
    public static String repr(String text, boolean asciiOnly) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder(text.length() + 2);
        out.append(quote);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            escape(out, c, quote, asciiOnly);
        }
        return out.append(quote).toString();
    }

    private static void escape(StringBuilder out, int c, char quote, boolean asciiOnly) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (Characters.isPrintable(c) && (c < 128 || !asciiOnly)) {
                    out.appendCodePoint(c);
                } else {
                    escapeNumber(out, c);
                }
            }
        }
    }

    /** Writes a character as an escape of its number, in two, four or eight digits. */
    static void escapeNumber(StringBuilder out, int c) {
        if (c < 0x100) {
            hex(out.append("\\x"), c, 2);
        } else if (c < 0x10000) {
            hex(out.append("\\u"), c, 4);
        } else {
            hex(out.append("\\U"), c, 8);
        }
    }

    static void hex(StringBuilder out, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(Character.forDigit(value >>> shift & 15, 16));
        }
    }

    /** Text whose characters beyond ASCII are escaped, as {@code ascii()} has it. */
    static String asciiOnly(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                out.append((char) c);
            } else {
                escape(out, c, '\'', true);
            }
        }
        return out.toString();
    }

    static boolean isIdentifier(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (i == 0 ? !Characters.isStart(c) : !Characters.isContinue(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return !text.isEmpty();
    }

    /** {@code repr} of bytes. CPython 3.13 Objects/bytesobject.c, PyBytes_Repr. */
    public static String bytesRepr(byte[] bytes) {
        boolean single = false;
        boolean twice = false;
        for (byte b : bytes) {
            single |= b == '\'';
            twice |= b == '"';
        }
        char quote = single && !twice ? '"' : '\'';
        StringBuilder out = new StringBuilder("b").append(quote);
        for (byte b : bytes) {
            int c = b & 0xff;
            if (c < 127 && c >= 32 || c == '\n' || c == '\r' || c == '\t') {
                escape(out, c, quote, true);
            } else {
                hex(out.append("\\x"), c, 2);
            }
        }
        return out.append(quote).toString();
    }
}
