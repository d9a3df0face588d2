package dev.tally.python.object;

import dev.tally.python.syntax.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;

/** {@code float.hex} and {@code float.fromhex}. */
final class HexFloat {
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
        try {
            int exponent = p < 0 ? 0 : Integer.parseInt(rest.substring(p + 1));
            int scale = exponent - 4 * (point < 0 ? 0 : digits.length() - point - 1);
            if (Math.abs(scale) > 5000) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "hexadecimal value too large to represent as a float");
            }
            BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(scale)));
            BigDecimal mantissa = new BigDecimal(new BigInteger(all, 16));
            double value = Decimals.nearest(scale < 0 ? mantissa.divide(power) : mantissa.multiply(power));
            if (Double.isInfinite(value)) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "hexadecimal value too large to represent as a float");
            }
            return PyFloat.ofType(rt, type, negative ? -value : value);
        } catch (NumberFormatException malformed) {
            throw rt.valueError("invalid hexadecimal floating-point string");
        }
    }
}
