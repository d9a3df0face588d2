package dev.tally.python.object;

import java.math.BigInteger;

/**
 * A parsed format specification, {@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}, and what it
 * makes of a number or a text. CPython 3.13 Python/formatter_unicode.c.
 *
 * @param fill the character that pads
 * @param align {@code < > = ^}, or 0 for the type's own
 * @param sign {@code + - space}, or 0
 * @param grouping {@code , _}, or 0
 * @param width -1 for none
 * @param precision -1 for none
 * @param type the presentation type, or 0
 */
record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean noNegativeZero,
        boolean alternate,
        char grouping,
        int width,
        int precision,
        char type) {
    /**
     * Whether a number is formatted as {@code str} has it: one of a class derived from a number's, without a specification.
     * CPython 3.13 Python/formatter_unicode.c, {@code _PyLong_FormatAdvancedWriter}.
     */
    static boolean isText(PyObject number, PyObject spec) {
        return number.type().isHeapType()
                && spec instanceof PyStr text
                && text.value().isEmpty();
    }

    static FormatSpec parse(Runtime rt, PyObject spec, PyObject value) {
        if (!(spec instanceof PyStr text)) {
            throw rt.typeError("__format__() argument must be str, not " + Abstract.shortTypeName(spec));
        }
        return new Reader(rt, text.value(), value).read();
    }

    private static final class Reader {
        private final Runtime rt;
        private final String text;
        private final String typeName;
        private final boolean rightAligned;
        private int at;

        Reader(Runtime rt, String text, PyObject value) {
            this.rt = rt;
            this.text = text;
            this.typeName = value.type().name();
            this.rightAligned = !(value instanceof PyStr);
        }

        FormatSpec read() {
            int fill = ' ';
            char align = 0;
            int first = text.isEmpty() ? 0 : text.codePointAt(0);
            int second = Character.charCount(first);
            if (second < text.length() && isAlign(text.charAt(second))) {
                fill = first;
                align = text.charAt(second);
                at = second + 1;
            } else if (!text.isEmpty() && isAlign(text.charAt(0))) {
                align = text.charAt(0);
                at = 1;
            }
            boolean fillGiven = at > 1;
            char sign = accept("+- ");
            boolean noNegativeZero = accept("z") != 0;
            boolean alternate = accept("#") != 0;
            if (!fillGiven && at < text.length() && text.charAt(at) == '0') {
                at++;
                fill = '0';
                align = align == 0 && rightAligned ? '=' : align;
            }
            int width = number();
            char grouping = grouping();
            int precision = precision();
            if (text.length() - at > 1) {
                throw rt.valueError("Invalid format specifier '" + text + "' for object of type '" + typeName + "'");
            }
            char type = at < text.length() ? text.charAt(at) : 0;
            checkGrouping(grouping, type);
            return new FormatSpec(fill, align, sign, noNegativeZero, alternate, grouping, width, precision, type);
        }

        private static boolean isAlign(char c) {
            return c == '<' || c == '>' || c == '=' || c == '^';
        }

        private char accept(String any) {
            return at < text.length() && any.indexOf(text.charAt(at)) >= 0 ? text.charAt(at++) : 0;
        }

        private int number() {
            int start = at;
            long value = 0;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = value * 10 + text.charAt(at++) - '0';
                if (value > Integer.MAX_VALUE) {
                    throw rt.valueError("Too many decimal digits in format string");
                }
            }
            return at == start ? -1 : (int) value;
        }

        private char grouping() {
            char first = accept(",_");
            if (first != 0) {
                char second = accept(",_");
                if (second == first) {
                    throw rt.valueError("Cannot specify '" + first + "' with '" + second + "'.");
                }
                if (second != 0) {
                    throw rt.valueError("Cannot specify both ',' and '_'.");
                }
            }
            return first;
        }

        private int precision() {
            if (accept(".") == 0) {
                return -1;
            }
            int precision = number();
            if (precision < 0) {
                throw rt.valueError("Format specifier missing precision");
            }
            return precision;
        }

        private void checkGrouping(char grouping, char type) {
            boolean allowed = grouping == 0
                    || type == 0
                    || "deEfFgG%".indexOf(type) >= 0
                    || (grouping == '_' && "boxX".indexOf(type) >= 0);
            if (!allowed) {
                throw rt.valueError("Cannot specify '" + grouping + "' with '" + type + "'.");
            }
        }
    }

    private PyException unknownCode(Runtime rt, String typeName) {
        String shown = type > 32 && type < 128 ? String.valueOf(type) : "\\x" + Integer.toHexString(type);
        return rt.valueError("Unknown format code '" + shown + "' for object of type '" + typeName + "'");
    }

    // --- text

    String formatText(Runtime rt, String text, String typeName) {
        if (type != 0 && type != 's') {
            throw unknownCode(rt, typeName);
        }
        if (sign != 0) {
            throw rt.valueError(
                    sign == ' '
                            ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier");
        }
        if (noNegativeZero) {
            throw rt.valueError("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (alternate) {
            throw rt.valueError("Alternate form (#) not allowed in string format specifier");
        }
        if (grouping != 0) {
            throw rt.valueError("Cannot specify '" + grouping + "' with 's'.");
        }
        if (align == '=') {
            throw rt.valueError("'=' alignment not allowed in string format specifier");
        }
        int length = text.codePointCount(0, text.length());
        String cut =
                precision >= 0 && precision < length ? text.substring(0, text.offsetByCodePoints(0, precision)) : text;
        return pad(rt, "", cut, align == 0 ? '<' : align);
    }

    /** Pads to the width; {@code =} puts the padding between the prefix (the sign) and the rest. */
    private String pad(Runtime rt, String prefix, String rest, char alignment) {
        int length = prefix.length() + rest.codePointCount(0, rest.length());
        int missing = width - length;
        if (missing <= 0) {
            return prefix + rest;
        }
        rt.heap().reserve(width);
        int left =
                switch (alignment) {
                    case '<' -> 0;
                    case '^' -> missing / 2;
                    default -> missing;
                };
        String filler = new String(Character.toChars(fill));
        String before = filler.repeat(left);
        String after = filler.repeat(missing - left);
        return alignment == '=' ? prefix + before + rest : before + prefix + rest + after;
    }

    // --- numbers

    String formatInt(Runtime rt, PyInt value) {
        if (type == 0
                && width < 0
                && align == 0
                && sign == 0
                && grouping == 0
                && precision < 0
                && !alternate
                && !noNegativeZero) {
            return value.type() == Types.BOOL ? (value.signum() != 0 ? "True" : "False") : IntType.decimal(rt, value);
        }
        return switch (type) {
            case 0, 'd', 'n', 'b', 'o', 'x', 'X', 'c' -> integer(rt, value);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> formatFloat(rt, IntType.toDouble(rt, value), "int");
            default -> throw unknownCode(rt, value.type().name());
        };
    }

    private String integer(Runtime rt, PyInt value) {
        if (precision >= 0) {
            throw rt.valueError("Precision not allowed in integer format specifier");
        }
        if (noNegativeZero) {
            throw rt.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (type == 'c') {
            return character(rt, value);
        }
        BigInteger magnitude = value.bigValue().abs();
        int radix =
                switch (type) {
                    case 'b' -> 2;
                    case 'o' -> 8;
                    case 'x', 'X' -> 16;
                    default -> 10;
                };
        String digits = radix == 10 ? withoutSign(IntType.decimal(rt, value)) : magnitude.toString(radix);
        String mark =
                switch (alternate ? type : 0) {
                    case 'b' -> "0b";
                    case 'o' -> "0o";
                    case 'x' -> "0x";
                    case 'X' -> "0X";
                    default -> "";
                };
        if (type == 'X') {
            digits = asciiUpper(digits);
        }
        String prefix = signOf(value.signum() < 0) + mark;
        return number(rt, prefix, digits, "", radix == 10 ? 3 : grouping == '_' ? 4 : 3);
    }

    private static String withoutSign(String digits) {
        return digits.startsWith("-") ? digits.substring(1) : digits;
    }

    private String character(Runtime rt, PyInt value) {
        if (sign != 0) {
            throw rt.valueError("Sign not allowed with integer format specifier 'c'");
        }
        if (alternate) {
            throw rt.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!value.isLong()) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C long");
        }
        if (value.longValue() < 0 || value.longValue() > 0x10FFFF) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "%c arg not in range(0x110000)");
        }
        return pad(rt, "", new String(Character.toChars((int) value.longValue())), align == 0 ? '>' : align);
    }

    String formatFloat(Runtime rt, double value, String typeName) {
        char code = type;
        boolean likeRepr = code == 0 && precision < 0;
        if (code != 0 && "eEfFgGn%".indexOf(code) < 0) {
            throw unknownCode(rt, typeName);
        }
        boolean negative = FloatFormat.isNegative(value);
        String body = likeRepr
                ? FloatFormat.repr(Math.abs(value))
                : FloatFormat.format(rt, Math.abs(value), code, precision, alternate);
        if (likeRepr && alternate && Character.digit(body.charAt(0), 10) >= 0) {
            body = FloatFormat.pointed(body);
        }
        if (noNegativeZero && negative && FloatFormat.isZeroText(body)) {
            negative = false;
        }
        int end = 0;
        while (end < body.length() && Character.digit(body.charAt(end), 10) >= 0) {
            end++;
        }
        return number(rt, signOf(negative), body.substring(0, end), body.substring(end), 3);
    }

    /** Both parts as floats; without a type as {@code repr()} shows them, in parentheses. format_complex_internal. */
    String formatComplex(Runtime rt, PyComplex value) {
        if (type != 0 && "eEfFgGn".indexOf(type) < 0) {
            throw unknownCode(rt, value.type().name());
        }
        if (fill == '0') {
            throw rt.valueError("Zero padding is not allowed in complex format specifier");
        }
        if (align == '=') {
            throw rt.valueError("'=' alignment flag is not allowed in complex format specifier");
        }
        boolean plain = type == 0;
        boolean onlyImaginary = plain && value.real() == 0 && !FloatFormat.isNegative(value.real());
        FormatSpec part = new FormatSpec(' ', (char) 0, sign, false, alternate, grouping, -1, precision, type);
        FormatSpec second = new FormatSpec(' ', (char) 0, '+', false, alternate, grouping, -1, precision, type);
        String re = onlyImaginary ? "" : part.complexPart(rt, value.real());
        String im = (onlyImaginary ? part : second).complexPart(rt, value.imaginary());
        String text = re + im + "j";
        return pad(rt, "", plain && !onlyImaginary ? "(" + text + ")" : text, align == 0 ? '>' : align);
    }

    private String complexPart(Runtime rt, double value) {
        FormatSpec shown = type != 0 || precision < 0
                ? this
                : new FormatSpec(fill, align, sign, false, alternate, grouping, width, precision, 'g');
        String text = shown.formatFloat(rt, value, "complex");
        boolean whole = type == 0 && text.endsWith(".0");
        return whole ? text.substring(0, text.length() - (alternate ? 1 : 2)) : text;
    }

    private String signOf(boolean negative) {
        return negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
    }

    /** Groups the whole digits, fills with grouped zeros where zeros fill, and pads. */
    private String number(Runtime rt, String prefix, String digits, String rest, int groupSize) {
        char alignment = align == 0 ? '>' : align;
        if (grouping == 0 || digits.isEmpty()) {
            return pad(rt, prefix, digits + rest, alignment);
        }
        int atLeast = fill == '0' && alignment == '=' ? width - prefix.length() - rest.length() : 0;
        return pad(rt, prefix, group(digits, groupSize, atLeast) + rest, alignment);
    }

    private String group(String digits, int size, int atLeast) {
        StringBuilder reversed = new StringBuilder();
        int count = 0;
        for (int i = digits.length() - 1; i >= 0 || reversed.length() < atLeast; i--) {
            if (count > 0 && count % size == 0) {
                reversed.append(grouping);
                // A group is not left open: a separator is never the first character.
                if (i < 0 && reversed.length() >= atLeast) {
                    reversed.append('0');
                    break;
                }
            }
            reversed.append(i >= 0 ? digits.charAt(i) : '0');
            count++;
        }
        return reversed.reverse().toString();
    }

    static String asciiUpper(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'a' && c <= 'z') {
                out.setCharAt(i, (char) (c - 32));
            }
        }
        return out.toString();
    }
}
