package dev.tally.python.code;

import dev.tally.python.syntax.Characters;
import dev.tally.python.syntax.Decimals;
import dev.tally.python.syntax.Literal;
import java.util.List;

/** Literals as Python's {@code repr} writes them. */
final class LiteralText {
    private LiteralText() {}

    static String repr(Literal literal) {
        return switch (literal) {
            case Literal.None l -> "None";
            case Literal.Ellipsis l -> "Ellipsis";
            case Literal.Bool l -> l.value() ? "True" : "False";
            case Literal.Int l -> l.value().toString();
            case Literal.Float l -> floatText(l.value());
            case Literal.Complex l -> complex(l);
            case Literal.Str l -> quoted(l.value(), false);
            case Literal.Bytes l -> "b" + quoted(l.value(), true);
            case Literal.Tuple l ->
                l.items().size() == 1 ? "(" + repr(l.items().get(0)) + ",)" : "(" + list(l.items()) + ")";
            case Literal.FrozenSet l -> l.items().isEmpty() ? "frozenset()" : "frozenset({" + list(l.items()) + "})";
        };
    }

    private static String list(List<Literal> items) {
        StringBuilder out = new StringBuilder();
        for (Literal item : items) {
            out.append(out.isEmpty() ? "" : ", ").append(repr(item));
        }
        return out.toString();
    }

    private static String complex(Literal.Complex c) {
        String imaginary = withoutPointZero(floatText(c.imaginary())) + "j";
        if (c.real() == 0 && 1 / c.real() > 0) {
            return imaginary;
        }
        String sign = imaginary.startsWith("-") ? "" : "+";
        return "(" + withoutPointZero(floatText(c.real())) + sign + imaginary + ")";
    }

    private static String withoutPointZero(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Java's shortest digits (right since JDK 19) in Python's layout: an exponent from 1e16 and below 1e-4. */
    static String floatText(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String text = Decimals.text(Math.abs(value));
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        int e = text.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
        String mantissa = e < 0 ? text : text.substring(0, e);
        int dot = mantissa.indexOf('.');
        String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int point = dot + exponent;
        int leading = 0;
        while (leading < digits.length() - 1 && digits.charAt(leading) == '0') {
            leading++;
        }
        digits = digits.substring(leading);
        point -= leading;
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        digits = digits.substring(0, end);
        return sign + layout(digits, digits.equals("0") ? 1 : point);
    }

    /** @param point how many digits stand before the decimal point */
    private static String layout(String digits, int point) {
        if (point > 16 || point < -3) {
            int exponent = point - 1;
            String head = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            String magnitude = Integer.toString(Math.abs(exponent));
            return head + "e" + (exponent < 0 ? "-" : "+") + (magnitude.length() < 2 ? "0" : "") + magnitude;
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length()) + ".0";
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    static String quoted(String text, boolean bytes) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(quote);
                    } else if (isPrintable(c, bytes)) {
                        out.appendCodePoint(c);
                    } else {
                        escape(out, c);
                    }
                }
            }
        }
        return out.append(quote).toString();
    }

    private static boolean isPrintable(int c, boolean bytes) {
        if (c < 0x7F || bytes) {
            return c >= ' ' && c < 0x7F;
        }
        return Characters.isPrintable(c);
    }

    private static void escape(StringBuilder out, int c) {
        String hex = Integer.toHexString(c);
        int width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out.append(width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U");
        out.append("0".repeat(width - hex.length())).append(hex);
    }
}
