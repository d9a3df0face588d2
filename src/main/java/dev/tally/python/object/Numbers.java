package dev.tally.python.object;

/** Arithmetic on any objects, through the slots of their types: CPython 3.13 Objects/abstract.c, PyNumber_*. */
public final class Numbers {
    private Numbers() {}

    /** {@code left op right}, with the reflected operation where the left one does not know. */
    public static PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        throw new IllegalStateException();
    }

    /** {@code left op= right}: in place where the type can, otherwise {@link #binary}. */
    public static PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        throw new IllegalStateException();
    }

    public static PyObject negative(Runtime rt, PyObject operand) {
        throw new IllegalStateException();
    }

    public static PyObject positive(Runtime rt, PyObject operand) {
        throw new IllegalStateException();
    }

    public static PyObject invert(Runtime rt, PyObject operand) {
        throw new IllegalStateException();
    }

    public static PyObject absolute(Runtime rt, PyObject operand) {
        throw new IllegalStateException();
    }

    /** {@code operator.index}: a new reference to an exact int; TypeError for what is none. */
    public static PyInt index(Runtime rt, PyObject object) {
        throw new IllegalStateException();
    }

    /** An index as a long, clipped to its range as {@code PyNumber_AsSsize_t(o, NULL)} does. */
    public static long clippedIndex(Runtime rt, PyObject object) {
        throw new IllegalStateException();
    }
}
