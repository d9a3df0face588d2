package dev.tally.python.lib;

import dev.tally.python.code.Ieee754;

/** Numbers of 16 bits, IEEE 754 binary16. CPython 3.13 Objects/floatobject.c, PyFloat_Pack2 and PyFloat_Unpack2. */
final class HalfFloat {
    private static final int INFINITY = 0x7c00;
    private static final int NAN = 0x7e00;
    private static final int FRACTION_BITS = 10;
    private static final int BIAS = 15;

    /** The power of two of the smallest number with all bits of a fraction. */
    private static final int SMALLEST_EXPONENT = -14;

    private HalfFloat() {}

    /** The bits of the nearest, of two the even one; -1 for what is too large. */
    static int bits(double value) {
        int sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
        double size = Math.abs(value);
        if (Double.isNaN(value)) {
            return sign | NAN;
        }
        if (Double.isInfinite(value)) {
            return sign | INFINITY;
        }
        int exponent = Math.max(SMALLEST_EXPONENT, exponent(size));
        if (exponent > BIAS) {
            return -1;
        }
        int units = (int) Ieee754.rint(size * powerOfTwo(FRACTION_BITS - exponent));
        int bits = (exponent - SMALLEST_EXPONENT << FRACTION_BITS) + units;
        return bits >= INFINITY ? -1 : sign | bits;
    }

    static double value(int bits) {
        int exponent = bits >> FRACTION_BITS & 0x1f;
        int fraction = bits & (1 << FRACTION_BITS) - 1;
        double size;
        if (exponent == 0x1f) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            size = fraction * powerOfTwo(SMALLEST_EXPONENT - FRACTION_BITS);
        } else {
            size = (fraction + (1 << FRACTION_BITS)) * powerOfTwo(exponent - BIAS - FRACTION_BITS);
        }
        return (bits & 0x8000) == 0 ? size : -size;
    }

    private static int exponent(double size) {
        return (int) (Double.doubleToRawLongBits(size) >>> 52) - 1023;
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble(exponent + 1023L << 52);
    }
}
