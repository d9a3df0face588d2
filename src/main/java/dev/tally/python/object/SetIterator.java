package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code set_iterator}. CPython 3.13 Objects/setobject.c. */
final class SetIterator extends PyIterator {
    private @Nullable PySet set;

    /** The size when iteration began; -1 once it was found changed. */
    private int expectedSize;

    private int position;
    private int left;

    private SetIterator(PySet set) {
        super(IteratorTypes.SET_ITERATOR);
        this.set = set;
        set.incref();
        this.expectedSize = set.size();
        this.left = set.size();
    }

    static PyObject over(Runtime rt, PySet set) {
        SetIterator made = new SetIterator(set);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PySet of = set;
        if (of == null) {
            return null;
        }
        if (expectedSize != of.size()) {
            expectedSize = -1;
            throw rt.raise(Exceptions.RUNTIME_ERROR, "Set changed size during iteration");
        }
        int slot = position;
        while (slot < of.slots() && of.keyAt(slot) == null) {
            slot++;
        }
        position = slot + 1;
        PyObject key = slot < of.slots() ? of.keyAt(slot) : null;
        if (key == null) {
            clear(rt);
            return null;
        }
        left--;
        return key.owned();
    }

    @Override
    public long lengthHint(Runtime rt) {
        return set != null && set.size() == expectedSize ? left : 0;
    }

    /** Another one goes through a list of what is left. */
    @Override
    public PyObject reduce(Runtime rt) {
        PySet of = set;
        if (of == null) {
            return madeBy(rt, "iter", PyList.of(rt));
        }
        SetIterator rest = new SetIterator(of);
        rest.expectedSize = expectedSize;
        rest.position = position;
        rest.left = left;
        rt.heap().allocatedContainer(rest);
        rt.hold(rest);
        PyList list = Iteration.toList(rt, rest);
        rt.release(rest);
        return madeBy(rt, "iter", list);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (set != null) {
            visitor.visit(set, "set", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PySet old = set;
        set = null;
        decref(rt, old);
    }
}
