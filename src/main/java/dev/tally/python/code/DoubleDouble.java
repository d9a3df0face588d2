package dev.tally.python.code;

/**
 * A number of about 106 bits as the sum of two doubles, the second at most half a unit in the last place of the first.
 * For numbers well within the range of doubles: nothing here looks after overflow, infinities or NaN. Needs no fused
 * multiplication, so that it gives the same bits in JavaScript; nor does it add a sum or a difference, which TeaVM 0.15 and 0.16
 * write without its parentheses, as if that were the same. T. J. Dekker, A floating-point technique for extending
 * the available precision, 1971.
 */
public record DoubleDouble(double high, double low) {
    public static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    public static final DoubleDouble ONE = new DoubleDouble(1, 0);

    /** 2 ** 27 + 1: parts a double into two of at most 26 bits. */
    private static final double SPLITTER = 134217729.0;

    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** The exact sum of two doubles. */
    public static DoubleDouble sum(double a, double b) {
        double s = a + b;
        double t = s - a;
        return new DoubleDouble(s, (a - (s - t)) - (t - b));
    }

    /** The exact sum where the first is not smaller than the second. */
    private static DoubleDouble ordered(double a, double b) {
        double s = a + b;
        return new DoubleDouble(s, b - (s - a));
    }

    /** The exact product of two doubles. */
    public static DoubleDouble product(double a, double b) {
        double p = a * b;
        double t = SPLITTER * a;
        double aHigh = t - (t - a);
        double aLow = a - aHigh;
        t = SPLITTER * b;
        double bHigh = t - (t - b);
        double bLow = b - bHigh;
        return new DoubleDouble(p, aHigh * bHigh - p + aHigh * bLow + aLow * bHigh + aLow * bLow);
    }

    public DoubleDouble plus(double other) {
        DoubleDouble s = sum(high, other);
        return ordered(s.high, s.low + low);
    }

    public DoubleDouble plus(DoubleDouble other) {
        DoubleDouble s = sum(high, other.high);
        DoubleDouble t = sum(low, other.low);
        DoubleDouble u = ordered(s.high, s.low + t.high);
        return ordered(u.high, u.low + t.low);
    }

    public DoubleDouble minus(DoubleDouble other) {
        return plus(other.negated());
    }

    public DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    public DoubleDouble times(double other) {
        DoubleDouble p = product(high, other);
        return ordered(p.high, p.low + low * other);
    }

    public DoubleDouble times(DoubleDouble other) {
        DoubleDouble p = product(high, other.high);
        return ordered(p.high, p.low - (-high * other.low - low * other.high));
    }

    /** The product with a power of two, exact. */
    public DoubleDouble scaled(double power) {
        return new DoubleDouble(high * power, low * power);
    }

    public DoubleDouble dividedBy(double other) {
        return dividedBy(of(other));
    }

    public DoubleDouble dividedBy(DoubleDouble other) {
        double first = high / other.high;
        DoubleDouble rest = minus(other.times(first));
        double second = rest.high / other.high;
        rest = rest.minus(other.times(second));
        double third = rest.high / other.high;
        return ordered(first, second).plus(third);
    }

    /** The square root of what is not negative. */
    public DoubleDouble squareRoot() {
        if (high <= 0) {
            return ZERO;
        }
        double root = Math.sqrt(high);
        DoubleDouble rest = minus(product(root, root));
        return ordered(root, rest.high / (2 * root));
    }

    public double value() {
        return high + low;
    }
}
