package dev.tally.python.lib;

import dev.tally.python.code.Elementary;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Special;
import dev.tally.python.object.Trigonometry;
import dev.tally.python.vm.Interpreter;
import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** {@code math}. CPython 3.13 Modules/mathmodule.c; whole numbers, parts of floats and sums have files of their own. */
final class MathModule {
    private MathModule() {}

    /** As CPython's module has them. */
    private static final String ORDER = """
            acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh degrees dist erf erfc exp exp2
            expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt
            lcm ldexp lgamma log log1p log10 log2 modf pow radians remainder sin sinh sqrt tan tanh sumprod
            trunc prod perm comb nextafter ulp pi e tau inf nan
            """;

    static void fill(Interpreter vm, ModuleBuilder m) {
        circular(m);
        exponential(m);
        FloatParts.fill(m);
        IntegerMath.fill(m);
        FloatSums.fill(m);
        m.function1("ceil", (rt, self, x) -> rounded(rt, x, "__ceil__"))
                .function1("floor", (rt, self, x) -> rounded(rt, x, "__floor__"))
                .function1("trunc", MathModule::trunc)
                .value("pi", PyFloat.of(vm, Math.PI))
                .value("e", PyFloat.of(vm, Math.E))
                .value("tau", PyFloat.of(vm, 2 * Math.PI))
                .value("inf", PyFloat.of(vm, Double.POSITIVE_INFINITY))
                .value("nan", PyFloat.of(vm, Double.NaN))
                .inOrder(ORDER);
    }

    private static void circular(ModuleBuilder m) {
        total(m, "acos", Trigonometry::acos);
        total(m, "acosh", Trigonometry::acosh);
        total(m, "asin", Trigonometry::asin);
        total(m, "asinh", Trigonometry::asinh);
        total(m, "atan", Trigonometry::atan);
        two(m, "atan2", Trigonometry::atan2);
        total(m, "atanh", Trigonometry::atanh);
        total(m, "cos", Trigonometry::cos);
        growing(m, "cosh", Trigonometry::cosh);
        total(m, "sin", Trigonometry::sin);
        growing(m, "sinh", Trigonometry::sinh);
        total(m, "tan", Trigonometry::tan);
        total(m, "tanh", Trigonometry::tanh);
        total(m, "degrees", x -> x * (180.0 / Math.PI));
        total(m, "radians", x -> x * (Math.PI / 180.0));
    }

    private static void exponential(ModuleBuilder m) {
        total(m, "cbrt", Special::cbrt);
        total(m, "erf", Special::erf);
        total(m, "erfc", Special::erfc);
        growing(m, "exp", Elementary::exp);
        growing(m, "exp2", Elementary::exp2);
        growing(m, "expm1", Elementary::expm1);
        m.function1("gamma", MathModule::gamma);
        m.function1("lgamma", MathModule::lgamma);
        m.functionN("log", MathModule::log);
        m.function1("log10", (rt, self, x) -> PyFloat.of(rt, logarithm(rt, x, Elementary::log10)));
        total(m, "log1p", Elementary::log1p);
        m.function1("log2", (rt, self, x) -> PyFloat.of(rt, logarithm(rt, x, Elementary::log2)));
        m.functionN("pow", MathModule::pow);
        total(m, "sqrt", Math::sqrt);
    }

    /** A function whose result is infinite only where it has a pole. */
    private static void total(ModuleBuilder m, String name, DoubleUnaryOperator function) {
        m.function1(name, (rt, self, x) -> one(rt, x, function, false));
    }

    /** A function that may overflow. */
    private static void growing(ModuleBuilder m, String name, DoubleUnaryOperator function) {
        m.function1(name, (rt, self, x) -> one(rt, x, function, true));
    }

    private static PyObject one(Runtime rt, PyObject argument, DoubleUnaryOperator function, boolean growing) {
        double x = Numbers.toDouble(rt, argument);
        double result = function.applyAsDouble(x);
        if (Double.isNaN(result) && !Double.isNaN(x)) {
            throw domainError(rt);
        }
        if (Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isNaN(x)) {
            throw growing ? rangeError(rt) : domainError(rt);
        }
        return PyFloat.of(rt, result);
    }

