package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code format % values} of text. CPython 3.13 Objects/unicodeobject.c, PyUnicode_Format. */
final class PercentFormat {
    private final Runtime rt;
    private final String format;
    private final PyObject values;
    private int at;
    private int used;
    private final StringBuilder out = new StringBuilder();

    /** The value that the last field was all of, where nothing stands before it: borrowed. */
    private @Nullable PyStr sole;

    /** Whether that value came by a key: a reference to it is held then. */
    private boolean soleIsHeld;

    private PercentFormat(Runtime rt, String format, PyObject values) {
        this.rt = rt;
        this.format = format;
        this.values = values;
    }

    static String format(Runtime rt, String format, PyObject values) {
        PercentFormat run = new PercentFormat(rt, format, values);
        run.run();
        if (run.sole != null && run.soleIsHeld) {
            rt.release(run.sole);
        }
        return run.out.toString();
    }

    /**
     * As {@link #format}, a new reference; a string that is all there is comes out as it is (_PyUnicodeWriter_WriteStr), be it
     * a value or a format without a percent sign.
     */
    static PyStr formatted(Runtime rt, PyStr format, PyObject values) {
        PercentFormat run = new PercentFormat(rt, format.value(), values);
        run.run();
        if (format.value().indexOf('%') < 0) {
            return (PyStr) format.owned();
        }
        PyStr sole = run.sole;
        PyStr made = sole != null && sole.value().length() == run.out.length()
                ? (PyStr) sole.owned()
                : rt.string(run.out.toString());
        return run.soleIsHeld && sole != null ? rt.releaseFor(sole, made) : made;
    }

    private boolean isMapping() {
        return !(values instanceof PyTuple)
                && !(values instanceof PyStr)
                && values.type().has(Slots.SUBSCRIPT);
    }

