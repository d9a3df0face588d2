package dev.tally.python.lib;

import dev.tally.python.code.Elementary;
import dev.tally.python.code.Ieee754;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.syntax.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The functions of {@code math} that take floats apart, compare them, or step from one to the next. */
final class FloatParts {
    private static final Signature ISCLOSE = Signature.of("isclose", "a, b, *, rel_tol=, abs_tol=");
    private static final Signature NEXTAFTER = Signature.of("nextafter", "x, y, /, *, steps=");
    private static final BigInteger MOST_STEPS = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private FloatParts() {}

    static void fill(ModuleBuilder m) {
        MathModule.two(m, "copysign", FloatParts::copySign);
        MathModule.two(m, "fmod", (x, y) -> Double.isInfinite(y) && isFinite(x) ? x : x % y);
        MathModule.two(m, "remainder", (x, y) -> Double.isInfinite(y) && isFinite(x) ? x : Ieee754.remainder(x, y));
        m.function1("fabs", (rt, self, x) -> PyFloat.of(rt, Math.abs(Numbers.toDouble(rt, x))))
                .functionN("fma", FloatParts::fma)
                .function1("frexp", FloatParts::frexp)
                .functionN("isclose", FloatParts::isclose)
                .function1("isfinite", (rt, self, x) -> Runtime.bool(isFinite(Numbers.toDouble(rt, x))))
                .function1("isinf", (rt, self, x) -> Runtime.bool(Double.isInfinite(Numbers.toDouble(rt, x))))
                .function1("isnan", (rt, self, x) -> Runtime.bool(Double.isNaN(Numbers.toDouble(rt, x))))
                .functionN("ldexp", FloatParts::ldexp)
                .function1("modf", FloatParts::modf)
                .functionN("nextafter", FloatParts::nextafter)
                .function1("ulp", (rt, self, x) -> PyFloat.of(rt, Ieee754.ulp(Numbers.toDouble(rt, x))));
    }

    static boolean isFinite(double x) {
        return !Double.isNaN(x) && !Double.isInfinite(x);
    }

    private static double copySign(double size, double sign) {
        boolean negative = Double.doubleToRawLongBits(sign) < 0;
        return negative == Double.doubleToRawLongBits(size) < 0 ? size : -size;
    }

    private static PyObject fma(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.fma", 3, 3);
        double x = Numbers.toDouble(rt, args.get(0));
        double y = Numbers.toDouble(rt, args.get(1));
        double z = Numbers.toDouble(rt, args.get(2));
        boolean finite = isFinite(x) && isFinite(y) && isFinite(z);
        double result = finite ? exactFma(x, y, z) : isFinite(x) && isFinite(y) ? z : x * y + z;
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
            throw rt.valueError("invalid operation in fma");
        }
        if (Double.isInfinite(result) && finite) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "overflow in fma");
        }
        return PyFloat.of(rt, result);
    }

    private static double exactFma(double x, double y, double z) {
        BigDecimal exact = new BigDecimal(x).multiply(new BigDecimal(y)).add(new BigDecimal(z));
        if (exact.signum() == 0) {
            return x * y + z;
        }
        return Decimals.nearest(exact);
    }

    private static PyObject frexp(Runtime rt, PyObject self, PyObject argument) {
        double x = Numbers.toDouble(rt, argument);
        if (!isFinite(x) || x == 0) {
            return PyTuple.of(rt, PyFloat.of(rt, x), rt.integer(0));
        }
        int bias = Math.abs(x) < 0x1p-1022 ? 54 : 0;
        int exponent = Math.getExponent(Elementary.scale(x, bias)) + 1 - bias;
        return PyTuple.of(rt, PyFloat.of(rt, Elementary.scale(x, -exponent)), rt.integer(exponent));
    }

    private static PyObject ldexp(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.ldexp", 2, 2);
        double x = Numbers.toDouble(rt, args.get(0));
        if (!(args.get(1) instanceof PyInt by)) {
            throw rt.typeError("Expected an int as second argument to ldexp.");
        }
        long most = by.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        double result = Elementary.scale(x, by.isLong() ? by.longValue() : most);
        if (Double.isInfinite(result) && !Double.isInfinite(x)) {
            throw MathModule.rangeError(rt);
        }
        return PyFloat.of(rt, result);
    }

    private static PyObject modf(Runtime rt, PyObject self, PyObject argument) {
        double x = Numbers.toDouble(rt, argument);
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        double fraction = Double.isInfinite(x) ? 0 : x - whole;
        return PyTuple.of(rt, PyFloat.of(rt, copySign(Math.abs(fraction), x)), PyFloat.of(rt, whole));
    }

    private static PyObject isclose(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = ISCLOSE.bind(rt, args);
        double a = Numbers.toDouble(rt, bound[0]);
        double b = Numbers.toDouble(rt, bound[1]);
        double relative = bound[2] == null ? 1e-9 : Numbers.toDouble(rt, bound[2]);
        double absolute = bound[3] == null ? 0 : Numbers.toDouble(rt, bound[3]);
        if (relative < 0 || absolute < 0) {
            throw rt.valueError("tolerances must be non-negative");
        }
        if (a == b) {
            return Runtime.bool(true);
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return Runtime.bool(false);
        }
        double difference = Math.abs(b - a);
        return Runtime.bool(
                difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute);
    }

    private static PyObject nextafter(Runtime rt, PyObject self, Args args) {
        if (args.positional() < 2) {
            throw rt.typeError("nextafter() takes exactly 2 positional arguments (" + args.positional() + " given)");
        }
        PyObject[] bound = NEXTAFTER.bind(rt, args);
        double x = Numbers.toDouble(rt, bound[0]);
        double y = Numbers.toDouble(rt, bound[1]);
        if (bound[2] == null || bound[2] == Runtime.none()) {
            return PyFloat.of(rt, Double.isNaN(x) || Double.isNaN(y) ? x + y : Math.nextAfter(x, y));
        }
        PyInt given = Numbers.index(rt, bound[2]);
        BigInteger steps = given.bigValue();
        given.decref(rt);
        if (steps.signum() < 0) {
            throw rt.valueError("steps must be a non-negative integer");
        }
        if (steps.signum() == 0 || Double.isNaN(x)) {
            return PyFloat.of(rt, x);
        }
        return PyFloat.of(
                rt, Double.isNaN(y) ? y : after(x, y, steps.min(MOST_STEPS).longValue()));
    }

    /** So many (unsigned) steps from x towards y, at most to y. */
    private static double after(double x, double y, long steps) {
        long bits = Double.doubleToRawLongBits(x);
        long target = Double.doubleToRawLongBits(y);
        if (bits == target) {
            return x;
        }
        long size = bits & Long.MAX_VALUE;
        long targetSize = target & Long.MAX_VALUE;
        if ((bits ^ target) < 0) {
            if (Long.compareUnsigned(size + targetSize, steps) <= 0) {
                return y;
            }
            boolean crosses = Long.compareUnsigned(size, steps) < 0;
            return Double.longBitsToDouble(crosses ? target & Long.MIN_VALUE | steps - size : bits - steps);
        }
        long distance = Math.abs(size - targetSize);
        if (Long.compareUnsigned(distance, steps) < 0) {
            return y;
        }
        return Double.longBitsToDouble(size > targetSize ? bits - steps : bits + steps);
    }
}
