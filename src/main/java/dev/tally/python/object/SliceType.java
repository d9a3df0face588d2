package dev.tally.python.object;

import java.math.BigInteger;

/** What {@code slice} does. CPython 3.13 Objects/sliceobject.c. */
final class SliceType extends Slots {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("indices", SliceType::indices)
                .method("__reduce__", SliceType::reduce)
                .field("start", (rt, self) -> ((PySlice) self).start().owned())
                .field("stop", (rt, self) -> ((PySlice) self).stop().owned())
                .field("step", (rt, self) -> ((PySlice) self).step().owned());
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        Arity.constructor(rt, args, "slice", 1, 3);
        if (args.positional() == 1) {
            return PySlice.of(rt, Runtime.none(), args.get(0).owned(), Runtime.none());
        }
        PyObject step = args.positional() == 3 ? args.get(2).owned() : Runtime.none();
        return PySlice.of(rt, args.get(0).owned(), args.get(1).owned(), step);
    }

    private static PyTuple parts(Runtime rt, PySlice slice) {
        return PyTuple.of(
                rt, slice.start().owned(), slice.stop().owned(), slice.step().owned());
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        return PyTuple.of(rt, Types.SLICE, parts(rt, (PySlice) self));
    }

    private static PyObject indices(Runtime rt, PyObject self, PyObject length) {
        PyInt size = rt.hold(Numbers.index(rt, length));
        if (size.signum() < 0) {
            throw rt.valueError("length should not be negative");
        }
        PySlice.BigBounds bounds = ((PySlice) self).bigBounds(rt, size.bigValue());
        rt.release(size);
        return PyTuple.of(rt, rt.integer(bounds.start()), rt.integer(bounds.stop()), rt.integer(bounds.step()));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PySlice slice = (PySlice) self;
        StringBuilder text = new StringBuilder("slice(");
        ReprGuard.item(rt, text, slice.start());
        text.append(", ");
        ReprGuard.item(rt, text, slice.stop());
        text.append(", ");
        ReprGuard.item(rt, text, slice.step());
        return rt.string(text.append(')').toString());
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        PySlice slice = (PySlice) self;
        long hash = PRIME_5;
        for (PyObject part : new PyObject[] {slice.start(), slice.stop(), slice.step()}) {
            hash += Abstract.hash(rt, part) * PRIME_2;
            hash = Long.rotateLeft(hash, 31) * PRIME_1;
        }
        return hash == -1 ? 1546275796 : hash;
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PySlice a) || !(other instanceof PySlice b)) {
            return Runtime.notImplemented();
        }
        if (a == b) {
            return Runtime.bool(operator == EQ || operator == LE || operator == GE);
        }
        PyTuple x = rt.hold(parts(rt, a));
        PyTuple y = rt.hold(parts(rt, b));
        PyObject result = Abstract.compare(rt, x, y, operator);
        rt.release(y);
        rt.release(x);
        return result;
    }

    /** A bound clipped to a sequence of any size, as {@code _PySlice_GetLongIndices} does. */
    static BigInteger clip(BigInteger bound, BigInteger length, BigInteger lower, BigInteger upper) {
        BigInteger b = bound.signum() < 0 ? bound.add(length) : bound;
        return b.max(lower).min(upper);
    }
}
