package dev.tally.python.code;

/**
 * Two functions as the freely distributable mathematical library of Sun Microsystems (1993) has them, and with it the C library that
 * CPython uses and Java's {@code StrictMath}, bit by bit; what TeaVM brings to JavaScript has them as plain formulas, which lose most
 * of a small result. Sums are written so that none is added to another from the right, see {@link DoubleDouble}.
 */
final class Fdlibm {
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double PER_LN2 = 0x1.71547652b82fep0;
    private static final double OVERFLOW = 7.09782712893383973096e+02;

    private static final double L1 = 6.666666666666735130e-01;
    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;

    private static final double Q1 = -3.33333333333331316428e-02;
    private static final double Q2 = 1.58730158725481460165e-03;
    private static final double Q3 = -7.93650757867487942473e-05;
    private static final double Q4 = 4.00821782732936239552e-06;
    private static final double Q5 = -2.01099218183624371326e-07;

    private Fdlibm() {}

    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32);
    }

    private static double withHigh(double x, int high) {
        return Double.longBitsToDouble((long) high << 32 | Double.doubleToRawLongBits(x) & 0xFFFFFFFFL);
    }

    /** {@code log(1 + x)} */
    static double log1p(double x) {
        int hx = high(x);
        int ax = hx & 0x7FFFFFFF;
        if (x <= -1) {
            return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (hx >= 0x7FF00000 || Double.isNaN(x)) {
            return x;
        }
        if (ax < 0x3E200000) {
            return ax < 0x3C900000 ? x : x - x * x * 0.5;
        }
        int k = 0;
        int hu = 1;
        double f = x;
        double c = 0;
        if (hx >= 0x3FDA827A || hx < 0 && hx > 0xBFD2BEC3) {
            double u = hx < 0x43400000 ? 1 + x : x;
            hu = high(u);
            k = (hu >> 20) - 1023;
            if (hx < 0x43400000) {
                c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            }
            hu &= 0x000FFFFF;
            if (hu < 0x6A09E) {
                u = withHigh(u, hu | 0x3FF00000);
            } else {
                k++;
                u = withHigh(u, hu | 0x3FE00000);
                hu = 0x00100000 - hu >> 2;
            }
            f = u - 1;
        }
        double half = 0.5 * f * f;
        if (hu == 0) {
            if (f == 0) {
                return k * LN2_HIGH - (-c - k * LN2_LOW);
            }
            double r = half * (1 - 0.66666666666666666 * f);
            return k == 0 ? f - r : k * LN2_HIGH - (r - (k * LN2_LOW + c) - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
        double rest = s * (half + r);
        return k == 0 ? f - (half - rest) : k * LN2_HIGH - (half - (rest - (-(k * LN2_LOW) - c)) - f);
    }

    /** {@code e ** x - 1} */
    static double expm1(double x) {
        int hx = high(x) & 0x7FFFFFFF;
        boolean negative = high(x) < 0;
        if (hx >= 0x4043687A) {
            if (Double.isNaN(x)) {
                return x;
            }
            if (negative) {
                return -1;
            }
            if (x > OVERFLOW) {
                return Double.POSITIVE_INFINITY;
            }
        }
        if (hx < 0x3C900000) {
            return x;
        }
        int k = 0;
        double c = 0;
        double y = x;
        if (hx > 0x3FD62E42) {
            if (hx < 0x3FF0A2B2) {
                k = negative ? -1 : 1;
            } else {
                k = (int) (PER_LN2 * x + (negative ? -0.5 : 0.5));
            }
            double above = x - k * LN2_HIGH;
            double below = k * LN2_LOW;
            y = above - below;
            c = above - y - below;
        }
        double half = 0.5 * y;
        double square = y * half;
        double r1 = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
        double t = 3 - r1 * half;
        double e = square * ((r1 - t) / (6 - y * t));
        return k == 0 ? y - (y * e - square) : scaled(y, y * (e - c) - c - square, k);
    }

    /** {@code 2 ** k * (1 + y - e) - 1} */
    private static double scaled(double y, double e, int k) {
        if (k == -1) {
            return 0.5 * (y - e) - 0.5;
        }
        if (k == 1) {
            return y < -0.25 ? -2 * (e - (y + 0.5)) : 1 + 2 * (y - e);
        }
        if (k <= -2 || k > 56) {
            return raised(1 - (e - y), k) - 1;
        }
        double small = Double.longBitsToDouble((long) (1023 - k) << 52);
        return raised(k < 20 ? 1 - small - (e - y) : y - (e + small) + 1, k);
    }

    private static double raised(double x, int by) {
        return by == 1024 ? x * 2 * 0x1p1023 : withHigh(x, high(x) + (by << 20));
    }
}