    static void two(ModuleBuilder m, String name, DoubleBinaryOperator function) {
        m.functionN(name, (rt, self, args) -> {
            Arguments.positional(rt, args, "math." + name, 2, 2);
            double x = Numbers.toDouble(rt, args.get(0));
            double y = Numbers.toDouble(rt, args.get(1));
            double result = function.applyAsDouble(x, y);
            if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
                throw domainError(rt);
            }
            if (Double.isInfinite(result) && FloatParts.isFinite(x) && FloatParts.isFinite(y)) {
                throw rangeError(rt);
            }
            return PyFloat.of(rt, result);
        });
    }

    static PyException domainError(Runtime rt) {
        return rt.valueError("math domain error");
    }

    static PyException rangeError(Runtime rt) {
        return rt.raise(Exceptions.OVERFLOW_ERROR, "math range error");
    }

    private static PyObject gamma(Runtime rt, PyObject self, PyObject argument) {
        double x = Numbers.toDouble(rt, argument);
        double result = Special.gamma(x);
        if (x == 0 || Double.isNaN(result) && !Double.isNaN(x)) {
            throw domainError(rt);
        }
        if (Double.isInfinite(result) && !Double.isInfinite(x)) {
            throw rangeError(rt);
        }
        return PyFloat.of(rt, result);
    }

    private static PyObject lgamma(Runtime rt, PyObject self, PyObject argument) {
        double x = Numbers.toDouble(rt, argument);
        double result = Special.lgamma(x);
        if (Double.isInfinite(result) && !Double.isInfinite(x)) {
            throw x <= 0 && x == Math.floor(x) ? domainError(rt) : rangeError(rt);
        }
        return PyFloat.of(rt, result);
    }

    private static PyObject log(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.log", 1, 2);
        double number = logarithm(rt, args.get(0), Elementary::log);
        if (args.positional() == 1) {
            return PyFloat.of(rt, number);
        }
        double base = logarithm(rt, args.get(1), Elementary::log);
        if (base == 0) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "float division by zero");
        }
        return PyFloat.of(rt, number / base);
    }

    /** {@code loghelper}: of ints too large for a float as well. */
    private static double logarithm(Runtime rt, PyObject argument, DoubleUnaryOperator log) {
        if (argument instanceof PyInt number) {
            if (number.signum() <= 0) {
                throw domainError(rt);
            }
            if (!number.isLong() && Double.isInfinite(number.bigValue().doubleValue())) {
                return logarithm(number.bigValue(), log);
            }
        }
        double x = Numbers.toDouble(rt, argument);
        double result = log.applyAsDouble(x);
        if (x <= 0 || Double.isNaN(result) && !Double.isNaN(x)) {
            throw domainError(rt);
        }
        return result;
    }

    /** {@code _PyLong_Frexp}, then the logarithms of both parts. */
    private static double logarithm(BigInteger number, DoubleUnaryOperator log) {
        int exponent = number.bitLength();
        BigInteger top = number.shiftRight(exponent - 64);
        if (number.getLowestSetBit() < exponent - 64) {
            top = top.setBit(0);
        }
        double mantissa = top.doubleValue() * 0x1p-64;
        return log.applyAsDouble(mantissa) + log.applyAsDouble(2.0) * exponent;
    }

    private static PyObject pow(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.pow", 2, 2);
        double x = Numbers.toDouble(rt, args.get(0));
        double y = Numbers.toDouble(rt, args.get(1));
        double result = Elementary.pow(x, y);
        if (FloatParts.isFinite(x) && FloatParts.isFinite(y)) {
            if (Double.isNaN(result) || Double.isInfinite(result) && x == 0) {
                throw domainError(rt);
            }
            if (Double.isInfinite(result)) {
                throw rangeError(rt);
            }
        }
        return PyFloat.of(rt, result);
    }

    /** {@code floor} and {@code ceil}: by the special method, or else of a float. */
    private static PyObject rounded(Runtime rt, PyObject number, String name) {
        PyObject method = Attributes.special(rt, number, name);
        if (method == null) {
            PyFloat real = rt.hold(PyFloat.of(rt, Numbers.toDouble(rt, number)));
            PyObject result = rounded(rt, real, name);
            rt.release(real);
            return result;
        }
        return call(rt, method);
    }

    private static PyObject call(Runtime rt, PyObject method) {
        rt.hold(method);
        PyObject result = rt.call(method, Args.NONE);
        rt.release(method);
        return result;
    }

    private static PyObject trunc(Runtime rt, PyObject self, PyObject number) {
        PyObject method = Attributes.special(rt, number, "__trunc__");
        if (method == null) {
            throw rt.typeError("type " + number.type().name() + " doesn't define __trunc__ method");
        }
        return call(rt, method);
    }

    /** {@code left * right} of any objects. */
    static PyObject times(Runtime rt, PyObject left, PyObject right) {
        return Numbers.binary(rt, Slots.MULTIPLY, left, right);
    }

    /** {@code left + right} of any objects. */
    static PyObject plus(Runtime rt, PyObject left, PyObject right) {
        return Numbers.binary(rt, Slots.ADD, left, right);
    }
}
