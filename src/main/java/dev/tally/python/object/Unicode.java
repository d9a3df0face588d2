package dev.tally.python.object;

/**
 * Properties of characters where Python's differ from the host's, or where the host's may not be used. CPython 3.13
 * Objects/unicodectype.c.
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

    /** The value of a decimal digit of any script, or -1. */
    public static int decimalDigit(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
    }

    /** Whether {@code repr} shows a character as it is. */
    public static boolean isPrintable(int c) {
        if (c < 127) {
            return c >= 32;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** {@code repr} of text: single quotes unless only those occur in it. CPython 3.13 Objects/unicodeobject.c, unicode_repr. */
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
                } else if (isPrintable(c) && (c < 128 || !asciiOnly)) {
                    out.appendCodePoint(c);
                } else if (c < 0x100) {
                    hex(out.append("\\x"), c, 2);
                } else if (c < 0x10000) {
                    hex(out.append("\\u"), c, 4);
                } else {
                    hex(out.append("\\U"), c, 8);
                }
            }
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

    static boolean isDigit(int c) {
        return decimalDigit(c) >= 0
                || c == 0xb2
                || c == 0xb3
                || c == 0xb9
                || c == 0x2070
                || (c >= 0x2074 && c <= 0x2079)
                || (c >= 0x2080 && c <= 0x2089)
                || (c >= 0x2460 && c <= 0x2468);
    }

    static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return isDigit(c)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || (c >= 0x4e00 && "一二三四五六七八九十百千万億兆零".indexOf(c) >= 0);
    }

    static boolean isIdentifier(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean letter = c == '_' || Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER;
            if (!letter && (i == 0 || !continuesIdentifier(c))) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean continuesIdentifier(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> c == 0xb7;
        };
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
