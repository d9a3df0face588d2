package dev.tally.python.object;

import java.util.Arrays;

/** {@code list}: an array that grows as CPython's does. CPython 3.13 Objects/listobject.c. */
public final class PyList extends PyObject {
    private static final PyObject[] NO_ITEMS = {};
    private PyObject[] items;
    private int size;

    private PyList(PyType type, PyObject[] items) {
        super(type);
        this.items = items;
        this.size = items.length;
    }

    /** A list that takes over the array and one reference to each item. */
    public static PyList of(Runtime rt, PyObject... items) {
        return ofType(rt, Types.LIST, items);
    }

    public static PyList ofType(Runtime rt, PyType type, PyObject... items) {
        PyList made = new PyList(type, items);
        rt.heap().allocatedContainer(made);
        return made;
    }

    public int size() {
        return size;
    }

    /** Borrowed. */
    public PyObject get(int index) {
        return items[index];
    }

    /** Puts an item, whose reference is taken over, in the place of another, which the caller then owns. */
    public PyObject replace(int index, PyObject item) {
        PyObject old = items[index];
        items[index] = item;
        return old;
    }

    /** Appends an item, whose reference is taken over. */
    public void append(Runtime rt, PyObject item) {
        if (size == items.length) {
            grow(rt, size + 1);
        }
        items[size++] = item;
    }

    /** CPython 3.13 Objects/listobject.c, list_resize: the growth pattern 0, 4, 8, 16, 24, 32, 40, 52, 64, 76, … */
    private void grow(Runtime rt, int needed) {
        int allocated = needed + (needed >>> 3) + 6 & ~3;
        rt.heap().resized(8L * (allocated - items.length));
        items = Arrays.copyOf(items, allocated);
    }

    @Override
    public void traverse(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(items[i], "items", i);
        }
    }

    // CPython 3.13 Objects/listobject.c, list_dealloc and list_clear: the last item goes first.
    @Override
    public void clear(Runtime rt) {
        PyObject[] released = items;
        int count = size;
        items = NO_ITEMS;
        size = 0;
        for (int i = count - 1; i >= 0; i--) {
            released[i].decref(rt);
        }
    }

    @Override
    public long sizeInBytes() {
        return 40 + 8L * items.length;
    }
}
