package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * The iterators of {@code itertools} that give tuples of chosen items. The tuple given last is kept, and changed in place
 * for the next one where nobody else holds it.
 */
abstract class Combinatoric extends Itertool {
    private @Nullable PyTuple pool;
    private @Nullable PyTuple result;
    private boolean stopped;

    /** Takes over the reference to the pool. */
    Combinatoric(PyType type, PyTuple pool, boolean stopped) {
        super(type);
        this.pool = pool;
        this.stopped = stopped;
    }

    /** The first tuple's items, borrowed; null where there is none. */
    abstract PyObject @Nullable [] first(PyTuple from);

    /** Changes a tuple into the one that follows; false where there is none. */
    abstract boolean advance(Runtime rt, PyTuple from, PyTuple changed);

    /** Puts an item in a place of the tuple. */
    static void put(Runtime rt, PyTuple changed, int place, PyObject item) {
        changed.replace(place, item.owned()).decref(rt);
    }

    @Override
    final @Nullable PyObject step(Runtime rt) {
        PyTuple from = pool;
        if (stopped || from == null) {
            return null;
        }
        PyTuple last = result;
        if (last == null) {
            return begin(rt, from);
        }
        if (last.refcount() > 1) {
            PyTuple copy = PyTuple.of(rt, last.copy(0, last.size()));
            result = copy;
            last.decref(rt);
            last = copy;
        }
        rt.work(1);
        if (!advance(rt, from, last)) {
            stopped = true;
            return null;
        }
        return last.owned();
    }

    private @Nullable PyObject begin(Runtime rt, PyTuple from) {
        PyObject[] items = first(from);
        if (items == null) {
            stopped = true;
            return null;
        }
        rt.heap().reserve(8L * items.length);
        for (PyObject item : items) {
            item.incref();
        }
        PyTuple made = PyTuple.of(rt, items);
        result = made;
        return made.owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (pool != null) {
            visitor.visit(pool, "pool", 0);
        }
        if (result != null) {
            visitor.visit(result, "result", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldPool = pool;
        pool = null;
        decref(rt, oldPool);
        PyObject oldResult = result;
        result = null;
        decref(rt, oldResult);
    }
}
