package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** A {@code property}: getter, setter, deleter, documentation, name. CPython 3.13 Objects/descrobject.c. */
public final class PyProperty extends PyObject {
    static final int GET = 0;
    static final int SET = 1;
    static final int DELETE = 2;
    static final int DOC = 3;
    static final int NAME = 4;
    private static final String[] FIELDS = {"fget", "fset", "fdel", "doc", "name"};
    private final @Nullable PyObject[] fields = new PyObject[FIELDS.length];

    /** Whether the documentation is the getter's. */
    boolean getterDoc;

    private PyProperty(PyType type) {
        super(type);
    }

    static PyProperty create(Runtime rt, PyType type) {
        PyProperty made = new PyProperty(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Borrowed, or null. */
    @Nullable
    PyObject field(int which) {
        return fields[which];
    }

    /** Borrowed, or null. */
    public @Nullable PyObject getter() {
        return fields[GET];
    }

    /** Gains a reference of its own; None counts as nothing. */
    void set(Runtime rt, int which, @Nullable PyObject value) {
        PyObject old = fields[which];
        fields[which] = value == null || value == Singletons.NONE ? null : value.owned();
        decref(rt, old);
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
            set(rt, i, null);
        }
    }
}
