package dev.tally.python.object;

import dev.tally.python.code.DoubleDouble;
import dev.tally.python.code.Elementary;
import dev.tally.python.code.Ieee754;
import java.math.BigInteger;

/**
 * Circular functions, their inverses and the hyperbolic ones. The circular ones and their inverses are rounded correctly in
 * all but a few cases of many thousands, the hyperbolic ones go by the formulas of Sun's fdlibm, which the C library uses.
 */
public final class Trigonometry {
    /** pi / 2 in three parts, the first two of 33 bits: their products with a count of 20 bits are exact. */
    private static final double HALF_PI_1 = 0x1.921fb54400000p+0;

    private static final double HALF_PI_2 = 0x1.0b4611a600000p-34;
    private static final double HALF_PI_3 = 0x1.3198a2e037073p-69;
    private static final DoubleDouble HALF_PI = new DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54);
    private static final DoubleDouble PI = HALF_PI.scaled(2);
    private static final double PER_HALF_PI = 0x1.45f306dc9c883p-1;

    /** Multiples of pi / 2 up to so many are taken off in doubles. */
    private static final double MANY = 1 << 20;

    private static final double LN2 = 0.6931471805599453;
    private static final double TINY = 0x1p-28;

    /** Sines and cosines of j / 64. */
    private static final DoubleDouble[] SINES = new DoubleDouble[52];

    private static final DoubleDouble[] COSINES = new DoubleDouble[52];

    static {
        for (int j = 0; j < SINES.length; j++) {
            DoubleDouble x = DoubleDouble.of(j / 64.0);
            SINES[j] = series(x, x, 1);
            COSINES[j] = series(DoubleDouble.ONE, x, 0);
        }
    }

    private Trigonometry() {}

    private static DoubleDouble series(DoubleDouble first, DoubleDouble x, int order) {
        DoubleDouble square = x.times(x);
        DoubleDouble term = first;
        DoubleDouble sum = first;
        for (int n = order + 1; n < 32; n += 2) {
            term = term.times(square).dividedBy(-n * (n + 1));
            sum = sum.plus(term);
        }
        return sum;
    }

    /** The constant pi to 1,300 bits, made when a number is first too large for {@link #MANY}. */
    private static final class LargePi {
        static final int BITS = 1300;
        static final BigInteger HALF = machin().shiftRight(1);

        /** pi = 16 arctan(1/5) - 4 arctan(1/239). */
        private static BigInteger machin() {
            int guard = 64;
            BigInteger one = BigInteger.ONE.shiftLeft(BITS + guard);
            BigInteger pi = arctanOfInverse(one, 5)
                    .multiply(BigInteger.valueOf(16))
                    .subtract(arctanOfInverse(one, 239).multiply(BigInteger.valueOf(4)));
            return pi.shiftRight(guard);
        }

        private static BigInteger arctanOfInverse(BigInteger one, int n) {
            BigInteger square = BigInteger.valueOf((long) n * n);
            BigInteger power = one.divide(BigInteger.valueOf(n));
            BigInteger sum = power;
            for (int k = 3; power.signum() != 0; k += 2) {
                power = power.divide(square);
                BigInteger term = power.divide(BigInteger.valueOf(k));
                sum = k % 4 == 3 ? sum.subtract(term) : sum.add(term);
            }
            return sum;
        }
    }

    /** A number less a multiple of pi / 2: at most pi / 4, and in which quarter of the circle it was. */
    private record Reduced(DoubleDouble angle, int quarter) {
        static Reduced of(double x) {
            double n = Ieee754.rint(x * PER_HALF_PI);
            if (Math.abs(n) > MANY) {
                return large(x);
            }
            DoubleDouble angle =
                    DoubleDouble.sum(x - n * HALF_PI_1, -n * HALF_PI_2).plus(DoubleDouble.product(-n, HALF_PI_3));
            return new Reduced(angle, (int) n & 3);
        }

        private static Reduced large(double x) {
            long bits = Double.doubleToRawLongBits(Math.abs(x));
            long mantissa = bits & 0xFFFFFFFFFFFFFL | 1L << 52;
            int exponent = (int) (bits >> 52) - 1075;
            BigInteger fixed = BigInteger.valueOf(mantissa).shiftLeft(LargePi.BITS + exponent);
            BigInteger[] parts = fixed.divideAndRemainder(LargePi.HALF);
            int quarter = parts[0].intValue() & 3;
            BigInteger rest = parts[1];
            if (rest.shiftLeft(1).compareTo(LargePi.HALF) > 0) {
                rest = rest.subtract(LargePi.HALF);
                quarter++;
            }
            DoubleDouble angle = wide(rest);
            return x > 0 ? new Reduced(angle, quarter & 3) : new Reduced(angle.negated(), -quarter & 3);
        }

        private static DoubleDouble wide(BigInteger fixed) {
            int spare = Math.max(0, fixed.bitLength() - 160);
            BigInteger top = fixed.shiftRight(spare);
            double high = top.doubleValue();
            double low =
                    top.subtract(new java.math.BigDecimal(high).toBigInteger()).doubleValue();
            double unit = Elementary.scale(1, spare - LargePi.BITS);
            return new DoubleDouble(high * unit, low * unit);
        }
    }

    /** Sine and cosine of at most pi / 4. */
    private record Circle(DoubleDouble sine, DoubleDouble cosine) {
        static Circle of(DoubleDouble angle) {
            int j = (int) Ieee754.rint(Math.abs(angle.high()) * 64);
            DoubleDouble positive = angle.high() < 0 ? angle.negated() : angle;
            DoubleDouble rest = positive.plus(-j / 64.0);
            double x = rest.high();
            double square = x * x;
            DoubleDouble wideSquare = rest.times(rest);
            double sineTail = square * x * square * (1 / 120.0 - square * (1 / 5040.0 - square / 362880));
            DoubleDouble sine = rest.minus(wideSquare.times(rest).dividedBy(6)).plus(sineTail);
            double cosineTail = square * square * (1 / 24.0 - square * (1 / 720.0 - square / 40320));
            DoubleDouble lost = wideSquare.scaled(-0.5).plus(cosineTail);
            if (j == 0) {
                return new Circle(angle.high() < 0 ? sine.negated() : sine, lost.plus(1));
            }
            DoubleDouble s = SINES[j];
            DoubleDouble c = COSINES[j];
            DoubleDouble sum = s.plus(s.times(lost)).plus(c.times(sine));
            return new Circle(
                    angle.high() < 0 ? sum.negated() : sum,
                    c.plus(c.times(lost)).minus(s.times(sine)));
        }

        /** For any angle that is not large. */
        static Circle around(double angle) {
            Reduced reduced = Reduced.of(angle);
            Circle c = of(reduced.angle);
            return switch (reduced.quarter) {
                case 0 -> c;
                case 1 -> new Circle(c.cosine, c.sine.negated());
                case 2 -> new Circle(c.sine.negated(), c.cosine.negated());
                default -> new Circle(c.cosine.negated(), c.sine);
            };
        }
    }

    private static boolean isInfinite(double x) {
        return Double.isNaN(x) || Double.isInfinite(x);
    }

    /** NaN of infinities, as the next two. */
    public static double sin(double x) {
        if (isInfinite(x)) {
            return Double.NaN;
        }
        return Math.abs(x) < TINY / 4 ? x : Circle.around(x).sine.value();
    }

    public static double cos(double x) {
        return isInfinite(x) ? Double.NaN : Circle.around(x).cosine.value();
    }

    public static double tan(double x) {
        if (isInfinite(x)) {
            return Double.NaN;
        }
        if (Math.abs(x) < TINY) {
            return x;
        }
        Circle c = Circle.around(x);
        return c.sine.dividedBy(c.cosine).value();
    }

    /** The angle to a point, by one step of Newton's from what the host says. */
    private static DoubleDouble angle(DoubleDouble y, DoubleDouble x) {
        double near = StrictMath.atan2(y.high(), x.high());
        Circle c = Circle.around(near);
        DoubleDouble across = y.times(c.cosine).minus(x.times(c.sine));
        DoubleDouble along = x.times(c.cosine).plus(y.times(c.sine));
        return DoubleDouble.of(near).plus(across.dividedBy(along));
    }

    public static double atan(double x) {
        if (Double.isNaN(x) || Math.abs(x) < TINY) {
            return x;
        }
        if (Math.abs(x) > 0x1p60) {
            return Math.copySign(HALF_PI.high(), x);
        }
        return angle(DoubleDouble.of(x), DoubleDouble.ONE).value();
    }

    /** C's {@code atan2} of what is neither NaN nor infinite nor zero; what is goes by CPython's own rules. */
    public static double atan2(double y, double x) {
        if (isInfinite(x) || isInfinite(y) || x == 0 || y == 0) {
            return StrictMath.atan2(y, x);
        }
        int difference = Math.getExponent(y) - Math.getExponent(x);
        if (difference > 64) {
            return Math.copySign(HALF_PI.high(), y);
        }
        if (difference < -64) {
            return x > 0 ? y / x : Math.copySign(PI.high(), y);
        }
        int shift = -Math.getExponent(x);
        DoubleDouble scaledY = DoubleDouble.of(Elementary.scale(y, shift));
        return angle(scaledY, DoubleDouble.of(Elementary.scale(x, shift))).value();
    }

    /** NaN beyond 1, as {@link #acos}. */
    public static double asin(double x) {
        if (Math.abs(x) < TINY) {
            return x;
        }
        if (!(Math.abs(x) < 1)) {
            return Math.abs(x) == 1 ? Math.copySign(HALF_PI.high(), x) : Double.NaN;
        }
        return angle(DoubleDouble.of(x), leg(x)).value();
    }

    public static double acos(double x) {
        if (!(Math.abs(x) < 1)) {
            return x == 1 ? 0 : x == -1 ? PI.high() : Double.NaN;
        }
        if (x == 0) {
            return HALF_PI.high();
        }
        return angle(leg(x), DoubleDouble.of(x)).value();
    }

    /** The other leg of a triangle with the long side 1. */
    private static DoubleDouble leg(double x) {
        return DoubleDouble.sum(1, x).times(DoubleDouble.sum(1, -x)).squareRoot();
    }

    public static double sinh(double x) {
        double size = Math.abs(x);
        if (isInfinite(x) || size < TINY) {
            return x;
        }
        double half = x < 0 ? -0.5 : 0.5;
        if (size >= 22) {
            return half * largeExp(size);
        }
        double t = Elementary.expm1(size);
        return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }

    /** Twice the hyperbolic functions of a large number, without overflow before they do. */
    private static double largeExp(double x) {
        if (x <= 709.7) {
            return Elementary.exp(x);
        }
        double root = Elementary.exp(0.5 * x);
        return root * 0.5 * root * 2;
    }

    public static double cosh(double x) {
        double size = Math.abs(x);
        if (isInfinite(x)) {
            return size;
        }
        if (size < 0.5 * LN2) {
            double t = Elementary.expm1(size);
            double w = 1 + t;
            return size < 0x1p-55 ? w : 1 + t * t / (w + w);
        }
        if (size < 22) {
            double t = Elementary.exp(size);
            return 0.5 * t + 0.5 / t;
        }
        return 0.5 * largeExp(size);
    }

    public static double tanh(double x) {
        double size = Math.abs(x);
        if (Double.isNaN(x) || size < 0x1p-55) {
            return x;
        }
        double result = 1;
        if (size < 1) {
            double t = Elementary.expm1(-2 * size);
            result = -t / (t + 2);
        } else if (size < 22) {
            double t = Elementary.expm1(2 * size);
            result = 1 - 2 / (t + 2);
        }
        return Math.copySign(result, x);
    }

    public static double asinh(double x) {
        double size = Math.abs(x);
        if (isInfinite(x) || size < TINY) {
            return x;
        }
        double result;
        if (size > 0x1p28) {
            result = Elementary.log(size) + LN2;
        } else if (size > 2) {
            result = Elementary.log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
        } else {
            double square = x * x;
            result = Elementary.log1p(size + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(result, x);
    }

    /** NaN below 1. */
    public static double acosh(double x) {
        if (!(x >= 1) || Double.isInfinite(x)) {
            return x > 1 ? x : Double.NaN;
        }
        if (x > 0x1p28) {
            return Elementary.log(x) + LN2;
        }
        if (x > 2) {
            return Elementary.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double t = x - 1;
        return Elementary.log1p(t + Math.sqrt(2 * t + t * t));
    }

    /** NaN beyond 1, infinite at 1. */
    public static double atanh(double x) {
        double size = Math.abs(x);
        if (size < TINY) {
            return x;
        }
        if (!(size < 1)) {
            return size == 1 ? x / 0 : Double.NaN;
        }
        double t = size + size;
        double result = size < 0.5 ? Elementary.log1p(t + t * size / (1 - size)) : Elementary.log1p(t / (1 - size));
        return Math.copySign(0.5 * result, x);
    }

    /** C's {@code hypot}: infinite where one of them is, even if the other is NaN. */
    public static double hypot(double x, double y) {
        return norm(new double[] {x, y});
    }

    /** The square root of the sum of the squares, without overflow or underflow on the way. */
    public static double norm(double[] parts) {
        double most = 0;
        boolean nan = false;
        for (double part : parts) {
            nan |= Double.isNaN(part);
            most = Math.abs(part) > most ? Math.abs(part) : most;
        }
        if (Double.isInfinite(most) || nan || most == 0) {
            return nan && !Double.isInfinite(most) ? Double.NaN : most;
        }
        int shift = -Math.getExponent(most);
        DoubleDouble sum = DoubleDouble.ZERO;
        for (double part : parts) {
            double scaled = Elementary.scale(part, shift);
            if (Math.abs(scaled) > 0x1p-400) {
                sum = sum.plus(DoubleDouble.product(scaled, scaled));
            }
        }
        return Elementary.scale(sum.squareRoot().value(), -shift);
    }
}
