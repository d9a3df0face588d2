package dev.tally.python.object;

/**
 * A function written in Java. Arguments are borrowed from the caller, who keeps them alive; the result is a new
 * reference. {@code self} is the object of a method, the module of a module's function.
 */
public sealed interface Native {
    /** No argument besides {@code self}. */
    @FunctionalInterface
    non-sealed interface None extends Native {
        PyObject call(Runtime rt, PyObject self);
    }

    /** Exactly one positional argument. */
    @FunctionalInterface
    non-sealed interface One extends Native {
        PyObject call(Runtime rt, PyObject self, PyObject argument);
    }

    /** Any arguments, in a tuple and a dictionary, which hold them meanwhile: {@code METH_VARARGS}. */
    @FunctionalInterface
    non-sealed interface Packed extends Native {
        PyObject call(Runtime rt, PyObject self, Args args);
    }

    /** Any arguments. */
    @FunctionalInterface
    non-sealed interface Many extends Native {
        PyObject call(Runtime rt, PyObject self, Args args);
    }
}
