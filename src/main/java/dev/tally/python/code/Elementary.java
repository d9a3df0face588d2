package dev.tally.python.code;

/**
 * Exponential function and logarithms, rounded correctly in all but about one case of a hundred thousand: the C library
 * that CPython uses, and the mathematics of the host, differ from that now and then, in different cases. Reduced by
 * tables of 2 ** (j / 128) and of logarithms, after P. T. P. Tang, Table-driven implementation of the exponential function,
 * 1989, and of the logarithm function, 1990.
 */
public final class Elementary {
    private static final int STEPS = 128;

    /** ln 2 / 128 in three parts, the first two of 35 bits: their products with a count are exact. */
    private static final double STEP_1 = 0x1.62e42fef80000p-8;

    private static final double STEP_2 = 0x1.1cf79abc80000p-43;
    private static final double STEP_3 = 0x1.e3b39803f2f6bp-79;
    private static final double STEPS_PER_UNIT = 0x1.71547652b82fep+7;

    /** ln 2 in three parts, the first two of 40 bits. */
    private static final double LN2_1 = 0x1.62e42fefa2000p-1;

    private static final double LN2_2 = 0x1.9ef35793c6000p-41;
    private static final double LN2_3 = 0x1.673007e5ed5e8p-81;
    private static final DoubleDouble PER_LN2 = new DoubleDouble(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);

    private static final double SQRT2 = 1.4142135623730951;
    private static final double MOST = 709.782712893384;
    private static final double LEAST = -745.1332191019412;
    private static final double MIN_NORMAL = 0x1p-1022;

    /** 2 ** (j / 128). */
    private static final DoubleDouble[] POWERS = new DoubleDouble[STEPS];

    /** The first i / 128 that has a logarithm in the tables. */
    private static final int FIRST = 90;

    /** Of i / 128 from 90 on: its reciprocal in eleven bits, and the logarithm of what that is the reciprocal of. */
    private static final double[] RECIPROCALS = new double[93];

    private static final DoubleDouble[] LOGS = new DoubleDouble[93];

    static {
        DoubleDouble step = DoubleDouble.of(STEP_1).plus(STEP_2).plus(STEP_3);
        for (int j = 0; j < STEPS; j++) {
            POWERS[j] = series(step.times(j));
        }
        for (int i = 0; i < LOGS.length; i++) {
            double center = (i + FIRST) / 128.0;
            double reciprocal = Ieee754.rint(1024 / center) / 1024;
            double near = -StrictMath.log(reciprocal);
            DoubleDouble off = series(DoubleDouble.of(near)).times(reciprocal).plus(-1);
            // near - log(1 + off) is the logarithm; off is about 1e-16.
            LOGS[i] = DoubleDouble.of(near).minus(off.minus(off.times(off).scaled(0.5)));
            RECIPROCALS[i] = reciprocal;
        }
        LOGS[128 - FIRST] = DoubleDouble.ZERO;
    }

    private Elementary() {}

    /** Taylor's series of the exponential function, for less than one. */
    private static DoubleDouble series(DoubleDouble x) {
        DoubleDouble sum = DoubleDouble.ONE;
        for (int n = 30; n > 0; n--) {
            sum = sum.times(x).dividedBy(n).plus(1);
        }
        return sum;
    }

