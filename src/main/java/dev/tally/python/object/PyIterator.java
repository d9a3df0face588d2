package dev.tally.python.object;

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
}
