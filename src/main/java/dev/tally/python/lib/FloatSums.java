package dev.tally.python.lib;

import dev.tally.python.code.DoubleDouble;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Trigonometry;
import java.util.Arrays;

/** The functions of {@code math} over many numbers: exact sums, products, lengths and distances. */
final class FloatSums {
    private static final Signature PROD = Signature.of("prod", "iterable, /, *, start=");

    private FloatSums() {}

    static void fill(ModuleBuilder m) {
        m.functionN("dist", FloatSums::dist)
                .function1("fsum", FloatSums::fsum)
                .functionN("hypot", FloatSums::hypot)
                .functionN("prod", FloatSums::prod)
                .functionN("sumprod", SumOfProducts::sumprod);
    }

    private static PyObject hypot(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.hypot", 0, Integer.MAX_VALUE);
        double[] parts = new double[args.positional()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Numbers.toDouble(rt, args.get(i));
        }
        return PyFloat.of(rt, Trigonometry.norm(parts));
    }

    private static PyObject dist(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.dist", 2, 2);
        PyTuple p = rt.hold(point(rt, args.get(0)));
        PyTuple q = rt.hold(point(rt, args.get(1)));
        if (p.size() != q.size()) {
            throw rt.valueError("both points must have the same number of dimensions");
        }
        double[] parts = new double[p.size()];
        for (int i = 0; i < parts.length; i++) {
            double a = Numbers.toDouble(rt, p.get(i));
            parts[i] = Math.abs(a - Numbers.toDouble(rt, q.get(i)));
        }
        rt.release(q);
        rt.release(p);
        return PyFloat.of(rt, Trigonometry.norm(parts));
    }

    private static PyTuple point(Runtime rt, PyObject given) {
        if (given instanceof PyTuple tuple) {
            tuple.incref();
            return tuple;
        }
        return Iteration.toTuple(rt, given);
    }

    private static PyObject prod(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = PROD.bind(rt, args);
        PyObject iterator = rt.hold(Iteration.iter(rt, bound[0]));
        PyObject result = rt.hold(bound[1] == null ? rt.integer(1) : bound[1].owned());
        for (PyObject item = Iteration.next(rt, iterator); item != null; item = Iteration.next(rt, iterator)) {
            rt.hold(item);
            PyObject next = MathModule.times(rt, result, item);
            rt.take(item);
            rt.release(result);
            rt.hold(next);
            item.decref(rt);
            result = next;
            rt.work(1);
        }
        rt.take(result);
        rt.release(iterator);
        return result;
    }

    private static PyObject fsum(Runtime rt, PyObject self, PyObject iterable) {
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        Partials sum = new Partials();
        for (PyObject item = Iteration.next(rt, iterator); item != null; item = Iteration.next(rt, iterator)) {
            rt.hold(item);
            double value = Numbers.toDouble(rt, item);
            rt.release(item);
            rt.work(sum.count + 1);
            sum.add(rt, value);
        }
        double total = sum.total(rt);
        rt.release(iterator);
        return PyFloat.of(rt, total);
    }

    /** An exact sum as floats that do not overlap, by growing size. J. R. Shewchuk, Adaptive precision arithmetic, 1997. */
    private static final class Partials {
        private double[] partials = new double[32];
        private int count;
        private double specials;
        private double infinities;

        void add(Runtime rt, double value) {
            double x = value;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                DoubleDouble sum = DoubleDouble.sum(x, partials[i]);
                // Of a sum that overflows, the low part is no number.
                if (sum.low() != 0 && FloatParts.isFinite(sum.high())) {
                    partials[kept++] = sum.low();
                }
                x = sum.high();
            }
            count = kept;
            if (x == 0) {
                return;
            }
            if (FloatParts.isFinite(x)) {
                append(x);
                return;
            }
            if (FloatParts.isFinite(value)) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "intermediate overflow in fsum");
            }
            if (Double.isInfinite(value)) {
                infinities += value;
            }
            specials += value;
            count = 0;
        }

        private void append(double x) {
            if (count == partials.length) {
                partials = Arrays.copyOf(partials, count * 2);
            }
            partials[count++] = x;
        }

        double total(Runtime rt) {
            if (specials != 0) {
                if (Double.isNaN(infinities)) {
                    throw rt.valueError("-inf + inf in fsum");
                }
                return specials;
            }
            if (count == 0) {
                return 0;
            }
            double high = partials[--count];
            double low = 0;
            while (count > 0 && low == 0) {
                DoubleDouble sum = DoubleDouble.sum(high, partials[--count]);
                high = sum.high();
                low = sum.low();
            }
            // Halfway between two floats, what is left decides.
            if (count > 0 && (low < 0 && partials[count - 1] < 0 || low > 0 && partials[count - 1] > 0)) {
                double twice = low * 2;
                double rounded = high + twice;
                if (twice == rounded - high) {
                    high = rounded;
                }
            }
            return high;
        }
    }
}
