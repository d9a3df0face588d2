package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** A {@code super} object. CPython 3.13 Objects/typeobject.c. */
public final class PySuper extends PyObject {
    private static final String[] FIELDS = {"object", "type", "object type"};
    private final @Nullable PyObject[] fields = new PyObject[3];

    private PySuper(PyType type) {
        super(type);
    }

    static PySuper create(Runtime rt, PyType type) {
        PySuper made = new PySuper(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Gains its own references. */
    void set(Runtime rt, PyType type, @Nullable PyObject object, @Nullable PyType objectType) {
        @Nullable PyObject[] values = {object, type, objectType};
        for (int i = 0; i < values.length; i++) {
            PyObject value = values[i];
            PyObject old = fields[i];
            fields[i] = value == null ? null : value.owned();
            decref(rt, old);
        }
    }

    @Nullable
    PyObject object() {
        return fields[0];
    }

    @Nullable
    PyType startingType() {
        return (PyType) fields[1];
    }

    @Nullable
    PyType objectType() {
        return (PyType) fields[2];
    }

    @Override
    public void traverse(Visitor visitor) {
        for (int i = 0; i < fields.length; i++) {
            PyObject value = fields[i];
            if (value != null) {
                visitor.visit(value, FIELDS[i], 0);
            }
        }
    }

    @Override
    public void clear(Runtime rt) {
        for (int i = 0; i < fields.length; i++) {
            PyObject old = fields[i];
            fields[i] = null;
            decref(rt, old);
        }
    }
}
