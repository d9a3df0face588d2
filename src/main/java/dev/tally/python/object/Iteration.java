package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** Iterating over any object: CPython 3.13 Objects/abstract.c, PyObject_GetIter, PyIter_Next and PySequence_List. */
public final class Iteration {
    private Iteration() {}

    public static PyObject iter(Runtime rt, PyObject iterable) {
        throw new IllegalStateException();
    }

    /** The next item, or null when there is none left; StopIteration is cleared. */
    public static @Nullable PyObject next(Runtime rt, PyObject iterator) {
        throw new IllegalStateException();
    }

    /** A new list of all items. */
    public static PyList toList(Runtime rt, PyObject iterable) {
        throw new IllegalStateException();
    }
}