    /** A double times a power of two, rounded once. CPython's {@code ldexp} without its errors. */
    public static double scale(double value, long exponent) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        int by = (int) Math.max(-2200, Math.min(2200, exponent));
        if (by < -1000) {
            // The last multiplication is the only one that may round.
            int half = (by + 1000) / 2;
            boolean vanishes = Math.getExponent(value) + by < -1080;
            double scaled = value * power(half) * power(by + 1000 - half);
            return vanishes ? Math.copySign(0.0, value) : scaled * power(-1000);
        }
        double scaled = value;
        for (; by > 1000; by -= 1000) {
            scaled *= power(1000);
        }
        return scaled * power(by);
    }

    /** 2 ** n of a double. */
    private static double power(long n) {
        return n >= -1022 ? Double.longBitsToDouble(n + 1023 << 52) : Double.longBitsToDouble(1L << n + 1074);
    }

    /** {@code e ** x - 1} for less than 0.003. */
    private static DoubleDouble smallExpm1(DoubleDouble r) {
        double x = r.high();
        double tail = x * x * x * (1 / 6.0 + x * (1 / 24.0 + x * (1 / 120.0 + x * (1 / 720.0 + x / 5040))));
        DoubleDouble square = DoubleDouble.product(x, x);
        return r.plus(new DoubleDouble(square.high() / 2, square.low() / 2 + x * r.low()))
                .plus(tail);
    }

    /** {@code e ** x} as a number from about 1 to 2, and the power of two it is to be multiplied by. */
    private record Scaled(DoubleDouble number, int exponent) {
        /** Rounded once, subnormal results too. */
        double value() {
            double high = number.high();
            if (exponent > 1000) {
                return number.value() * power(exponent - 100) * 0x1p100;
            }
            if (exponent > -1020) {
                return number.value() * power(exponent);
            }
            // Adding what has its last bit where the result's will be rounds there.
            double unit = power(-1074 - exponent);
            double anchor = 0x1.8p52 * unit;
            DoubleDouble sum = DoubleDouble.sum(anchor, high);
            double rounded = sum.high() - anchor;
            double rest = sum.low() + number.low();
            if (Math.abs(rest) > unit / 2) {
                rounded += Math.copySign(unit, rest);
            }
            return scale(rounded, exponent);
        }
    }

    private static Scaled exponential(DoubleDouble x) {
        double n = Ieee754.rint(x.high() * STEPS_PER_UNIT);
        DoubleDouble r = DoubleDouble.sum(x.high() - n * STEP_1, -n * STEP_2).plus(x.low() - n * STEP_3);
        int count = (int) n;
        DoubleDouble table = POWERS[count & STEPS - 1];
        return new Scaled(table.plus(table.times(smallExpm1(r))), count >> 7);
    }

    /** {@code e ** x}, of less than 700, as a double-double. */
    public static DoubleDouble expWide(DoubleDouble x) {
        Scaled scaled = exponential(x);
        return scaled.number.scaled(power(scaled.exponent));
    }

    private static double exp(DoubleDouble x) {
        if (x.high() > MOST + 1) {
            return Double.POSITIVE_INFINITY;
        }
        return x.high() < LEAST - 1 ? 0 : exponential(x).value();
    }

    public static double exp(double x) {
        return Double.isNaN(x) ? x : exp(DoubleDouble.of(x));
    }

    public static double exp2(double x) {
        if (Double.isNaN(x) || x > 1100) {
            return x > 1100 ? Double.POSITIVE_INFINITY : x;
        }
        if (x < -1100) {
            return 0;
        }
        double whole = Ieee754.rint(x);
        DoubleDouble ln2 = DoubleDouble.of(LN2_1).plus(LN2_2).plus(LN2_3);
        Scaled rest = exponential(ln2.times(x - whole));
        return new Scaled(rest.number, rest.exponent + (int) whole).value();
    }

    /** By fdlibm, as the C library and the hosts have it: the last bit may be off. */
    public static double expm1(double x) {
        return Fdlibm.expm1(x);
    }

    /** {@code log(1 + r)} for less than 0.01. */
    private static DoubleDouble smallLog1p(DoubleDouble r) {
        double x = r.high();
        DoubleDouble square = r.times(r);
        DoubleDouble cube = square.times(r).dividedBy(3);
        double fifth = 1 / 5.0 - x * (1 / 6.0 - x * (1 / 7.0 - x * (1 / 8.0 - x * (1 / 9.0 - x / 10))));
        double xx = x * x;
        double tail = xx * xx * (x * fifth - 0.25);
        return r.minus(square.scaled(0.5)).plus(cube.plus(tail));
    }

    /** The natural logarithm of a positive finite number, a little more than a double wide. */
    public static DoubleDouble logWide(DoubleDouble number) {
        double x = number.high();
        int shift = x < MIN_NORMAL ? 54 : 0;
        double normal = shift == 0 ? x : x * 0x1p54;
        long bits = Double.doubleToRawLongBits(normal);
        int exponent = (int) (bits >> 52) - 1023;
        double z = Double.longBitsToDouble(bits & 0xFFFFFFFFFFFFFL | 0x3FF0000000000000L);
        if (z > SQRT2) {
            z *= 0.5;
            exponent++;
        }
        double rest = number.low() == 0 ? 0 : number.low() * power(shift) / (normal / z);
        int index = (int) Ieee754.rint(z * 128) - FIRST;
        double reciprocal = RECIPROCALS[index];
        DoubleDouble r = DoubleDouble.product(z, reciprocal).plus(-1).plus(rest * reciprocal);
        double e = exponent - shift;
        DoubleDouble log = LOGS[index].plus(smallLog1p(r));
        return e == 0
                ? log
                : DoubleDouble.sum(e * LN2_1, e * LN2_2).plus(e * LN2_3).plus(log);
    }

    /** NaN of what is negative, minus infinity of zero. */
    public static double log(double x) {
        return isOrdinary(x) ? logWide(DoubleDouble.of(x)).value() : special(x);
    }

    public static double log2(double x) {
        if (!isOrdinary(x)) {
            return special(x);
        }
        int exponent = Math.getExponent(x);
        if (x >= MIN_NORMAL && x == power(exponent)) {
            return exponent;
        }
        return logWide(DoubleDouble.of(x)).times(PER_LN2).value();
    }

    /** As the C library has it, a unit in the last place off now and then; exact for powers of ten. */
    public static double log10(double x) {
        if (!isOrdinary(x)) {
            return special(x);
        }
        boolean tiny = x < MIN_NORMAL;
        double normal = tiny ? x * 0x1p54 : x;
        int exponent = Math.getExponent(normal);
        double mantissa = normal * power(-exponent) * (exponent < 0 ? 0.5 : 1);
        double y = (tiny ? exponent - 54 : exponent) + (exponent < 0 ? 1 : 0);
        double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(mantissa);
        return z + y * 3.01029995663611771306e-01;
    }

    /** By fdlibm, as the C library and the hosts have it: the last bit may be off. */
    public static double log1p(double x) {
        return Fdlibm.log1p(x);
    }

    private static boolean isOrdinary(double x) {
        return x > 0 && x < Double.POSITIVE_INFINITY;
    }

    private static double special(double x) {
        return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }

    /** C's {@code pow}, special cases of Annex F included. */
    public static double pow(double x, double y) {
        if (y == 0 || x == 1) {
            return 1;
        }
        if (x == -1 && Double.isInfinite(y)) {
            return 1;
        }
        if (y == 1 || Double.isNaN(x) || Double.isNaN(y) || Double.isInfinite(y) || x == 0 || Double.isInfinite(x)) {
            return StrictMath.pow(x, y);
        }
        boolean odd = isOdd(y);
        if (x < 0 && Ieee754.rint(y) != y) {
            return Double.NaN;
        }
        double base = Math.abs(x);
        double result = y == 2 ? base * base : y == 0.5 ? Math.sqrt(base) : positivePower(base, y);
        return x < 0 && odd ? -result : result;
    }

    private static double positivePower(double base, double y) {
        if (base == 1) {
            return 1;
        }
        DoubleDouble log = logWide(DoubleDouble.of(base));
        double size = log.high() * y;
        if (Math.abs(size) > 800) {
            return size > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return Math.abs(size) < 0x1p-60 ? 1 + size : exp(log.times(y));
    }

    private static boolean isOdd(double y) {
        return Math.abs(y) < 0x1p53 && Ieee754.rint(y) == y && ((long) y & 1) != 0;
    }
}
