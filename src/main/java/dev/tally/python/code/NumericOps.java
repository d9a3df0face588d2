package dev.tally.python.code;

import java.math.BigInteger;

/** Division as Python defines it: towards minus infinity, the remainder with the divisor's sign. */
final class NumericOps {
    /** More bits than a double has, so that one more is enough to round rightly. */
    private static final int QUOTIENT_BITS = 66;

    private NumericOps() {}

    static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] both = a.divideAndRemainder(b);
        boolean adjust = both[1].signum() != 0 && both[1].signum() != b.signum();
        return adjust ? both[0].subtract(BigInteger.ONE) : both[0];
    }

    static BigInteger floorRemainder(BigInteger a, BigInteger b) {
        BigInteger remainder = a.remainder(b);
        return remainder.signum() != 0 && remainder.signum() != b.signum() ? remainder.add(b) : remainder;
    }

    /** The nearest double to the exact quotient (CPython 3.13 {@code long_true_divide}). */
    static double divide(BigInteger a, BigInteger b) {
        if (a.bitLength() <= 53 && b.bitLength() <= 53) {
            return a.doubleValue() / b.doubleValue();
        }
        int shift = QUOTIENT_BITS - a.abs().bitLength() + b.abs().bitLength();
        BigInteger numerator = shift > 0 ? a.abs().shiftLeft(shift) : a.abs();
        BigInteger denominator = shift < 0 ? b.abs().shiftLeft(-shift) : b.abs();
        BigInteger[] both = numerator.divideAndRemainder(denominator);
        BigInteger quotient = both[1].signum() == 0 ? both[0] : both[0].or(BigInteger.ONE);
        double value = Math.scalb(quotient.doubleValue(), -shift);
        return a.signum() < 0 != b.signum() < 0 ? -value : value;
    }

    /** CPython 3.13 {@code Objects/floatobject.c}, {@code _float_div_mod}. */
    static double floorRemainder(double x, double y) {
        double remainder = x % y;
        if (remainder == 0) {
            return Math.copySign(0.0, y);
        }
        return (y < 0) != (remainder < 0) ? remainder + y : remainder;
    }

    static double floorDivide(double x, double y) {
        double remainder = x % y;
        double quotient = (x - remainder) / y;
        if (remainder != 0 && (y < 0) != (remainder < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, x / y);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }
}
