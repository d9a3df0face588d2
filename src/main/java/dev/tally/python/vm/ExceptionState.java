package dev.tally.python.vm;

import dev.tally.python.object.PyBaseException;
import org.jspecify.annotations.Nullable;

/** The exception being handled, in the program or in one generator. CPython 3.13 {@code _PyErr_StackItem}. */
final class ExceptionState {
    /** Owned. */
    @Nullable
    PyBaseException value;

    /** Whoever was running when this generator was resumed. */
    @Nullable
    ExceptionState previous;
}
