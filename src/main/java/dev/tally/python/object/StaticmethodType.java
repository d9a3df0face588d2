package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code staticmethod} does. CPython 3.13 Objects/funcobject.c. */
final class StaticmethodType extends MethodWrapSlots {
    StaticmethodType() {
        super("staticmethod");
    }

    @Override
    public long mask() {
        return slots(REPR, CALL, DESCR_GET, INIT, NEW);
    }

    @Override
    public boolean packsArguments(PyObject self) {
        return true;
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        return rt.call(callable(rt, self), args);
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        return callable(rt, self).owned();
    }
}
