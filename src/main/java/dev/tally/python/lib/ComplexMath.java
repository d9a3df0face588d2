package dev.tally.python.lib;

import static java.lang.Math.abs;
import static java.lang.Math.copySign;

import dev.tally.python.code.Elementary;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyException;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Trigonometry;

/**
 * The functions of complex numbers, exact near their branch cuts and safe from overflow on the way. ValueError where there is
 * no answer, OverflowError where it is too great. CPython 3.13 Modules/cmathmodule.c.
 */
final class ComplexMath {
    /** From here on squares and sums overflow. */
    private static final double LARGE = Double.MAX_VALUE / 4;

    private static final double SQRT_LARGE = Math.sqrt(LARGE);
    private static final double LOG_LARGE = Elementary.log(LARGE);
    private static final double SQRT_LEAST = Math.sqrt(Double.MIN_NORMAL);
    private static final double LN2 = 0.6931471805599453094;
    private static final double LN10 = 2.302585092994045684;
    private static final int DIGITS = 53;
    private static final int SCALE_UP = DIGITS;
    private static final int SCALE_DOWN = -(SCALE_UP + 1) / 2;

    private final Runtime rt;

    ComplexMath(Runtime rt) {
        this.rt = rt;
    }

    Complex acos(Complex z) {
        if (SpecialValues.ACOS.has(z)) {
            return SpecialValues.ACOS.of(rt, z);
        }
        if (z.exceeds(LARGE)) {
            double size = logOfTwice(z);
            return new Complex(
                    Trigonometry.atan2(abs(z.imaginary()), z.real()),
                    z.real() < 0 ? -copySign(size, z.imaginary()) : copySign(size, -z.imaginary()));
        }
        Complex a = sqrt(new Complex(1 - z.real(), -z.imaginary()));
        Complex b = sqrt(new Complex(1 + z.real(), z.imaginary()));
        return new Complex(
                2 * Trigonometry.atan2(a.real(), b.real()),
                Trigonometry.asinh(b.real() * a.imaginary() - b.imaginary() * a.real()));
    }

    Complex acosh(Complex z) {
        if (SpecialValues.ACOSH.has(z)) {
            return SpecialValues.ACOSH.of(rt, z);
        }
        if (z.exceeds(LARGE)) {
            return new Complex(logOfTwice(z), Trigonometry.atan2(z.imaginary(), z.real()));
        }
        Complex a = sqrt(new Complex(z.real() - 1, z.imaginary()));
        Complex b = sqrt(new Complex(z.real() + 1, z.imaginary()));
        return new Complex(
                Trigonometry.asinh(a.real() * b.real() + a.imaginary() * b.imaginary()),
                2 * Trigonometry.atan2(a.imaginary(), b.real()));
    }

    Complex asin(Complex z) {
        return asinh(z.turned()).turnedBack();
    }

    Complex asinh(Complex z) {
        if (SpecialValues.ASINH.has(z)) {
            return SpecialValues.ASINH.of(rt, z);
        }
        if (z.exceeds(LARGE)) {
            double size = logOfTwice(z);
            return new Complex(
                    z.imaginary() >= 0 ? copySign(size, z.real()) : -copySign(size, -z.real()),
                    Trigonometry.atan2(z.imaginary(), abs(z.real())));
        }
        Complex a = sqrt(new Complex(1 + z.imaginary(), -z.real()));
        Complex b = sqrt(new Complex(1 - z.imaginary(), z.real()));
        return new Complex(
                Trigonometry.asinh(a.real() * b.imaginary() - b.real() * a.imaginary()),
                Trigonometry.atan2(z.imaginary(), a.real() * b.real() - a.imaginary() * b.imaginary()));
    }

    Complex atan(Complex z) {
        return atanh(z.turned()).turnedBack();
    }

