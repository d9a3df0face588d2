package dev.tally.python.code;

/** What IEEE 754 says of doubles and the class library that TeaVM brings to JavaScript gets wrong: the same bits everywhere. */
public final class Ieee754 {
    /** From here on a double has no fraction. */
    private static final double WHOLE = 0x1p52;

    private static final int FRACTION_BITS = 52;
    private static final int SPECIAL_EXPONENT = 0x7FF;

    private Ieee754() {}

    /** The nearest whole number; the even one of two. */
    public static double rint(double x) {
        double size = Math.abs(x);
        return size < WHOLE ? Math.copySign(size + WHOLE - WHOLE, x) : x;
    }

    /** What the last bit of a number is worth; infinity of infinity. */
    public static double ulp(double x) {
        int exponent = (int) (Double.doubleToRawLongBits(x) >>> FRACTION_BITS) & SPECIAL_EXPONENT;
        if (exponent == SPECIAL_EXPONENT) {
            return Math.abs(x);
        }
        return exponent > FRACTION_BITS
                ? Double.longBitsToDouble((long) (exponent - FRACTION_BITS) << FRACTION_BITS)
                : Double.longBitsToDouble(1L << Math.max(0, exponent - 1));
    }

    /** {@code x - n * y}, n being the whole number nearest to x / y, the even one of two: CPython 3.13 Modules/mathmodule.c. */
    public static double remainder(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y) || Double.isInfinite(x) || y == 0) {
            return Double.NaN;
        }
        if (Double.isInfinite(y)) {
            return x;
        }
        double size = Math.abs(x);
        double step = Math.abs(y);
        double rest = size % step;
        double missing = step - rest;
        double nearest;
        if (rest < missing) {
            nearest = rest;
        } else if (rest > missing) {
            nearest = -missing;
        } else {
            nearest = rest - 2 * (0.5 * (size - rest) % step);
        }
        return Math.copySign(1, x) * nearest;
    }
}
