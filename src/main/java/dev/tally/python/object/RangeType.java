package dev.tally.python.object;

import java.math.BigInteger;

/** What {@code range} does. CPython 3.13 Objects/rangeobject.c. */
final class RangeType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, ITER, NEW, BOOL, LENGTH, SUBSCRIPT, CONTAINS, ITEM);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reversed__", (rt, self) -> RangeIterators.reversed(rt, (PyRange) self))
                .method("__reduce__", RangeType::reduce)
                .method1("count", RangeType::count)
                .method1("index", RangeType::index)
                .field("start", (rt, self) -> ((PyRange) self).start().owned())
                .field("stop", (rt, self) -> ((PyRange) self).stop().owned())
                .field("step", (rt, self) -> ((PyRange) self).step().owned());
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        Arity.constructor(rt, args, "range", 1, 3);
        if (args.positional() == 1) {
            return PyRange.of(rt, rt.integer(0), Numbers.index(rt, args.get(0)), rt.integer(1));
        }
        PyInt start = rt.hold(Numbers.index(rt, args.get(0)));
        PyInt stop = rt.hold(Numbers.index(rt, args.get(1)));
        PyInt step = args.positional() == 3 ? Numbers.index(rt, args.get(2)) : rt.integer(1);
        if (step.signum() == 0) {
            throw rt.valueError("range() arg 3 must not be zero");
        }
        rt.take(stop);
        rt.take(start);
        return PyRange.of(rt, start, stop, step);
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        PyRange range = (PyRange) self;
        PyTuple bounds = PyTuple.of(
                rt, range.start().owned(), range.stop().owned(), range.step().owned());
        return PyTuple.of(rt, Types.RANGE, bounds);
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.string(self.toString());
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        PyRange range = (PyRange) self;
        boolean empty = range.length().signum() == 0;
        boolean single = isOne(range.length());
        PyObject start = empty ? Runtime.none() : range.start().owned();
        PyObject step = empty || single ? Runtime.none() : range.step().owned();
        PyTuple parts = PyTuple.of(rt, range.length().owned(), start, step);
        long hash = Abstract.hash(rt, parts);
        parts.decref(rt);
        return hash;
    }

    private static boolean isOne(PyInt number) {
        return number.isLong() && number.longValue() == 1;
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PyRange a) || !(other instanceof PyRange b) || operator != EQ && operator != NE) {
            return Runtime.notImplemented();
        }
        return Runtime.bool((a == b || equal(a, b)) == (operator == EQ));
    }

    private static boolean equal(PyRange a, PyRange b) {
        if (!same(a.length(), b.length())) {
            return false;
        }
        if (a.length().signum() == 0) {
            return true;
        }
        return same(a.start(), b.start()) && (isOne(a.length()) || same(a.step(), b.step()));
    }

    private static boolean same(PyInt a, PyInt b) {
        return a.isLong() && b.isLong()
                ? a.longValue() == b.longValue()
                : a.bigValue().equals(b.bigValue());
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return RangeIterators.over(rt, (PyRange) self);
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        return ((PyRange) self).length().signum() != 0;
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        PyInt length = ((PyRange) self).length();
        if (!length.isLong()) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
        }
        return length.longValue();
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        if (item.type() == Types.INT || item.type() == Types.BOOL) {
            return ((PyRange) self).has((PyInt) item);
        }
        return Iteration.contains(rt, self, item);
    }

    private static PyObject count(Runtime rt, PyObject self, PyObject item) {
        if (item.type() == Types.INT || item.type() == Types.BOOL) {
            return rt.integer(((PyRange) self).has((PyInt) item) ? 1 : 0);
        }
        return rt.integer(Iteration.count(rt, self, item));
    }

    private static PyObject index(Runtime rt, PyObject self, PyObject item) {
        if (item.type() == Types.INT || item.type() == Types.BOOL) {
            PyInt found = ((PyRange) self).find(rt, (PyInt) item);
            if (found != null) {
                return found;
            }
            PyStr repr = rt.hold(Abstract.repr(rt, item));
            throw rt.valueError(repr.value() + " is not in range");
        }
        long found = Iteration.index(rt, self, item);
        if (found < 0) {
            throw rt.valueError("sequence.index(x): x not in sequence");
        }
        return rt.integer(found);
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        PyInt number = rt.integer(index);
        PyObject item = item(rt, (PyRange) self, number);
        number.decref(rt);
        return item;
    }

    private static PyObject item(Runtime rt, PyRange range, PyInt index) {
        PyInt length = range.length();
        if (index.isLong() && length.isLong()) {
            long i = index.longValue();
            long n = length.longValue();
            i = i < 0 ? i + n : i;
            if (i >= 0 && i < n) {
                PyInt positive = rt.integer(i);
                PyInt item = range.at(rt, positive);
                positive.decref(rt);
                return item;
            }
        } else {
            BigInteger i = index.bigValue();
            i = i.signum() < 0 ? i.add(length.bigValue()) : i;
            if (i.signum() >= 0 && i.compareTo(length.bigValue()) < 0) {
                return rt.integer(
                        range.start().bigValue().add(range.step().bigValue().multiply(i)));
            }
        }
        throw rt.raise(Exceptions.INDEX_ERROR, "range object index out of range");
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        if (Indices.isIndex(key)) {
            PyInt index = rt.hold(Numbers.index(rt, key));
            PyObject item = item(rt, (PyRange) self, index);
            rt.release(index);
            return item;
        }
        if (key instanceof PySlice slice) {
            return slice(rt, (PyRange) self, slice);
        }
        throw rt.typeError(
                "range indices must be integers or slices, not " + key.type().name());
    }

    private static PyObject slice(Runtime rt, PyRange range, PySlice slice) {
        PySlice.BigBounds bounds = slice.bigBounds(rt, range.length().bigValue());
        BigInteger step = range.step().bigValue();
        BigInteger start = range.start().bigValue();
        return PyRange.of(
                rt,
                rt.integer(start.add(bounds.start().multiply(step))),
                rt.integer(start.add(bounds.stop().multiply(step))),
                rt.integer(step.multiply(bounds.step())));
    }
}