    Complex atanh(Complex z) {
        if (SpecialValues.ATANH.has(z)) {
            return SpecialValues.ATANH.of(rt, z);
        }
        if (z.real() < 0) {
            return atanh(z.negative()).negative();
        }
        double x = z.real();
        double y = abs(z.imaginary());
        if (z.exceeds(SQRT_LARGE)) {
            double half = z.halfSize();
            return new Complex(x / 4 / half / half, -copySign(Math.PI / 2, -z.imaginary()));
        }
        if (x == 1 && y < SQRT_LEAST) {
            if (y == 0) {
                throw domainError();
            }
            return new Complex(
                    -Elementary.log(Math.sqrt(y) / Math.sqrt(Trigonometry.hypot(y, 2))),
                    copySign(Trigonometry.atan2(2, -y) / 2, z.imaginary()));
        }
        return new Complex(
                Elementary.log1p(4 * x / ((1 - x) * (1 - x) + y * y)) / 4,
                -Trigonometry.atan2(-2 * z.imaginary(), (1 - x) * (1 + x) - y * y) / 2);
    }

    Complex cos(Complex z) {
        return cosh(z.turned());
    }

    Complex cosh(Complex z) {
        if (SpecialValues.COSH.has(z)) {
            return SpecialValues.COSH.of(rt, z);
        }
        double cosine = Trigonometry.cos(z.imaginary());
        double sine = Trigonometry.sin(z.imaginary());
        if (Double.isInfinite(z.real())) {
            return new Complex(infinite(cosine), copySign(1, z.real()) * infinite(sine));
        }
        Hyperbolic of = Hyperbolic.at(z.real());
        return bounded(cosine * of.cosine() * of.times(), sine * of.sine() * of.times());
    }

    /** Hyperbolic functions of a number, to be taken so many times: where they would overflow, of one that is nearer to 0. */
    private record Hyperbolic(double sine, double cosine, double times) {
        static Hyperbolic at(double x) {
            boolean far = abs(x) > LOG_LARGE;
            double nearer = far ? x - copySign(1, x) : x;
            return new Hyperbolic(Trigonometry.sinh(nearer), Trigonometry.cosh(nearer), far ? Math.E : 1);
        }
    }

    Complex exp(Complex z) {
        if (SpecialValues.EXP.has(z)) {
            return SpecialValues.EXP.of(rt, z);
        }
        double cosine = Trigonometry.cos(z.imaginary());
        double sine = Trigonometry.sin(z.imaginary());
        double x = z.real();
        if (Double.isInfinite(x)) {
            double size = x > 0 ? x : 0;
            return new Complex(copySign(size, cosine), copySign(size, sine));
        }
        if (x > LOG_LARGE) {
            double size = Elementary.exp(x - 1);
            return bounded(size * cosine * Math.E, size * sine * Math.E);
        }
        double size = Elementary.exp(x);
        return bounded(size * cosine, size * sine);
    }

    Complex log(Complex z) {
        if (SpecialValues.LOG.has(z)) {
            return SpecialValues.LOG.of(rt, z);
        }
        return new Complex(
                logOfSize(z, abs(z.real()), abs(z.imaginary())), Trigonometry.atan2(z.imaginary(), z.real()));
    }

    /** The logarithm of twice the size, which is what inverse functions come to far out. */
    private static double logOfTwice(Complex z) {
        return Elementary.log(z.halfSize()) + LN2 * 2;
    }

    private double logOfSize(Complex z, double x, double y) {
        if (z.exceeds(LARGE)) {
            return Elementary.log(z.halfSize()) + LN2;
        }
        if (x < Double.MIN_NORMAL && y < Double.MIN_NORMAL) {
            if (x == 0 && y == 0) {
                throw domainError();
            }
            double scaled = Trigonometry.hypot(Elementary.scale(x, DIGITS), Elementary.scale(y, DIGITS));
            return Elementary.log(scaled) - DIGITS * LN2;
        }
        double size = Trigonometry.hypot(x, y);
        if (0.71 <= size && size <= 1.73) {
            double greater = Math.max(x, y);
            double less = Math.min(x, y);
            return Elementary.log1p((greater - 1) * (greater + 1) + less * less) / 2;
        }
        return Elementary.log(size);
    }

