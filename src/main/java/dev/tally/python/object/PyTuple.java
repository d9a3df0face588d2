package dev.tally.python.object;

/** {@code tuple}. CPython 3.13 Objects/tupleobject.c. */
public final class PyTuple extends PyObject {
    private static final PyObject[] NO_ITEMS = {};
    public static final PyTuple EMPTY = new PyTuple(Types.TUPLE, NO_ITEMS);

    static {
        EMPTY.makeImmortal();
    }

    /** Owned; written to only by {@link #clear} and by makers that nobody has seen it from yet. */
    private PyObject[] items;

    private PyTuple(PyType type, PyObject[] items) {
        super(type);
        this.items = items;
    }

    /** A tuple that takes over the array and one reference to each item. */
    public static PyTuple of(Runtime rt, PyObject... items) {
        return items.length == 0 ? EMPTY : ofType(rt, Types.TUPLE, items);
    }

    public static PyTuple ofType(Runtime rt, PyType type, PyObject... items) {
        PyTuple made = new PyTuple(type, items);
        rt.heap().allocatedContainer(made);
        return made;
    }

    public int size() {
        return items.length;
    }

    /** Borrowed. */
    public PyObject get(int index) {
        return items[index];
    }

    /** The items, borrowed and read only. */
    public PyObject[] items() {
        return items;
    }

    /** For the maker of a tuple that only it can see: puts an item, taken over, in the place of one that it then owns. */
    public PyObject replace(int index, PyObject item) {
        PyObject old = items[index];
        items[index] = item;
        return old;
    }

    /** The same pair with another key and value, both taken over: an iterator's that nobody else holds. A new reference. */
    PyTuple refilled(Runtime rt, PyObject key, PyObject value) {
        incref();
        PyObject oldKey = replace(0, key);
        PyObject oldValue = replace(1, value);
        oldKey.decref(rt);
        oldValue.decref(rt);
        return this;
    }

    /** Copies of a part, each with a new reference. */
    public PyObject[] copy(int from, int to) {
        PyObject[] copy = new PyObject[Math.max(0, to - from)];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = items[from + i].owned();
        }
        return copy;
    }

    @Override
    public void traverse(Visitor visitor) {
        for (int i = items.length - 1; i >= 0; i--) {
            visitor.visit(items[i], "items", i);
        }
    }

    // CPython 3.13 Objects/tupleobject.c, tupledealloc: the last item goes first.
    @Override
    public void clear(Runtime rt) {
        PyObject[] released = items;
        items = NO_ITEMS;
        if (refcount() != 0) {
            rt.heap().resized(-8L * released.length);
        }
        if (released.length > 0) {
            rt.releaseAll(released, released.length - 1, 0);
        }
    }

    @Override
    public long sizeInBytes() {
        return 24 + 8L * items.length;
    }
}
