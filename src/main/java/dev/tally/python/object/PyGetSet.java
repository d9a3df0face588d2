package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** A computed attribute of a built-in type: immortal. CPython 3.13 Objects/descrobject.c. */
public final class PyGetSet extends PyObject {
    /** Sets a computed attribute; a null value deletes it. */
    @FunctionalInterface
    public interface Setter {
        void set(Runtime rt, PyObject self, @Nullable PyObject value);
    }

    private final PyType owner;
    private final String name;
    private final Native.None get;
    private final @Nullable Setter set;

    PyGetSet(PyType owner, String name, Native.None get, @Nullable Setter set) {
        super(Types.GETSET_DESCRIPTOR);
        this.owner = owner;
        this.name = name;
        this.get = get;
        this.set = set;
    }

    public PyType owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public Native.None get() {
        return get;
    }

    public @Nullable Setter set() {
        return set;
    }
}
