package dev.tally.python.object;

import dev.tally.python.syntax.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * An iterator written in Java. Its type is made with {@link IteratorSlots}, which asks this class; {@link Iteration#next}
 * asks it directly.
 */
public abstract class PyIterator extends PyObject {
    /** What {@link #lengthHint} gives where the type has no {@code __length_hint__}, or does not know. */
    public static final long NO_HINT = -1;

    protected PyIterator(PyType type) {
        super(type);
    }

    /** The next item, a new reference; null when there is none left, with StopIteration cleared. */
    public abstract @Nullable PyObject next(Runtime rt);

    /** {@code __length_hint__}: how many items are left. */
    public long lengthHint(Runtime rt) {
        return NO_HINT;
    }

    /** {@code __reduce__}: what makes another one that is as far, a new reference. */
    public PyObject reduce(Runtime rt) {
        throw new Unsupported("copying or pickling objects of type " + type().name());
    }

    /** {@code __setstate__}: goes to another place of what it iterates over. */
    public void setState(Runtime rt, PyObject state) {
        throw new Unsupported("the state of objects of type " + type().name());
    }

    /** What {@link #reduce} gives where a built-in function makes the other one; the argument is taken over. */
    static PyTuple madeBy(Runtime rt, String function, PyObject argument) {
        return PyTuple.of(rt, rt.builtin(function).owned(), PyTuple.of(rt, argument));
    }

    /** The same, with the place to go to then. */
    static PyTuple madeBy(Runtime rt, String function, PyObject argument, long place) {
        return PyTuple.of(rt, rt.builtin(function).owned(), PyTuple.of(rt, argument), rt.integer(place));
    }

    /** A place that {@link #setState} is given, no lower than one and no higher than another: {@code PyLong_AsSsize_t}. */
    protected static long place(Runtime rt, PyObject state, long lowest, long highest) {
        if (!(state instanceof PyInt)) {
            throw rt.typeError("an integer is required");
        }
        return Math.max(lowest, Math.min(Numbers.exactIndex(rt, state), highest));
    }
}
