package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code classmethod} does. CPython 3.13 Objects/funcobject.c. */
final class ClassmethodType extends MethodWrapSlots {
    ClassmethodType() {
        super("classmethod");
    }

    @Override
    public long mask() {
        return slots(REPR, DESCR_GET, INIT, NEW);
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        return new PyMethod(rt, callable(rt, self), owner);
    }
}
