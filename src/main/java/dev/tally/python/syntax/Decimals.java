package dev.tally.python.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Texts and doubles: the shortest decimal text of each double, and the double nearest to a decimal number or a quotient, the
 * even one of two, as C's {@code strtod} and Java have them; what TeaVM brings to JavaScript is off now and then by the last
 * bit. Short numbers by one exact operation, after W. D. Clinger, How to read floating point numbers accurately, 1990; the
 * others by exact division.
 */
public final class Decimals {
    private static final int SHORT_DIGITS = 15;
    private static final double[] SHORT_POWERS = new double[23];

    /** What follows after so many digits only says on which side of a number a text stands. */
    private static final int DIGITS = 800;

    private static final int MOST_EXPONENT = 400;
    private static final int QUOTIENT_BITS = 66;

    /** So many digits tell any double from all others. */
    private static final int ENOUGH_DIGITS = 17;

    /** Java has written the shortest digits since its version 19, but for the smallest numbers. */
    private static final boolean HOST_WRITES_SHORTEST = Double.toString(1e23).equals("1.0E23");

    private static final double SMALLEST = 1e-321;
    private static final int PRECISION = 53;
    private static final int LEAST_EXPONENT = -1022;
    private static final int BIAS = 1023;

    static {
        double power = 1;
        for (int i = 0; i < SHORT_POWERS.length; i++) {
            SHORT_POWERS[i] = power;
            power *= 10;
        }
    }

    private Decimals() {}

    /** @param text digits with at most one point among them, and an exponent, or without */
    public static double parse(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = e < 0 ? text : text.substring(0, e);
        int point = mantissa.indexOf('.');
        StringBuilder digits = new StringBuilder(mantissa);
        int after = 0;
        if (point >= 0) {
            digits.deleteCharAt(point);
            after = digits.length() - point;
        }
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        digits.delete(0, zeros);
        long exponent = (e < 0 ? 0 : exponent(text.substring(e + 1))) - after;
        if (digits.length() > DIGITS) {
            boolean rest = digits.chars().skip(DIGITS).anyMatch(digit -> digit != '0');
            exponent += digits.length() - DIGITS - 1;
            digits.setLength(DIGITS);
            digits.append(rest ? '1' : '0');
        }
        return digits.length() == 0 ? 0 : nearest(digits.toString(), exponent);
    }

    /** The double nearest to a number. */
    public static double nearest(BigDecimal number) {
        double size = nearest(number.unscaledValue().abs(), -number.scale());
        return number.signum() < 0 ? -size : size;
    }

    /** The double nearest to a whole number; infinity where that is too large. */
    public static double nearest(BigInteger number) {
        double size = number.bitLength() > BIAS + 1 ? Double.POSITIVE_INFINITY : nearest(number.abs(), 0);
        return number.signum() < 0 ? -size : size;
    }

    /**
     * The double nearest to a quotient, neither part of it negative; infinity where that is too large. However long both are,
     * one division by some bits is done.
     */
    public static double quotient(BigInteger numerator, BigInteger denominator) {
        int magnitude = numerator.bitLength() - denominator.bitLength();
        if (numerator.signum() == 0 || magnitude < LEAST_EXPONENT - PRECISION - 1) {
            return 0;
        }
        if (magnitude > BIAS + 1) {
            return Double.POSITIVE_INFINITY;
        }
        int shift = QUOTIENT_BITS - magnitude;
        BigInteger[] both = shift > 0
                ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
                : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
        return rounded(both[0], both[1].signum() != 0, -shift);
    }

    /** The double nearest to {@code number * 2 ** exponent}, which is not negative; infinity where that is too large. */
    public static double scaled(BigInteger number, int exponent) {
        int bits = number.bitLength();
        if (bits == 0) {
            return 0;
        }
        int shift = Math.max(0, QUOTIENT_BITS - bits);
        return rounded(number.shiftLeft(shift), false, exponent - shift);
    }

    /**
     * The shortest digits that are read as a number, which is not negative, in the layout of {@link Double#toString}, with an
     * exponent or without.
     */
    public static String text(double number) {
        return number == 0 || HOST_WRITES_SHORTEST && number >= SMALLEST ? Double.toString(number) : shortest(number);
    }

    /** Of the decimals with so many digits the nearest is the first that can be read as the number. */
    static String shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        int digits = number < Double.MIN_NORMAL ? 1 : SHORT_DIGITS;
        BigDecimal found = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        while (digits < ENOUGH_DIGITS && nearest(found) != number) {
            digits++;
            found = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
        String all = found.stripTrailingZeros().unscaledValue().toString();
        int exponent = all.length() - 1 - found.stripTrailingZeros().scale();
        String fraction = all.length() > 1 ? all.substring(1) : "0";
        return all.charAt(0) + "." + fraction + "E" + exponent;
    }

    /** Far beyond what a double can hold all are alike. */
    private static long exponent(String text) {
        boolean negative = text.startsWith("-");
        long size = 0;
        for (int i = negative || text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
            size = Math.min(size * 10 + (text.charAt(i) - '0'), Integer.MAX_VALUE);
        }
        return negative ? -size : size;
    }

    private static double nearest(String digits, long exponent) {
        long magnitude = exponent + digits.length();
        if (magnitude > MOST_EXPONENT) {
            return Double.POSITIVE_INFINITY;
        }
        if (magnitude < -MOST_EXPONENT) {
            return 0;
        }
        if (digits.length() <= SHORT_DIGITS && Math.abs(exponent) < SHORT_POWERS.length) {
            double whole = Long.parseLong(digits);
            return exponent < 0 ? whole / SHORT_POWERS[(int) -exponent] : whole * SHORT_POWERS[(int) exponent];
        }
        return nearest(new BigInteger(digits), (int) exponent);
    }

    private static double nearest(BigInteger digits, int exponent) {
        if (digits.signum() == 0) {
            return 0;
        }
        BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
        return exponent < 0 ? quotient(digits, power) : quotient(digits.multiply(power), BigInteger.ONE);
    }

    /** {@code quotient * 2 ** exponent}, and a little more where there is a rest. */
    private static double rounded(BigInteger quotient, boolean rest, int exponent) {
        int leading = quotient.bitLength() - 1 + exponent;
        if (leading > BIAS) {
            return Double.POSITIVE_INFINITY;
        }
        int kept = PRECISION - Math.max(0, LEAST_EXPONENT - leading);
        if (kept < 0) {
            return 0;
        }
        int dropped = quotient.bitLength() - kept;
        long mantissa = quotient.shiftRight(dropped).longValue();
        if (quotient.testBit(dropped - 1)) {
            boolean more = rest || quotient.getLowestSetBit() < dropped - 1;
            mantissa += more ? 1 : mantissa & 1;
        }
        return mantissa * powerOfTwo(exponent + dropped);
    }

    private static double powerOfTwo(int n) {
        return n >= LEAST_EXPONENT
                ? Double.longBitsToDouble((long) (n + BIAS) << PRECISION - 1)
                : Double.longBitsToDouble(1L << n - LEAST_EXPONENT + PRECISION - 1);
    }
}