    private void run() {
        boolean usedMapping = false;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%') {
                out.append(c);
            } else {
                usedMapping |= conversion();
            }
        }
        boolean all = values instanceof PyTuple t ? used == t.size() : used > 0 || isMapping();
        if (!all && !usedMapping) {
            throw rt.typeError("not all arguments converted during string formatting");
        }
    }

    /** Flags, width, precision and conversion of one field. Whether it named a key. */
    private boolean conversion() {
        if (at < format.length() && format.charAt(at) == '%') {
            out.append(format.charAt(at++));
            return false;
        }
        PyObject keyed = null;
        if (at < format.length() && format.charAt(at) == '(') {
            keyed = keyedValue();
        }
        String flags = flags();
        int width = number(false);
        if (width < 0 && width != -1) {
            flags += "-";
            width = -width;
        }
        int precision = -1;
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            precision = Math.max(0, number(true));
        }
        while (at < format.length() && "hlL".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        if (at >= format.length()) {
            throw rt.valueError("incomplete format");
        }
        int position = at;
        int code = format.codePointAt(at);
        at += Character.charCount(code);
        PyObject value = keyed != null ? keyed : next();
        boolean first = out.isEmpty();
        String text = convert(code, value, flags, precision, position);
        boolean exact = code == 's' && value.type() == Types.STR;
        sole = exact && first && at == format.length() && text.equals(((PyStr) value).value()) ? (PyStr) value : null;
        pad(text, flags, width, code);
        soleIsHeld = sole != null && keyed != null;
        if (keyed != null && !soleIsHeld) {
            rt.release(keyed);
        }
        return keyed != null;
    }

    private PyObject keyedValue() {
        if (!isMapping()) {
            throw rt.typeError("format requires a mapping");
        }
        int end = keyEnd(rt, format, at);
        PyStr key = rt.hold(rt.string(format.substring(at + 1, end)));
        at = end + 1;
        PyObject value = Items.get(rt, values, key);
        rt.release(key);
        return rt.hold(value);
    }

    /** Where the parenthesis closes that a key begins with; there may be others in it. */
    static int keyEnd(Runtime rt, String format, int from) {
        int depth = 0;
        for (int i = from; i < format.length(); i++) {
            char c = format.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw rt.valueError("incomplete format key");
    }

    private String flags() {
        int start = at;
        while (at < format.length() && "-+ #0".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        return format.substring(start, at);
    }

    private int number(boolean precision) {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            long given = given(rt, next(), precision);
            return (int) Math.max(-100_000_000, Math.min(100_000_000, given));
        }
        int start = at;
        long value = 0;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            value = Math.min(Integer.MAX_VALUE, value * 10 + format.charAt(at++) - '0');
        }
        if (value >= Integer.MAX_VALUE) {
            throw rt.valueError(precision ? "precision too big" : "width too big");
        }
        return at == start ? -1 : (int) value;
    }

    /** What an asterisk stands for: a width has room for more than a precision. */
    static long given(Runtime rt, PyObject value, boolean precision) {
        if (!(value instanceof PyInt number)) {
            throw rt.typeError("* wants int");
        }
        if (precision && (!number.isLong() || number.longValue() != (int) number.longValue())) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
        return Numbers.exactIndex(rt, number);
    }

    /** The next value, borrowed. */
    private PyObject next() {
        int index = used++;
        if (values instanceof PyTuple t) {
            if (index < t.size()) {
                return t.get(index);
            }
        } else if (index == 0) {
            return values;
        }
        throw rt.typeError("not enough arguments for format string");
    }

    private String convert(int code, PyObject value, String flags, int precision, int position) {
        switch (code) {
            case 's', 'r', 'a' -> {
                PyStr text = code == 's' ? Abstract.str(rt, value) : Abstract.repr(rt, value);
                String shown = code == 'a' ? Unicode.asciiOnly(text.value()) : text.value();
                text.decref(rt);
                int length = shown.codePointCount(0, shown.length());
                return precision >= 0 && precision < length
                        ? shown.substring(0, shown.offsetByCodePoints(0, precision))
                        : shown;
            }
            case 'd', 'i', 'u', 'x', 'X', 'o' -> {
                return integer((char) code, value, flags, precision);
            }
            case 'e', 'E', 'f', 'F', 'g', 'G' -> {
                if (!(value instanceof PyFloat)
                        && !value.type().has(Slots.FLOAT)
                        && !value.type().has(Slots.INDEX)) {
                    throw rt.typeError(
                            "must be real number, not " + value.type().name());
                }
                double number = Numbers.toDouble(rt, value);
                String body = FloatFormat.format(rt, Math.abs(number), (char) code, precision, flags.indexOf('#') >= 0);
                return sign(FloatFormat.isNegative(number), flags) + body;
            }
            case 'c' -> {
                return character(value);
            }
            default -> {
                String shown = code > 31 && code < 127 ? new String(Character.toChars(code)) : "?";
                throw rt.valueError("unsupported format character '" + shown + "' (0x" + Integer.toHexString(code)
                        + ") at index " + format.codePointCount(0, position));
            }
        }
    }

    private String character(PyObject value) {
        if (value instanceof PyStr s && s.length() == 1) {
            return s.value();
        }
        if (value instanceof PyInt n) {
            if (!n.isLong() || n.longValue() < 0 || n.longValue() > 0x10FFFF) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "%c arg not in range(0x110000)");
            }
            return new String(Character.toChars((int) n.longValue()));
        }
        throw rt.typeError("%c requires int or char");
    }

    private static String sign(boolean negative, String flags) {
        return negative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
    }

    private String integer(char code, PyObject value, String flags, int precision) {
        PyInt number = whole(code, value);
        boolean negative = number.signum() < 0;
        int radix = code == 'o' ? 8 : code == 'x' || code == 'X' ? 16 : 10;
        String digits =
                radix == 10 ? IntType.decimal(rt, number) : number.bigValue().toString(radix);
        number.decref(rt);
        digits = digits.startsWith("-") ? digits.substring(1) : digits;
        if (precision > digits.length()) {
            rt.heap().reserve(precision);
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        String prefix = flags.indexOf('#') >= 0 && radix != 10 ? (radix == 8 ? "0o" : "0" + code) : "";
        return sign(negative, flags) + prefix + (code == 'X' ? FormatSpec.asciiUpper(digits) : digits);
    }

    private PyInt whole(char code, PyObject value) {
        boolean fromFloat = code != 'x' && code != 'X' && code != 'o';
        if (value instanceof PyInt n) {
            n.incref();
            return n;
        }
        if (fromFloat && value.type().has(Slots.INT)) {
            return IntParser.of(rt, value);
        }
        if (value.type().has(Slots.INDEX)) {
            return Numbers.index(rt, value);
        }
        throw rt.typeError("%" + code + " format: " + (fromFloat ? "a real number" : "an integer")
                + " is required, not " + value.type().name());
    }

    private void pad(String text, String flags, int width, int code) {
        int length = text.codePointCount(0, text.length());
        int missing = width - length;
        if (missing <= 0) {
            out.append(text);
            return;
        }
        rt.heap().reserve(width);
        boolean numeric = "diuxXoeEfFgG".indexOf(code) >= 0;
        if (flags.indexOf('-') >= 0) {
            out.append(text).append(" ".repeat(missing));
        } else if (flags.indexOf('0') >= 0 && numeric) {
            int prefix = prefixLength(text);
            out.append(text, 0, prefix).append("0".repeat(missing)).append(text, prefix, text.length());
        } else {
            out.append(" ".repeat(missing)).append(text);
        }
    }

    private static int prefixLength(String text) {
        int at = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ") ? 1 : 0;
        boolean marked = text.length() > at + 1 && text.charAt(at) == '0' && "xXo".indexOf(text.charAt(at + 1)) >= 0;
        return marked ? at + 2 : at;
    }
}
