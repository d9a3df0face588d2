package dev.tally.python.lib;

import dev.tally.python.object.Trigonometry;

/** A complex number, as its functions pass it on. */
record Complex(double real, double imaginary) {
    /** Multiplied by the imaginary unit. */
    Complex turned() {
        return new Complex(-imaginary, real);
    }

    /** Divided by the imaginary unit. */
    Complex turnedBack() {
        return new Complex(imaginary, -real);
    }

    Complex negative() {
        return new Complex(-real, -imaginary);
    }

    Complex divided(double by) {
        return new Complex(real / by, imaginary / by);
    }

    boolean isFinite() {
        return Double.isFinite(real) && Double.isFinite(imaginary);
    }

    boolean isInfinite() {
        return Double.isInfinite(real) || Double.isInfinite(imaginary);
    }

    boolean isNaN() {
        return Double.isNaN(real) || Double.isNaN(imaginary);
    }

    /** Whether one of the parts is greater than a bound, whatever its sign. */
    boolean exceeds(double bound) {
        return Math.abs(real) > bound || Math.abs(imaginary) > bound;
    }

    /** Half of its absolute value, which does not overflow. */
    double halfSize() {
        return Trigonometry.hypot(real / 2, imaginary / 2);
    }
}
