package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyComplex;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Trigonometry;
import dev.tally.python.vm.Interpreter;

/** {@code cmath}. CPython 3.13 Modules/cmathmodule.c. */
final class CmathModule {
    private static final Signature IS_CLOSE = Signature.of("isclose", "a, b, *, rel_tol=, abs_tol=");

    private CmathModule() {}

    /** A function of one complex number. */
    private interface Function {
        Complex of(ComplexMath math, Complex z);
    }

    static void fill(Interpreter vm, ModuleBuilder m) {
        function(m, "acos", ComplexMath::acos);
        function(m, "acosh", ComplexMath::acosh);
        function(m, "asin", ComplexMath::asin);
        function(m, "asinh", ComplexMath::asinh);
        function(m, "atan", ComplexMath::atan);
        function(m, "atanh", ComplexMath::atanh);
        function(m, "cos", ComplexMath::cos);
        function(m, "cosh", ComplexMath::cosh);
        function(m, "exp", ComplexMath::exp);
        m.functionN("isclose", CmathModule::isClose)
                .function1(
                        "isfinite", (rt, self, z) -> Runtime.bool(number(rt, z).isFinite()))
                .function1("isinf", (rt, self, z) -> Runtime.bool(number(rt, z).isInfinite()))
                .function1("isnan", (rt, self, z) -> Runtime.bool(number(rt, z).isNaN()))
                .functionN("log", CmathModule::log);
        function(m, "log10", ComplexMath::log10);
        m.function1("phase", (rt, self, z) -> PyFloat.of(rt, phase(number(rt, z))))
                .function1("polar", CmathModule::polar)
                .functionN("rect", CmathModule::rect);
        function(m, "sin", ComplexMath::sin);
        function(m, "sinh", ComplexMath::sinh);
        function(m, "sqrt", ComplexMath::sqrt);
        function(m, "tan", ComplexMath::tan);
        function(m, "tanh", ComplexMath::tanh);
        m.value("pi", PyFloat.of(vm, Math.PI))
                .value("e", PyFloat.of(vm, Math.E))
                .value("tau", PyFloat.of(vm, 2 * Math.PI))
                .value("inf", PyFloat.of(vm, Double.POSITIVE_INFINITY))
                .value("infj", PyComplex.of(vm, 0, Double.POSITIVE_INFINITY))
                .value("nan", PyFloat.of(vm, Double.NaN))
                .value("nanj", PyComplex.of(vm, 0, Double.NaN));
    }

    private static void function(ModuleBuilder m, String name, Function body) {
        m.function1(name, (rt, self, z) -> complex(rt, body.of(new ComplexMath(rt), number(rt, z))));
    }

    private static Complex number(Runtime rt, PyObject object) {
        PyComplex z = PyComplex.from(rt, object);
        Complex number = new Complex(z.real(), z.imaginary());
        z.decref(rt);
        return number;
    }

    private static PyComplex complex(Runtime rt, Complex z) {
        return PyComplex.of(rt, z.real(), z.imaginary());
    }

    /** {@code atan2} of the parts, exact for infinities and zeros. */
    private static double phase(Complex z) {
        return z.isNaN() ? Double.NaN : Trigonometry.atan2(z.imaginary(), z.real());
    }

    private static double size(Runtime rt, Complex z) {
        double size = Trigonometry.hypot(z.real(), z.imaginary());
        if (Double.isInfinite(size) && z.isFinite()) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "math range error");
        }
        return size;
    }

    private static PyObject polar(Runtime rt, PyObject self, PyObject object) {
        Complex z = number(rt, object);
        return PyTuple.of(rt, PyFloat.of(rt, size(rt, z)), PyFloat.of(rt, phase(z)));
    }

    private static PyObject rect(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "cmath.rect", 2, 2);
        Complex polar = new Complex(Numbers.toDouble(rt, args.get(0)), Numbers.toDouble(rt, args.get(1)));
        return complex(rt, new ComplexMath(rt).rect(polar));
    }

    private static PyObject log(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "cmath.log", 1, 2);
        ComplexMath math = new ComplexMath(rt);
        PyComplex logarithm = complex(rt, math.log(number(rt, args.get(0))));
        if (args.positional() == 1) {
            return logarithm;
        }
        rt.hold(logarithm);
        PyComplex base = rt.hold(complex(rt, math.log(number(rt, args.get(1)))));
        PyObject quotient = Numbers.binary(rt, Slots.TRUE_DIVIDE, logarithm, base);
        rt.release(base);
        rt.release(logarithm);
        return quotient;
    }

    private static PyObject isClose(Runtime rt, PyObject self, Args args) {
        PyObject[] given = IS_CLOSE.bind(rt, args);
        Complex a = number(rt, given[0]);
        Complex b = number(rt, given[1]);
        double relative = given[2] == null ? 1e-09 : Numbers.toDouble(rt, given[2]);
        double absolute = given[3] == null ? 0 : Numbers.toDouble(rt, given[3]);
        if (relative < 0 || absolute < 0) {
            throw rt.valueError("tolerances must be non-negative");
        }
        if (a.real() == b.real() && a.imaginary() == b.imaginary()) {
            return Runtime.bool(true);
        }
        if (a.isInfinite() || b.isInfinite()) {
            return Runtime.bool(false);
        }
        double difference = Trigonometry.hypot(a.real() - b.real(), a.imaginary() - b.imaginary());
        double greater =
                Math.max(Trigonometry.hypot(a.real(), a.imaginary()), Trigonometry.hypot(b.real(), b.imaginary()));
        return Runtime.bool(difference <= relative * greater || difference <= absolute);
    }
}
