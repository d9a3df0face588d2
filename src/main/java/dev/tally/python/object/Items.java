package dev.tally.python.object;

/** Subscripts, membership and length of any object: CPython 3.13 Objects/abstract.c, PyObject_GetItem and its kin. */
public final class Items {
    private Items() {}

    public static PyObject get(Runtime rt, PyObject container, PyObject key) {
        throw new IllegalStateException();
    }

    public static void set(Runtime rt, PyObject container, PyObject key, PyObject value) {
        throw new IllegalStateException();
    }

    public static void delete(Runtime rt, PyObject container, PyObject key) {
        throw new IllegalStateException();
    }

    public static boolean contains(Runtime rt, PyObject container, PyObject item) {
        throw new IllegalStateException();
    }

    /** {@code len()}: TypeError for what has none. */
    public static long length(Runtime rt, PyObject object) {
        throw new IllegalStateException();
    }
}
