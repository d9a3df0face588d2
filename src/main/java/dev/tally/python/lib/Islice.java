package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.islice} */
final class Islice extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("islice", 56, Islice::make);
    private static final String RANGE = " must be None or an integer: 0 <= x <= sys.maxsize.";
    private static final long TO_THE_END = -1;

    private @Nullable PyObject iterator;
    private long next;
    private final long stop;
    private final long step;

    /** Items taken so far. */
    private long count;

    private Islice(PyType type, PyObject iterator, long start, long stop, long step) {
        super(type);
        this.iterator = iterator;
        this.next = start;
        this.stop = stop;
        this.step = step;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        ItertoolSlots.positional(rt, type, args, "islice", 2, 4);
        boolean withStart = args.positional() > 2;
        PyObject last = args.get(withStart ? 2 : 1);
        long start = withStart ? bound(rt, args.get(1), 0) : 0;
        long stop = bound(rt, last, TO_THE_END);
        if (stop == -1 && last != Singletons.NONE) {
            throw rt.valueError("Stop argument for islice()" + RANGE);
        }
        if (start < 0 || stop < TO_THE_END) {
            throw rt.valueError("Indices for islice()" + RANGE);
        }
        long step = args.positional() > 3 ? bound(rt, args.get(3), 1) : 1;
        if (step < 1) {
            throw rt.valueError("Step for islice() must be a positive integer or None.");
        }
        return made(rt, new Islice(type, Iteration.iter(rt, args.get(0)), start, stop, step));
    }

    /** -1 for what is no index or too large. */
    private static long bound(Runtime rt, PyObject given, long absent) {
        if (given == Singletons.NONE) {
            return absent;
        }
        Caught mark = Caught.mark(rt);
        try {
            return Numbers.exactIndex(rt, given);
        } catch (PyException e) {
            if (!e.is(Exceptions.EXCEPTION)) {
                throw e;
            }
            mark.drop(rt);
            return -1;
        }
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject from = iterator;
        if (from == null) {
            return null;
        }
        PyObject item = null;
        boolean ended = false;
        try {
            while (!ended && count < next) {
                PyObject skipped = Iteration.next(rt, from);
                ended = skipped == null;
                count++;
                decref(rt, skipped);
                rt.work(1);
            }
            if (!ended && (stop == TO_THE_END || count < stop)) {
                item = Iteration.next(rt, from);
            }
        } catch (PyException e) {
            finish(rt);
            throw e;
        }
        if (item == null) {
            finish(rt);
            return null;
        }
        count++;
        long after = next + step;
        next = after < next || stop != TO_THE_END && after > stop ? stop : after;
        return item;
    }

    private void finish(Runtime rt) {
        PyObject from = iterator;
        iterator = null;
        decref(rt, from);
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
