package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * Encodings that write characters as escapes, and the code page 1252. CPython 3.13 Objects/unicodeobject.c,
 * Lib/encodings/cp1252.py.
 */
final class EscapeCodecs {
    static final String UNICODE = "unicode-escape";
    static final String RAW = "raw-unicode-escape";

    private static final int FIRST_OF_PAGE = 0x80;
    /** What the bytes from 0x80 to 0x9f are; 0xffff where they are nothing. */
    private static final String PAGE =
            "\u20ac\uffff\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\uffff\u017d\uffff"
                    + "\uffff\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\uffff\u017e\u0178";

    private EscapeCodecs() {}

    /** The byte of a character in the code page 1252, or -1. */
    static int byteOf(int c) {
        if (c < FIRST_OF_PAGE || c >= FIRST_OF_PAGE + PAGE.length() && c < 0x100) {
            return c;
        }
        int place = c < 0xffff ? PAGE.indexOf((char) c) : -1;
        return place < 0 ? -1 : FIRST_OF_PAGE + place;
    }

    /** The character of a byte in the code page 1252, or -1. */
    static int characterOf(int number) {
        int place = number - FIRST_OF_PAGE;
        if (place < 0 || place >= PAGE.length()) {
            return number;
        }
        return PAGE.charAt(place) == 0xffff ? -1 : PAGE.charAt(place);
    }

    /** A string as characters that are bytes each. */
    static String encoded(PyStr string, boolean raw) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < string.length(); i++) {
            int c = string.codePointAt(i);
            int simple = raw ? -1 : "\\\t\n\r".indexOf(c);
            if (simple >= 0) {
                out.append('\\').append("\\tnr".charAt(simple));
            } else if (raw ? c < 0x100 : c >= 0x20 && c < 0x7f) {
                out.append((char) c);
            } else {
                Unicode.escapeNumber(out, c);
            }
        }
        return out.toString();
    }

    /** What is told of an escape that is none. */
    @FunctionalInterface
    interface Malformed {
        void at(int start, int end, String reason);
    }

    /** Reads bytes with escapes. */
    static void decode(byte[] data, boolean raw, StringBuilder out, Malformed malformed) {
        int i = 0;
        while (i < data.length) {
            int c = data[i] & 0xff;
            if (c != '\\' || raw && (i + 1 == data.length || data[i + 1] != 'u' && data[i + 1] != 'U')) {
                out.append((char) c);
                i++;
                // A backslash that stands for itself takes the next one with it.
                if (raw && c == '\\' && i < data.length) {
                    out.append((char) (data[i++] & 0xff));
                }
            } else if (i + 1 == data.length) {
                malformed.at(i, i + 1, "\\ at end of string");
                i++;
            } else {
                i = escape(data, i, out, malformed);
            }
        }
    }

    private static int escape(byte[] data, int start, StringBuilder out, Malformed malformed) {
        int c = data[start + 1];
        int letter = "\\'\"abfnrtv".indexOf(c);
        if (letter >= 0) {
            out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(letter));
            return start + 2;
        }
        if (c == '\n') {
            return start + 2;
        }
        if (c >= '0' && c <= '7') {
            int end = start + 1;
            int value = 0;
            while (end < data.length && end < start + 4 && data[end] >= '0' && data[end] <= '7') {
                value = value * 8 + data[end++] - '0';
            }
            out.append((char) value);
            return end;
        }
        if (c == 'N') {
            throw new dev.tally.python.syntax.Unsupported("\\\\N in the encoding unicode_escape");
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0) {
            out.append('\\').append((char) (c & 0xff));
            return start + 2;
        }
        int end = start + 2;
        long value = 0;
        while (end < data.length && end < start + 2 + digits && Character.digit(data[end], 16) >= 0) {
            value = value * 16 + Character.digit(data[end++], 16);
        }
        String reason = reason((char) c, end - start - 2, digits, value);
        if (reason != null) {
            malformed.at(start, end, reason);
        } else {
            out.appendCodePoint((int) value);
        }
        return end;
    }

    private static @Nullable String reason(char kind, int found, int digits, long value) {
        if (found < digits) {
            return "truncated \\" + kind + "X".repeat(digits) + " escape";
        }
        return value > Character.MAX_CODE_POINT ? "illegal Unicode character" : null;
    }
}