    Complex log10(Complex z) {
        return log(z).divided(LN10);
    }

    Complex sin(Complex z) {
        return sinh(z.turned()).turnedBack();
    }

    Complex sinh(Complex z) {
        if (SpecialValues.SINH.has(z)) {
            return SpecialValues.SINH.of(rt, z);
        }
        double cosine = Trigonometry.cos(z.imaginary());
        double sine = Trigonometry.sin(z.imaginary());
        if (Double.isInfinite(z.real())) {
            return new Complex(copySign(1, z.real()) * infinite(cosine), infinite(sine));
        }
        Hyperbolic of = Hyperbolic.at(z.real());
        return bounded(cosine * of.sine() * of.times(), sine * of.cosine() * of.times());
    }

    Complex sqrt(Complex z) {
        if (SpecialValues.SQRT.has(z)) {
            return SpecialValues.SQRT.of(rt, z);
        }
        if (z.real() == 0 && z.imaginary() == 0) {
            return new Complex(0, z.imaginary());
        }
        double x = abs(z.real());
        double y = abs(z.imaginary());
        double s;
        if (x < Double.MIN_NORMAL && y < Double.MIN_NORMAL) {
            double scaled = Elementary.scale(x, SCALE_UP);
            double sum = scaled + Trigonometry.hypot(scaled, Elementary.scale(y, SCALE_UP));
            s = Elementary.scale(Math.sqrt(sum), SCALE_DOWN);
        } else {
            s = 2 * Math.sqrt(x / 8 + Trigonometry.hypot(x / 8, y / 8));
        }
        double d = y / (2 * s);
        return z.real() >= 0 ? new Complex(s, copySign(d, z.imaginary())) : new Complex(d, copySign(s, z.imaginary()));
    }

    Complex tan(Complex z) {
        return tanh(z.turned()).turnedBack();
    }

    Complex tanh(Complex z) {
        if (SpecialValues.TANH.has(z)) {
            return SpecialValues.TANH.of(rt, z);
        }
        double x = z.real();
        double y = z.imaginary();
        if (Double.isInfinite(x)) {
            return new Complex(copySign(1, x), copySign(0, 2 * Trigonometry.sin(y) * Trigonometry.cos(y)));
        }
        if (abs(x) > LOG_LARGE) {
            return new Complex(
                    copySign(1, x), 4 * Trigonometry.sin(y) * Trigonometry.cos(y) * Elementary.exp(-2 * abs(x)));
        }
        double tanhX = Trigonometry.tanh(x);
        double tanY = Trigonometry.tan(y);
        double narrow = 1 / Trigonometry.cosh(x);
        double product = tanhX * tanY;
        double denominator = 1 + product * product;
        return new Complex(tanhX * (1 + tanY * tanY) / denominator, tanY / denominator * narrow * narrow);
    }

    /** From polar coordinates, the angle in the imaginary part. */
    Complex rect(Complex polar) {
        if (SpecialValues.RECT.has(polar)) {
            return SpecialValues.RECT.of(rt, polar);
        }
        double r = polar.real();
        double phi = polar.imaginary();
        if (phi == 0) {
            return new Complex(r, r * phi);
        }
        double cosine = Trigonometry.cos(phi);
        double sine = Trigonometry.sin(phi);
        if (Double.isInfinite(r)) {
            double sign = copySign(1, r);
            return new Complex(sign * infinite(cosine), sign * infinite(sine));
        }
        return new Complex(r * cosine, r * sine);
    }

    private static double infinite(double sign) {
        return copySign(Double.POSITIVE_INFINITY, sign);
    }

    private Complex bounded(double real, double imaginary) {
        if (Double.isInfinite(real) || Double.isInfinite(imaginary)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "math range error");
        }
        return new Complex(real, imaginary);
    }

    private PyException domainError() {
        return rt.valueError("math domain error");
    }
}
