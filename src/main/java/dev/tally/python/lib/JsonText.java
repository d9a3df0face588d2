package dev.tally.python.lib;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/** Strings in JSON: written with escapes, and read again. CPython 3.13 Modules/_json.c. */
final class JsonText {
    private static final String ESCAPED = "\\\"\b\f\n\r\t";
    private static final String LETTERS = "\\\"bfnrt";
    private static final int HEX_DIGITS = 4;
    private static final String BAD_HEX = "Invalid \\uXXXX escape";
    private static final String UNTERMINATED = "Unterminated string starting at";

    private JsonText() {}

    /** {@code encode_basestring_ascii}: everything but ASCII is escaped. */
    static PyObject ascii(Runtime rt, PyObject self, PyObject given) {
        return rt.newString(quoted(rt, text(rt, given), true));
    }

    /** {@code encode_basestring}: only what must be escaped is. */
    static PyObject plain(Runtime rt, PyObject self, PyObject given) {
        return rt.newString(quoted(rt, text(rt, given), false));
    }

    static PyStr text(Runtime rt, PyObject given) {
        if (given instanceof PyStr text) {
            return text;
        }
        throw rt.typeError(
                "first argument must be a string, not " + given.type().name());
    }

    private static String quoted(Runtime rt, PyStr string, boolean ascii) {
        String text = string.value();
        rt.work(text.length());
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int special = ESCAPED.indexOf(c);
            if (special >= 0) {
                out.append('\\').append(LETTERS.charAt(special));
            } else if (c < ' ' || ascii && c > '~') {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= HEX_DIGITS) {
                    out.append(Character.forDigit(c >> shift & 0xf, 16));
                }
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** JSONDecodeError at a place of the text, counted in UTF-16 units. */
    static PyException error(Runtime rt, String message, PyStr text, int at) {
        PyObject type =
                rt.hold(Attributes.get(rt, rt.importModule("json.decoder"), PyStr.immortalOf("JSONDecodeError")));
        PyObject words = rt.hold(rt.string(message));
        PyObject place = rt.hold(rt.integer(characters(text, at)));
        PyObject made = rt.call(type, words, text, place);
        rt.release(place);
        rt.release(words);
        rt.releaseFor(type, made);
        return rt.raise((PyBaseException) made);
    }

    /** The place of a UTF-16 unit in characters. */
    static int characters(PyStr text, int at) {
        return text.isFlat()
                ? at
                : text.value().codePointCount(0, Math.min(at, text.value().length()));
    }

    /** What was read, and the place behind it in UTF-16 units. */
    record Read(PyObject value, int next) {}

    /**
     * {@code scanstring_unicode}: reads a string.
     *
     * @param start the place behind the opening quote, in UTF-16 units
     * @param strict whether control characters must be escaped
     */
    static Read scan(Runtime rt, PyStr string, int start, boolean strict) {
        String text = string.value();
        StringBuilder read = null;
        int end = start;
        while (true) {
            int next = end;
            char c = 0;
            while (next < text.length()) {
                c = text.charAt(next);
                if (c == '"' || c == '\\') {
                    break;
                }
                if (c < ' ' && strict) {
                    throw error(rt, "Invalid control character at", string, next);
                }
                next++;
            }
            rt.work(next - end + 1L);
            if (next == text.length()) {
                throw error(rt, UNTERMINATED, string, start - 1);
            }
            if (c == '"') {
                String rest = text.substring(end, next);
                return new Read(
                        rt.string(read == null ? rest : read.append(rest).toString()), next + 1);
            }
            read = read == null ? new StringBuilder() : read;
            read.append(text, end, next);
            end = escape(rt, string, next + 1, start, read);
        }
    }

    /** Reads what follows a backslash; gives the place behind it. */
    private static int escape(Runtime rt, PyStr string, int at, int start, StringBuilder read) {
        String text = string.value();
        if (at == text.length()) {
            throw error(rt, UNTERMINATED, string, start - 1);
        }
        char c = text.charAt(at);
        if (c == 'u') {
            // A low surrogate that follows stands behind a high one by itself: together they are one character.
            if (at + HEX_DIGITS + 1 >= text.length()) {
                throw error(rt, BAD_HEX, string, at);
            }
            Integer unit = hex(text, at + 1);
            if (unit == null) {
                throw error(rt, BAD_HEX, string, at);
            }
            read.append((char) (int) unit);
            return at + HEX_DIGITS + 1;
        }
        int letter = LETTERS.indexOf(c);
        if (c != '/' && letter < 0) {
            throw error(rt, "Invalid \\escape", string, at - 1);
        }
        read.append(c == '/' ? c : ESCAPED.charAt(letter));
        return at + 1;
    }

    private static @Nullable Integer hex(String text, int at) {
        int value = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return null;
            }
            value = value << HEX_DIGITS | digit;
        }
        return value;
    }
}
