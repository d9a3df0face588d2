package dev.tally.python.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The iterators over ranges, which do not hold the range. CPython 3.13 Objects/rangeobject.c. */
final class RangeIterators {
    private RangeIterators() {}

    static PyObject over(Runtime rt, PyRange range) {
        if (range.start().isLong() && range.stop().isLong() && range.step().isLong()) {
            long start = range.start().longValue();
            long step = range.step().longValue();
            if (range.length().isLong() && !overflows(range.stop().longValue(), step)) {
                return ofLongs(rt, start, step, range.length().longValue());
            }
        }
        PyInt start = range.start();
        start.incref();
        PyInt step = range.step();
        step.incref();
        PyInt length = range.length();
        length.incref();
        return ofInts(rt, start, step, length);
    }

    static PyObject reversed(Runtime rt, PyRange range) {
        boolean small = range.start().isLong()
                && range.step().isLong()
                && range.length().isLong()
                && range.step().longValue() != Long.MIN_VALUE
                && !overflows(
                        range.stop().isLong() ? range.stop().longValue() : Long.MAX_VALUE,
                        range.step().longValue())
                && !overflows(range.start().longValue(), -range.step().longValue());
        if (small) {
            long step = range.step().longValue();
            long length = range.length().longValue();
            return ofLongs(rt, range.start().longValue() + (length - 1) * step, -step, length);
        }
        BigInteger step = range.step().bigValue();
        BigInteger length = range.length().bigValue();
        BigInteger last =
                range.start().bigValue().add(length.subtract(BigInteger.ONE).multiply(step));
        PyInt counts = range.length();
        counts.incref();
        return ofInts(rt, rt.integer(last), rt.integer(step.negate()), counts);
    }

    private static boolean overflows(long stop, long step) {
        return step > 0 ? stop > Long.MAX_VALUE - step : stop < Long.MIN_VALUE - step;
    }

    /** What another iterator is made of: the range of what is left, and no state. The bounds are taken over. */
    private static PyObject madeByRange(Runtime rt, PyInt start, PyInt stop, PyInt step) {
        PyTuple rest = PyTuple.of(rt, PyRange.of(rt, start, stop, step));
        return PyTuple.of(rt, rt.builtin("iter").owned(), rest, Runtime.none());
    }

    private static PyObject ofLongs(Runtime rt, long start, long step, long length) {
        RangeIterator made = new RangeIterator(start, step, length);
        rt.heap().allocated(made);
        return made;
    }

    private static PyObject ofInts(Runtime rt, PyInt start, PyInt step, PyInt length) {
        LongRangeIterator made = new LongRangeIterator(start, step, length);
        rt.heap().allocated(made);
        return made;
    }

    private static final class RangeIterator extends PyIterator {
        private final long step;
        private long current;
        private long left;

        RangeIterator(long start, long step, long length) {
            super(IteratorTypes.RANGE_ITERATOR);
            this.current = start;
            this.step = step;
            this.left = length;
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            if (left <= 0) {
                return null;
            }
            long value = current;
            current = value + step;
            left--;
            return PyInt.of(rt, value);
        }

        @Override
        public long lengthHint(Runtime rt) {
            return left;
        }

        @Override
        public PyObject reduce(Runtime rt) {
            return madeByRange(rt, rt.integer(current), rt.integer(current + left * step), rt.integer(step));
        }

        @Override
        public void setState(Runtime rt, PyObject state) {
            long skipped = Math.max(0, Math.min(Numbers.exactIndex(rt, state), left));
            current += skipped * step;
            left -= skipped;
        }
    }

    private static final class LongRangeIterator extends PyIterator {
        private PyInt current;
        private PyInt step;
        private PyInt left;

        LongRangeIterator(PyInt start, PyInt step, PyInt length) {
            super(IteratorTypes.LONG_RANGE_ITERATOR);
            this.current = start;
            this.step = step;
            this.left = length;
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            if (left.signum() <= 0) {
                return null;
            }
            PyInt value = current;
            PyInt oldLeft = left;
            current = rt.integer(value.bigValue().add(step.bigValue()));
            left = rt.integer(oldLeft.bigValue().subtract(BigInteger.ONE));
            oldLeft.decref(rt);
            return value;
        }

        @Override
        public long lengthHint(Runtime rt) {
            return left.isLong() ? left.longValue() : Long.MAX_VALUE;
        }

        @Override
        public PyObject reduce(Runtime rt) {
            BigInteger stop = current.bigValue().add(left.bigValue().multiply(step.bigValue()));
            current.incref();
            step.incref();
            return madeByRange(rt, current, rt.integer(stop), step);
        }

        @Override
        public void setState(Runtime rt, PyObject state) {
            if (!(state instanceof PyInt place)) {
                throw rt.typeError("'<' not supported between instances of '"
                        + state.type().name() + "' and 'int'");
            }
            BigInteger skipped = place.bigValue().max(BigInteger.ZERO).min(left.bigValue());
            PyInt oldCurrent = current;
            PyInt oldLeft = left;
            current = rt.integer(oldCurrent.bigValue().add(skipped.multiply(step.bigValue())));
            left = rt.integer(oldLeft.bigValue().subtract(skipped));
            oldCurrent.decref(rt);
            oldLeft.decref(rt);
        }

        @Override
        public void traverse(Visitor visitor) {
            visitor.visit(current, "start", 0);
            visitor.visit(step, "step", 0);
            visitor.visit(left, "length", 0);
        }

        @Override
        public void clear(Runtime rt) {
            current.decref(rt);
            step.decref(rt);
            left.decref(rt);
        }
    }
}
