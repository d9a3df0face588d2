package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** Turns what a program wrote between brackets into positions. CPython 3.13 Objects/abstract.c and sliceobject.c. */
public final class Indices {
    private Indices() {}

    /** {@code _PyIndex_Check}. */
    public static boolean isIndex(PyObject key) {
        return key instanceof PyInt || key.type().has(Slots.INDEX);
    }

    /** {@code PyNumber_AsSsize_t(key, PyExc_IndexError)}. */
    public static long subscript(Runtime rt, PyObject key) {
        if (key instanceof PyInt number && number.isLong()) {
            return number.longValue();
        }
        PyInt number = Numbers.index(rt, key);
        boolean fits = number.isLong();
        long value = number.longValue();
        number.decref(rt);
        if (!fits) {
            throw rt.raise(
                    Exceptions.INDEX_ERROR, "cannot fit '" + key.type().name() + "' into an index-sized integer");
        }
        return value;
    }

    /** A subscript that counts from the end where negative; -1 where it is outside. */
    public static int within(long index, int size) {
        long i = index < 0 ? index + size : index;
        return i < 0 || i >= size ? -1 : (int) i;
    }

    /** {@code PyLong_AsSsize_t(PyNumber_Index(o))}: of an argument such as that of {@code pop}. */
    public static long argument(Runtime rt, PyObject argument) {
        return argument instanceof PyInt number && number.isLong()
                ? number.longValue()
                : Numbers.exactIndex(rt, argument);
    }

    /** {@code _PyEval_SliceIndexNotNone}: the bound of a search, clipped; a fallback where it was left out. */
    public static long bound(Runtime rt, @Nullable PyObject argument, long fallback) {
        if (argument == null) {
            return fallback;
        }
        if (!isIndex(argument)) {
            throw rt.typeError("slice indices must be integers or have an __index__ method");
        }
        return Numbers.clippedIndex(rt, argument);
    }

    /** A bound that counts from the end where negative, at least 0. */
    public static long fromEnd(long bound, long size) {
        return bound < 0 ? Math.max(0, bound + size) : bound;
    }
}
