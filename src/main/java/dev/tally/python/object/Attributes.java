package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** Attributes of any object: CPython 3.13 Objects/object.c, PyObject_GetAttr, _PyObject_GenericGetAttrWithDict … */
public final class Attributes {
    private Attributes() {}

    /** {@code object.name}; AttributeError where there is none. */
    public static PyObject get(Runtime rt, PyObject object, PyStr name) {
        throw new IllegalStateException();
    }

    /** {@code object.name}, or null where that raises AttributeError. */
    public static @Nullable PyObject getOrNull(Runtime rt, PyObject object, PyStr name) {
        throw new IllegalStateException();
    }

    public static void set(Runtime rt, PyObject object, PyStr name, PyObject value) {
        throw new IllegalStateException();
    }

    public static void delete(Runtime rt, PyObject object, PyStr name) {
        throw new IllegalStateException();
    }

    /**
     * {@code _PyObject_LookupSpecial}: a special method looked up on the type and bound to the object, or null. The
     * instance's own attributes are passed over.
     */
    public static @Nullable PyObject special(Runtime rt, PyObject object, String name) {
        throw new IllegalStateException();
    }

    /**
     * {@code _PyObject_GetMethod}, for calls: the plain function where {@code object.name} would be a method bound to the
     * object, so that no bound method needs to be made; otherwise the attribute itself.
     *
     * @param unbound whether {@code callable} is to be called with the object as first argument
     */
    public record Method(PyObject callable, boolean unbound) {}

    public static Method method(Runtime rt, PyObject object, PyStr name) {
        throw new IllegalStateException();
    }
}
