package dev.tally.python.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code range}: its bounds are int objects, which it holds, and so is its length. CPython 3.13 Objects/rangeobject.c. A
 * range is not watched by the collector.
 */
public final class PyRange extends PyObject {
    private PyInt start;
    private PyInt stop;
    private PyInt step;
    private PyInt length;

    private PyRange(PyInt start, PyInt stop, PyInt step, PyInt length) {
        super(Types.RANGE);
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = length;
    }

    /** A range that takes over the references to its bounds; the step is not 0. */
    public static PyRange of(Runtime rt, PyInt start, PyInt stop, PyInt step) {
        PyRange made = new PyRange(start, stop, step, length(rt, start, stop, step));
        rt.heap().allocated(made);
        return made;
    }

    private static PyInt length(Runtime rt, PyInt start, PyInt stop, PyInt step) {
        long small = length(start, stop, step);
        return small >= 0
                ? rt.integer(small)
                : rt.integer(bigLength(start.bigValue(), stop.bigValue(), step.bigValue()));
    }

    /** The number of items where everything fits a long, otherwise -1. */
    private static long length(PyInt start, PyInt stop, PyInt step) {
        if (!start.isLong() || !stop.isLong() || !step.isLong()) {
            return -1;
        }
        long lo = start.longValue();
        long hi = stop.longValue();
        long by = step.longValue();
        if (by > 0 ? lo >= hi : lo <= hi) {
            return 0;
        }
        long span = by > 0 ? hi - lo : lo - hi;
        if (span < 0 || by == Long.MIN_VALUE) {
            return -1;
        }
        return (span - 1) / Math.abs(by) + 1;
    }

    private static BigInteger bigLength(BigInteger start, BigInteger stop, BigInteger step) {
        BigInteger span = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
        return span.signum() <= 0
                ? BigInteger.ZERO
                : span.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
    }

    /** What {@code repr} shows. */
    @Override
    public String toString() {
        boolean plain = step.isLong() && step.longValue() == 1;
        return "range(" + start + ", " + stop + (plain ? "" : ", " + step) + ")";
    }

    /** Borrowed, like the others. */
    public PyInt start() {
        return start;
    }

    public PyInt stop() {
        return stop;
    }

    public PyInt step() {
        return step;
    }

    public PyInt length() {
        return length;
    }

    /** The item at an index from 0 on, which may lie outside: a new reference. */
    PyInt at(Runtime rt, PyInt index) {
        if (start.isLong() && step.isLong() && index.isLong()) {
            long lo = start.longValue();
            long by = step.longValue();
            long offset = by * index.longValue();
            boolean fits = Math.abs(by) < 1L << 31 && Math.abs(index.longValue()) < 1L << 31;
            if (fits && Math.abs(lo) < 1L << 62) {
                return rt.integer(lo + offset);
            }
        }
        return rt.integer(start.bigValue().add(step.bigValue().multiply(index.bigValue())));
    }

    /** Where a number stands in the range, or null. */
    @Nullable
    PyInt find(Runtime rt, PyInt value) {
        BigInteger lo = start.bigValue();
        BigInteger hi = stop.bigValue();
        BigInteger by = step.bigValue();
        BigInteger number = value.bigValue();
        boolean inside = by.signum() > 0
                ? number.compareTo(lo) >= 0 && number.compareTo(hi) < 0
                : number.compareTo(lo) <= 0 && number.compareTo(hi) > 0;
        if (!inside) {
            return null;
        }
        BigInteger[] parts = number.subtract(lo).divideAndRemainder(by);
        return parts[1].signum() == 0 ? rt.integer(parts[0]) : null;
    }

    /** Whether a number is in the range. */
    boolean has(PyInt value) {
        if (value.isLong() && start.isLong() && stop.isLong() && step.isLong()) {
            long number = value.longValue();
            long by = step.longValue();
            boolean inside = by > 0
                    ? number >= start.longValue() && number < stop.longValue()
                    : number <= start.longValue() && number > stop.longValue();
            if (!inside) {
                return false;
            }
            if (by == 1 || by == -1) {
                return true;
            }
        }
        BigInteger lo = start.bigValue();
        BigInteger by = step.bigValue();
        BigInteger number = value.bigValue();
        boolean inside = by.signum() > 0
                ? number.compareTo(lo) >= 0 && number.compareTo(stop.bigValue()) < 0
                : number.compareTo(lo) <= 0 && number.compareTo(stop.bigValue()) > 0;
        return inside && number.subtract(lo).remainder(by).signum() == 0;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(start, "start", 0);
        visitor.visit(stop, "stop", 0);
        visitor.visit(step, "step", 0);
        visitor.visit(length, "length", 0);
    }

    @Override
    public void clear(Runtime rt) {
        start.decref(rt);
        stop.decref(rt);
        step.decref(rt);
        length.decref(rt);
    }
}
