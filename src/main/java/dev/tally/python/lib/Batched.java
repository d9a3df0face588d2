package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.batched} */
final class Batched extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("batched", 40, Batched::make, type -> {});
    private static final Signature NEW = Signature.of("batched", "iterable, n, *, strict=");

    private @Nullable PyObject iterator;
    private final long size;
    private final boolean strict;

    private Batched(PyType type, PyObject iterator, long size, boolean strict) {
        super(type);
        this.iterator = iterator;
        this.size = size;
        this.strict = strict;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        long size = Numbers.exactIndex(rt, bound[1]);
        boolean strict = bound[2] != null && Abstract.truth(rt, bound[2]);
        if (size < 1) {
            throw rt.valueError("n must be at least one");
        }
        return made(rt, new Batched(type, Iteration.iter(rt, bound[0]), size, strict));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject from = iterator;
        if (from == null) {
            return null;
        }
        rt.heap().reserve(Math.min(size, Long.MAX_VALUE / 16) * 8);
        int count = 0;
        for (; count < size; count++) {
            PyObject item = read(rt, from);
            if (item == null) {
                break;
            }
            rt.hold(item);
            rt.work(1);
        }
        if (count == size) {
            return taken(rt, count);
        }
        if (count == 0 || strict) {
            iterator = null;
            from.decref(rt);
        }
        if (count > 0 && strict) {
            throw rt.valueError("batched(): incomplete batch");
        }
        return count == 0 ? null : taken(rt, count);
    }

    /** The next item; an exception ends the batches, too. */
    private @Nullable PyObject read(Runtime rt, PyObject from) {
        try {
            return Iteration.next(rt, from);
        } catch (PyException e) {
            iterator = null;
            from.decref(rt);
            throw e;
        }
    }

    /** A tuple of the last items on the native stack. */
    private static PyTuple taken(Runtime rt, int count) {
        PyObject[] items = new PyObject[count];
        for (int i = count - 1; i >= 0; i--) {
            items[i] = rt.take(rt.held(rt.heldCount() - 1));
        }
        return PyTuple.of(rt, items);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
    }
}
