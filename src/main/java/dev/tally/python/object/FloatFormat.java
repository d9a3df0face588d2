package dev.tally.python.object;

import dev.tally.python.syntax.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Text of doubles. CPython 3.13 Python/pystrtod.c, PyOS_double_to_string. */
final class FloatFormat {
    private static final int DEFAULT_PRECISION = 6;

    private FloatFormat() {}

    static boolean isNegative(double value) {
        return !Double.isNaN(value) && (value < 0 || (value == 0 && 1 / value < 0));
    }

    static boolean isZeroText(String body) {
        for (int i = 0; i < body.length() && body.charAt(i) != 'e' && body.charAt(i) != 'E'; i++) {
            char c = body.charAt(i);
            if (c >= '1' && c <= '9' || c == 'n' || c == 'i' || c == 'N' || c == 'I') {
                return false;
            }
        }
        return true;
    }

    /** The shortest digits that read back as the same double, with an exponent below 1e-4 and from 1e16 on. */
    static String repr(double value) {
        String special = special(value);
        if (special != null) {
            return special;
        }
        return reprDigits(value);
    }

    private static @Nullable String special(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : null;
    }

    private static String reprDigits(double value) {
        String sign = isNegative(value) ? "-" : "";
        if (value == 0) {
            return sign + "0.0";
        }
        // This has the right digits; only their layout differs.
        String host = Decimals.text(Math.abs(value));
        int e = host.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(host.substring(e + 1));
        String plain = e < 0 ? host : host.substring(0, e);
        int point = plain.indexOf('.');
        String digits = plain.substring(0, point) + plain.substring(point + 1);
        int decimalPoint = point + exponent;
        int leading = 0;
        while (leading < digits.length() - 1 && digits.charAt(leading) == '0') {
            leading++;
        }
        digits = digits.substring(leading);
        decimalPoint -= leading;
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return sign + layOut(digits.substring(0, end), decimalPoint, -4, 16, true);
    }

    /** Digits with their decimal point, as {@code %g} and {@code repr} choose between plain and exponent. */
    private static String layOut(String digits, int point, int least, int most, boolean pointZero) {
        if (point > least && point <= most) {
            if (point <= 0) {
                return "0." + "0".repeat(-point) + digits;
            }
            if (point >= digits.length()) {
                return digits + "0".repeat(point - digits.length()) + (pointZero ? ".0" : "");
            }
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + exponent(point - 1);
    }

    private static String exponent(int e) {
        int magnitude = Math.abs(e);
        return "e" + (e < 0 ? "-" : "+") + (magnitude < 10 ? "0" : "") + magnitude;
    }

    /**
     * A value that is not negative, by a presentation type; {@code 0} with a precision is {@code g} that looks like a float.
     */
    static String format(Runtime rt, double value, char type, int precision, boolean alternate) {
        String special = special(value);
        if (special != null) {
            String text = type == 'E' || type == 'F' || type == 'G' ? FormatSpec.asciiUpper(special) : special;
            return type == '%' ? text + "%" : text;
        }
        int digits = precision < 0 ? DEFAULT_PRECISION : precision;
        rt.heap().reserve(digits);
        rt.work(digits);
        return switch (type) {
            case 'f', 'F' -> fixed(new BigDecimal(value), digits, alternate);
            case '%' -> format(rt, value * 100, 'f', digits, alternate) + "%";
            case 'e' -> scientific(value, digits, alternate);
            case 'E' -> FormatSpec.asciiUpper(scientific(value, digits, alternate));
            case 'G' -> FormatSpec.asciiUpper(general(value, digits, alternate, false));
            case 0 -> general(value, digits, alternate, true);
            default -> general(value, digits, alternate, false);
        };
    }

    private static String fixed(BigDecimal value, int digits, boolean alternate) {
        // Behind the digits that a double has there are only zeros, which no power of ten need make.
        int exact = Math.min(digits, Math.max(0, value.scale()));
        String text = value.setScale(exact, RoundingMode.HALF_EVEN).toPlainString();
        String point = exact == 0 && (alternate || digits > 0) ? "." : "";
        return text + point + "0".repeat(digits - exact);
    }

    private static String scientific(double value, int digits, boolean alternate) {
        Rounded rounded = round(value, digits + 1);
        String d = rounded.digits;
        String fraction = d.substring(1);
        String point = fraction.isEmpty() && !alternate ? "" : ".";
        return d.charAt(0) + point + fraction + exponent(rounded.point - 1);
    }

    private static String general(double value, int precision, boolean alternate, boolean likeFloat) {
        int digits = Math.max(1, precision);
        Rounded rounded = round(value, digits);
        String d = rounded.digits;
        int most = likeFloat ? digits - 1 : digits;
        if (alternate) {
            return pointed(layOut(d, rounded.point, -4, most, false));
        }
        int end = d.length();
        while (end > 1 && d.charAt(end - 1) == '0') {
            end--;
        }
        return layOut(d.substring(0, end), rounded.point, -4, most, likeFloat);
    }

    /** The alternate form: with a decimal point in any case. */
    static String pointed(String text) {
        return text.indexOf('.') >= 0 ? text : text.indexOf('e') >= 0 ? text.replace("e", ".e") : text + ".";
    }

    /** Decimal digits rounded half to even, and where their point stands: {@code 0.digits * 10**point}. */
    private record Rounded(String digits, int point) {}

    private static Rounded round(double value, int digits) {
        if (value == 0) {
            return new Rounded("0".repeat(digits), 1);
        }
        BigDecimal exact = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigInteger unscaled = exact.unscaledValue();
        String text = unscaled.toString();
        int point = text.length() - exact.scale();
        if (text.length() < digits) {
            text = text + "0".repeat(digits - text.length());
        }
        return new Rounded(text.substring(0, digits), point);
    }
}
