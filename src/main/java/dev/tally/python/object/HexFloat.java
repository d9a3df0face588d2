package dev.tally.python.object;

import dev.tally.python.syntax.Decimals;
import java.math.BigInteger;

/** {@code float.hex} and {@code float.fromhex}. */
final class HexFloat {
    private static final int HEXADECIMAL = 16;

    /** More than a double has, rounding included. */
    private static final int DIGITS = 40;

    private static final int MOST_SCALE = 5000;

    private HexFloat() {}

    static String format(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return FloatFormat.repr(value);
        }
        String sign = FloatFormat.isNegative(value) ? "-" : "";
        if (value == 0) {
            return sign + "0x0.0p+0";
        }
        long bits = Double.doubleToLongBits(Math.abs(value));
        int exponent = (int) (bits >>> 52);
        StringBuilder out = new StringBuilder(sign).append(exponent == 0 ? "0x0." : "0x1.");
        long mantissa = bits & (1L << 52) - 1;
        for (int shift = 48; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((int) (mantissa >>> shift & 15), 16));
        }
        int power = exponent == 0 ? -1022 : exponent - 1023;
        return out.append(power < 0 ? "p-" : "p+").append(Math.abs(power)).toString();
    }

    static PyObject parse(Runtime rt, PyType type, PyObject argument) {
        if (!(argument instanceof PyStr given)) {
            throw rt.typeError("bad argument type for built-in operation");
        }
        String text = Unicode.strip(given.value());
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        String word = rest.toLowerCase(java.util.Locale.ROOT);
        if (word.equals("inf") || word.equals("infinity") || word.equals("nan")) {
            double special = word.equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return PyFloat.ofType(rt, type, negative ? -special : special);
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127
                    || i > 0 && "+-".indexOf(text.charAt(i)) >= 0 && "pP".indexOf(text.charAt(i - 1)) < 0) {
                throw rt.valueError("invalid hexadecimal floating-point string");
            }
        }
        if (rest.startsWith("0x") || rest.startsWith("0X")) {
            rest = rest.substring(2);
        }
        int p = Math.max(rest.indexOf('p'), rest.indexOf('P'));
        String digits = p < 0 ? rest : rest.substring(0, p);
        int point = digits.indexOf('.');
        String all = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
        if (all.isEmpty() || !all.chars().allMatch(c -> Character.digit(c, HEXADECIMAL) >= 0)) {
            throw malformed(rt);
        }
        long exponent = p < 0 ? 0 : exponent(rt, rest.substring(p + 1));
        double value = value(all, exponent - 4L * (point < 0 ? 0 : digits.length() - point - 1));
        if (Double.isInfinite(value)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "hexadecimal value too large to represent as a float");
        }
        return PyFloat.ofType(rt, type, negative ? -value : value);
    }

    private static PyException malformed(Runtime rt) {
        return rt.valueError("invalid hexadecimal floating-point string");
    }

    /** Beyond what a text can make up for by its digits all are alike. */
    private static long exponent(Runtime rt, String text) {
        boolean negative = text.startsWith("-");
        int start = negative || text.startsWith("+") ? 1 : 0;
        if (start == text.length()) {
            throw malformed(rt);
        }
        long size = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw malformed(rt);
            }
            size = Math.min(size * 10 + digit, Long.MAX_VALUE / 100);
        }
        return negative ? -size : size;
    }

    /** {@code digits * 2 ** exponent}. Of many digits those behind the first only say whether there is a rest. */
    private static double value(String digits, long exponent) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        int end = Math.min(digits.length(), first + DIGITS);
        if (first == end) {
            return 0;
        }
        boolean rest = digits.chars().skip(end).anyMatch(digit -> digit != '0');
        long scale = exponent + 4L * (digits.length() - end) - 4;
        if (Math.abs(scale) > MOST_SCALE) {
            return scale < 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return Decimals.scaled(
                new BigInteger(digits.substring(first, end) + (rest ? "1" : "0"), HEXADECIMAL), (int) scale);
    }
}
