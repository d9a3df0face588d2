package dev.tally.python.vm;

import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyByteArray;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** {@code sum()}: exact for ints, with Neumaier's compensation for floats. CPython 3.13 Python/bltinmodule.c. */
final class Summation {
    private final Runtime rt;
    private final PyObject iterator;
    private @Nullable PyObject total;

    private Summation(Runtime rt, PyObject iterator, PyObject start) {
        this.rt = rt;
        this.iterator = iterator;
        this.total = start;
    }

    static PyObject sum(Runtime rt, @Nullable PyObject[] bound) {
        PyObject iterator = rt.hold(Iteration.iter(rt, bound[0]));
        PyObject start = bound[1] == null ? rt.integer(0) : bound[1];
        if (start instanceof PyStr) {
            throw rt.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (start instanceof PyBytes) {
            throw rt.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
        }
        if (start instanceof PyByteArray) {
            throw rt.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
        }
        Summation summation = new Summation(rt, iterator, bound[1] == null ? start : start.owned());
        PyObject result = summation.run();
        return rt.releaseFor(iterator, result);
    }

    private PyObject run() {
        PyObject item = null;
        if (total instanceof PyInt i && i.type() == Types.INT && i.isLong()) {
            item = ints(i);
            if (item == null) {
                return total;
            }
        }
        if (total instanceof PyFloat f && f.type() == Types.FLOAT) {
            item = floats(f, item);
            if (item == null) {
                return total;
            }
        }
        return general(item);
    }

    private void setTotal(PyObject value) {
        PyObject old = total;
        total = value;
        PyObject.decref(rt, old);
    }

    /** The next item; the total so far is held meanwhile. */
    private @Nullable PyObject next() {
        PyObject sum = total;
        if (sum == null) {
            throw new IllegalStateException("a sum has a total");
        }
        rt.hold(sum);
        PyObject item = Iteration.next(rt, iterator);
        rt.take(sum);
        return item;
    }

    /** Adds ints while they fit: the first item that does not go in, or null when there are no more. */
    private @Nullable PyObject ints(PyInt start) {
        long sum = start.longValue();
        for (; ; ) {
            PyObject item = next();
            if (item instanceof PyInt i && i.isLong() && (i.type() == Types.INT || i.type() == Types.BOOL)) {
                long next = sum + i.longValue();
                if (((sum ^ next) & (i.longValue() ^ next)) >= 0) {
                    sum = next;
                    item.decref(rt);
                    continue;
                }
            }
            setTotal(rt.integer(sum));
            if (item == null) {
                return null;
            }
            if (!(item instanceof PyFloat)) {
                return item;
            }
            add(item);
            return total instanceof PyFloat f ? floats(f, null) : next();
        }
    }

    private @Nullable PyObject floats(PyFloat start, @Nullable PyObject first) {
        double sum = start.value();
        double lost = 0;
        PyObject pending = first;
        for (; ; ) {
            PyObject item = pending == null ? next() : pending;
            pending = null;
            double value;
            if (item instanceof PyFloat f && f.type() == Types.FLOAT) {
                value = f.value();
                double next = sum + value;
                lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
                sum = next;
            } else if (item instanceof PyInt i && i.isLong()) {
                sum += i.longValue();
            } else {
                boolean adjust = lost != 0 && Double.isFinite(lost);
                setTotal(PyFloat.of(rt, adjust ? sum + lost : sum));
                return item;
            }
            drop(item);
        }
    }

    /** Lets go of an item, whose finalizer may run; the total so far is held meanwhile. */
    private void drop(PyObject item) {
        PyObject sum = total;
        if (sum != null) {
            rt.hold(sum);
            item.decref(rt);
            rt.take(sum);
        }
    }

    private void add(PyObject item) {
        PyObject before = total;
        if (before == null) {
            throw new IllegalStateException("a sum has a total");
        }
        rt.hold(item);
        rt.hold(before);
        PyObject after = Numbers.binary(rt, Slots.ADD, before, item);
        rt.take(before);
        rt.hold(after);
        before.decref(rt);
        rt.take(after);
        rt.take(item);
        total = after;
        drop(item);
    }

    private PyObject general(@Nullable PyObject first) {
        PyObject item = first == null ? next() : first;
        while (item != null) {
            add(item);
            item = next();
        }
        PyObject sum = total;
        if (sum == null) {
            throw new IllegalStateException("a sum has a total");
        }
        return sum;
    }
}
