package dev.tally.python.lib;

import dev.tally.python.code.DoubleDouble;
import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * {@code math.sumprod}: ints first, while they fit a long; then floats, in three times their precision; then any objects.
 * CPython 3.13 Modules/mathmodule.c, math_sumprod_impl.
 */
final class SumOfProducts {
    private final Runtime rt;
    private PyObject total;
    private boolean ints = true;
    private boolean intsUsed;
    private long intTotal;
    private boolean floats = true;
    private boolean floatsUsed;
    private double high;
    private double low;
    private double tiny;

    /** The total is on the native stack under whatever {@link #sumprod} holds. */
    private SumOfProducts(Runtime rt) {
        this.rt = rt;
        this.total = rt.integer(0);
    }

    static PyObject sumprod(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.sumprod", 2, 2);
        PyObject p = rt.hold(Iteration.iter(rt, args.get(0)));
        PyObject q = rt.hold(Iteration.iter(rt, args.get(1)));
        SumOfProducts sum = new SumOfProducts(rt);
        rt.hold(sum.total);
        for (; ; ) {
            PyObject a = Iteration.next(rt, p);
            if (a != null) {
                rt.hold(a);
            }
            PyObject b = Iteration.next(rt, q);
            if ((a == null) != (b == null)) {
                PyObject.decref(rt, b);
                throw rt.valueError("Inputs are not the same length");
            }
            if (a == null || b == null) {
                break;
            }
            rt.hold(b);
            sum.add(a, b);
            rt.work(1);
        }
        sum.flushInts();
        sum.flushFloats();
        PyObject result = rt.take(sum.total);
        rt.release(q);
        rt.release(p);
        return result;
    }

    /** Adds the product of two objects, which are on the native stack above the total, and lets go of them. */
    private void add(PyObject a, PyObject b) {
        if (ints && !addInts(a, b)) {
            flushInts(a, b);
        } else if (ints) {
            drop(a, b);
            return;
        }
        if (floats && addFloats(a, b)) {
            drop(a, b);
            return;
        }
        if (floats) {
            flushFloats(a, b);
        }
        PyObject product = rt.hold(MathModule.times(rt, a, b));
        PyObject next = MathModule.plus(rt, total, product);
        rt.release(product);
        drop(a, b);
        setTotal(next);
    }

    private void drop(PyObject a, PyObject b) {
        rt.release(b);
        rt.release(a);
    }

    private void setTotal(PyObject next) {
        rt.release(total);
        total = rt.hold(next);
    }

    private boolean addInts(PyObject a, PyObject b) {
        if (a.type() != Types.INT || b.type() != Types.INT) {
            return false;
        }
        PyInt x = (PyInt) a;
        PyInt y = (PyInt) b;
        if (!x.isLong() || !y.isLong()) {
            return false;
        }
        long product = x.longValue() * y.longValue();
        long sum = intTotal + product;
        if (Math.abs((double) x.longValue() * y.longValue()) > 0x1p62 || ((intTotal ^ sum) & (product ^ sum)) < 0) {
            return false;
        }
        intTotal = sum;
        intsUsed = true;
        return true;
    }

    private boolean addFloats(PyObject a, PyObject b) {
        Double x = operand(a, b);
        Double y = operand(b, a);
        if (x == null || y == null) {
            return false;
        }
        DoubleDouble product = DoubleDouble.product(x, y);
        DoubleDouble sum = DoubleDouble.sum(high, product.high());
        DoubleDouble first = DoubleDouble.sum(low, product.low());
        DoubleDouble second = DoubleDouble.sum(first.high(), sum.low());
        if (!FloatParts.isFinite(sum.high()) || !FloatParts.isFinite(second.high())) {
            return false;
        }
        high = sum.high();
        low = second.high();
        tiny += first.low() + second.low();
        floatsUsed = true;
        return true;
    }

    /** A float, or an int beside a float. */
    private static @Nullable Double operand(PyObject object, PyObject other) {
        if (object.type() == Types.FLOAT) {
            return ((PyFloat) object).value();
        }
        boolean whole = object.type() == Types.INT || object instanceof PyBool;
        if (!whole || other.type() != Types.FLOAT) {
            return null;
        }
        PyInt number = (PyInt) object;
        double value = number.isLong() ? number.longValue() : number.bigValue().doubleValue();
        return Double.isInfinite(value) ? null : value;
    }

    private void flushInts(PyObject a, PyObject b) {
        rt.take(b);
        rt.take(a);
        flushInts();
        rt.hold(a);
        rt.hold(b);
    }

    private void flushFloats(PyObject a, PyObject b) {
        rt.take(b);
        rt.take(a);
        flushFloats();
        rt.hold(a);
        rt.hold(b);
    }

    private void flushInts() {
        ints = false;
        if (intsUsed) {
            intsUsed = false;
            addTerm(rt.integer(intTotal));
        }
    }

    private void flushFloats() {
        floats = false;
        if (floatsUsed) {
            floatsUsed = false;
            addTerm(PyFloat.of(rt, high - (-low - tiny)));
        }
    }

    private void addTerm(PyObject term) {
        PyObject next = MathModule.plus(rt, total, term);
        term.decref(rt);
        setTotal(next);
    }
}
