package dev.tally.python.object;

import dev.tally.python.code.DoubleDouble;
import dev.tally.python.code.Elementary;

/**
 * Cube root, error function and gamma function. The gamma function is CPython's own, by Lanczos' approximation with the
 * coefficients of the Boost library, so that it is inexact where CPython's is. CPython 3.13 Modules/mathmodule.c, m_tgamma.
 */
public final class Special {
    /** A polynomial for the cube root between a half and one, by falling powers. */
    private static final double[] ROOT = {
        -0.14526389938548637,
        0.78493234497663922,
        -1.8346927748361308,
        2.4469312256353444,
        -2.114994941673713,
        1.508191937815849,
        0.35489576504391984
    };

    /** Cube roots of 1/4 to 4. */
    private static final double[] ROOTS_OF_POWERS = {
        0.62996052494743648, 0.79370052598409968, 1, 1.2599210498948732, 1.5874010519681996
    };

    private static final DoubleDouble TWO_PER_ROOT_PI = new DoubleDouble(0x1.20dd750429b6dp+0, 0x1.1ae3a914fed80p-56);

    private static final double G = 6.024680040776729583740234375;
    private static final double G_LESS_HALF = 5.524680040776729583740234375;
    private static final double LOG_PI = 1.144729885849400174143427351353058711647;
    private static final double[] NUMERATOR = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786772,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408
    };

    /** Of x (x + 1) … (x + 11). */
    private static final double[] DENOMINATOR = {
        0.0,
        39916800.0,
        120543840.0,
        150917976.0,
        105258076.0,
        45995730.0,
        13339535.0,
        2637558.0,
        357423.0,
        32670.0,
        1925.0,
        66.0,
        1.0
    };

    private static final int LARGEST_EXACT = 23;

    private Special() {}

    /** One step of Halley's from a polynomial, as the C library has it: {@code cbrt(27.0)} is a little more than 3. */
    public static double cbrt(double x) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        double size = Math.abs(x);
        int bias = size < 0x1p-1022 ? 54 : 0;
        int exponent = Math.getExponent(Elementary.scale(size, bias)) + 1 - bias;
        double m = Elementary.scale(size, -exponent);
        double u = ROOT[0];
        for (int i = 1; i < ROOT.length; i++) {
            u = u * m + ROOT[i];
        }
        double cube = u * u * u;
        double root = u * (cube + 2 * m) / (2 * cube + m) * ROOTS_OF_POWERS[2 + exponent % 3];
        return Math.copySign(Elementary.scale(root, exponent / 3), x);
    }

    public static double erf(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double size = Math.abs(x);
        if (size > 6) {
            return Math.copySign(1, x);
        }
        if (size < 0x1p-28) {
            return size < 1e-300
                    ? x * TWO_PER_ROOT_PI.high()
                    : TWO_PER_ROOT_PI.times(x).value();
        }
        DoubleDouble value = size < 3 ? series(size) : fraction(size).negated().plus(1);
        return Math.copySign(value.value(), x);
    }

    public static double erfc(double x) {
        if (Double.isNaN(x) || x > 28) {
            return x > 28 ? 0 : x;
        }
        if (x < -6) {
            return 2;
        }
        double size = Math.abs(x);
        if (x >= 3) {
            return x > 26 ? tail(x) : fraction(x).value();
        }
        DoubleDouble value = size < 3 ? series(size) : fraction(size).negated().plus(1);
        return (x < 0 ? value : value.negated()).plus(1).value();
    }

    /** The error function as e to the minus square times a series of positive terms. */
    private static DoubleDouble series(double x) {
        DoubleDouble square = DoubleDouble.product(x, x);
        DoubleDouble term = DoubleDouble.of(x);
        DoubleDouble sum = term;
        for (int n = 3; term.high() > sum.high() * 0x1p-106; n += 2) {
            term = term.times(square).scaled(2).dividedBy(n);
            sum = sum.plus(term);
        }
        return sum.times(Elementary.expWide(square.negated())).times(TWO_PER_ROOT_PI);
    }

    /** The complement of the error function from 3 on, by its continued fraction. */
    private static DoubleDouble fraction(double x) {
        return quotient(x).times(Elementary.expWide(DoubleDouble.product(-x, x)));
    }

    private static DoubleDouble quotient(double x) {
        DoubleDouble below = DoubleDouble.of(x);
        for (int n = 120; n > 0; n--) {
            below = DoubleDouble.of(n * 0.5).dividedBy(below).plus(x);
        }
        return TWO_PER_ROOT_PI.scaled(0.5).dividedBy(below);
    }

    /** Where the exponential alone would be subnormal. */
    private static double tail(double x) {
        DoubleDouble square = DoubleDouble.product(-x, x);
        DoubleDouble part = Elementary.expWide(square.scaled(0.5));
        return quotient(x).times(part).scaled(0x1p400).times(part).value() * 0x1p-400;
    }

    /** {@code sin(pi x)} of what is finite. */
    private static double sinPi(double x) {
        double y = Math.abs(x) % 2.0;
        double r =
                switch ((int) Math.floor(2.0 * y + 0.5)) {
                    case 0 -> Trigonometry.sin(Math.PI * y);
                    case 1 -> Trigonometry.cos(Math.PI * (y - 0.5));
                    case 2 -> Trigonometry.sin(Math.PI * (1.0 - y));
                    case 3 -> -Trigonometry.cos(Math.PI * (y - 1.5));
                    default -> Trigonometry.sin(Math.PI * (y - 2.0));
                };
        return Math.copySign(1.0, x) * r;
    }

    private static double lanczos(double x) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < NUMERATOR.length; i++) {
            int at = x < 5 ? NUMERATOR.length - 1 - i : i;
            above = (x < 5 ? above * x : above / x) + NUMERATOR[at];
            below = (x < 5 ? below * x : below / x) + DENOMINATOR[at];
        }
        return above / below;
    }

    /** NaN at minus infinity and negative whole numbers, infinite at zero and where it overflows. */
    public static double gamma(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return x > 0 ? x : Double.NaN;
        }
        if (x == 0) {
            return 1 / x;
        }
        double size = Math.abs(x);
        if (x == Math.floor(x)) {
            if (x < 0) {
                return Double.NaN;
            }
            if (x <= LARGEST_EXACT) {
                return factorial((int) x - 1);
            }
        }
        if (size < 1e-20) {
            return 1.0 / x;
        }
        if (size > 200) {
            return x < 0 ? 0.0 / sinPi(x) : Double.POSITIVE_INFINITY;
        }
        double y = size + G_LESS_HALF;
        double lost = size > G_LESS_HALF ? y - size - G_LESS_HALF : y - G_LESS_HALF - size;
        double correction = lost * G / y;
        double r = x < 0
                ? -Math.PI / sinPi(size) / size * Elementary.exp(y) / lanczos(size)
                : lanczos(size) / Elementary.exp(y);
        r += (x < 0 ? -correction : correction) * r;
        return timesPower(r, y, size, x < 0);
    }

    /** What is left of Lanczos' formula: times (or divided by) a power, in two halves where it is large. */
    private static double timesPower(double r, double y, double size, boolean divide) {
        if (size < 140) {
            double power = Elementary.pow(y, size - 0.5);
            return divide ? r / power : r * power;
        }
        double root = Elementary.pow(y, size / 2.0 - 0.25);
        return divide ? r / root / root : r * root * root;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    /** The logarithm of the gamma function's absolute value; infinite at whole numbers that are not positive. */
    public static double lgamma(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Math.abs(x);
        }
        if (x == Math.floor(x) && x <= 2) {
            return x <= 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double size = Math.abs(x);
        if (size < 1e-20) {
            return -Elementary.log(size);
        }
        double r = Elementary.log(lanczos(size)) - G;
        r += (size - 0.5) * (Elementary.log(size + G - 0.5) - 1);
        return x < 0 ? LOG_PI - Elementary.log(Math.abs(sinPi(size))) - Elementary.log(size) - r : r;
    }
}
