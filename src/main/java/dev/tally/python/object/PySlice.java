package dev.tally.python.object;

import java.math.BigInteger;

/** {@code slice}. CPython 3.13 Objects/sliceobject.c. */
public final class PySlice extends PyObject {
    private PyObject start;
    private PyObject stop;
    private PyObject step;

    private PySlice(PyObject start, PyObject stop, PyObject step) {
        super(Types.SLICE);
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /** A slice that takes over the references to its bounds, each of which may be None. */
    public static PySlice of(Runtime rt, PyObject start, PyObject stop, PyObject step) {
        PySlice made = new PySlice(start, stop, step);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Borrowed, like the others. */
    public PyObject start() {
        return start;
    }

    public PyObject stop() {
        return stop;
    }

    public PyObject step() {
        return step;
    }

    /**
     * The positions that a slice selects of a sequence: {@code length} of them from {@code start} on, {@code step} apart.
     * {@code stop} is clipped to the sequence.
     */
    public record Bounds(int start, int stop, long step, int length) {
        /** The position of the selected item of that number. */
        public int at(int index) {
            return (int) (start + index * step);
        }
    }

    /** The three numbers a program wrote, clipped to machine words; what was left out is at its extreme. */
    public record Unpacked(long start, long stop, long step) {
        /** {@code PySlice_AdjustIndices}. */
        public Bounds adjust(int size) {
            int from = clip(start, size);
            int to = clip(stop, size);
            long count = 0;
            if (step < 0) {
                count = to < from ? (from - to - 1L) / -step + 1 : 0;
            } else {
                count = from < to ? (to - from - 1L) / step + 1 : 0;
            }
            return new Bounds(from, to, step, (int) count);
        }

        private int clip(long bound, int size) {
            if (bound < 0) {
                long b = bound + size;
                return b < 0 ? (step < 0 ? -1 : 0) : (int) b;
            }
            return bound >= size ? (step < 0 ? size - 1 : size) : (int) bound;
        }
    }

    /** {@code PySlice_Unpack}: asks the step for its number first, then start and stop. */
    public Unpacked unpack(Runtime rt) {
        long by = step == Singletons.NONE ? 1 : bound(rt, step);
        if (by == 0) {
            throw rt.valueError("slice step cannot be zero");
        }
        by = Math.max(by, -Long.MAX_VALUE);
        long from = start == Singletons.NONE ? (by < 0 ? Long.MAX_VALUE : 0) : bound(rt, start);
        long to = stop == Singletons.NONE ? (by < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : bound(rt, stop);
        return new Unpacked(from, to, by);
    }

    /** What {@link Bounds} says, for a sequence of any size. */
    record BigBounds(BigInteger start, BigInteger stop, BigInteger step) {}

    /** {@code _PySlice_GetLongIndices}. */
    BigBounds bigBounds(Runtime rt, BigInteger length) {
        BigInteger by = step == Singletons.NONE ? BigInteger.ONE : bigBound(rt, step);
        if (by.signum() == 0) {
            throw rt.valueError("slice step cannot be zero");
        }
        boolean down = by.signum() < 0;
        BigInteger lower = down ? BigInteger.ONE.negate() : BigInteger.ZERO;
        BigInteger upper = down ? length.subtract(BigInteger.ONE) : length;
        BigInteger from = start == Singletons.NONE
                ? (down ? upper : lower)
                : SliceType.clip(bigBound(rt, start), length, lower, upper);
        BigInteger to = stop == Singletons.NONE
                ? (down ? lower : upper)
                : SliceType.clip(bigBound(rt, stop), length, lower, upper);
        return new BigBounds(from, to, by);
    }

    private static BigInteger bigBound(Runtime rt, PyObject value) {
        if (!Indices.isIndex(value)) {
            throw rt.typeError("slice indices must be integers or None or have an __index__ method");
        }
        PyInt number = Numbers.index(rt, value);
        BigInteger result = number.bigValue();
        number.decref(rt);
        return result;
    }

    private static long bound(Runtime rt, PyObject value) {
        if (value instanceof PyInt number && number.isLong()) {
            return number.longValue();
        }
        if (!Indices.isIndex(value)) {
            throw rt.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return Numbers.clippedIndex(rt, value);
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(start, "start", 0);
        visitor.visit(stop, "stop", 0);
        visitor.visit(step, "step", 0);
    }

    // CPython 3.13 Objects/sliceobject.c, slice_dealloc: step, start, stop.
    @Override
    public void clear(Runtime rt) {
        PyObject oldStep = step;
        step = Singletons.NONE;
        oldStep.decref(rt);
        PyObject oldStart = start;
        start = Singletons.NONE;
        oldStart.decref(rt);
        PyObject oldStop = stop;
        stop = Singletons.NONE;
        oldStop.decref(rt);
    }
}
