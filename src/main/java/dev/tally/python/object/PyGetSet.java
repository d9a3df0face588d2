package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** A computed attribute of a type: immortal, if the type is built in. CPython 3.13 Objects/descrobject.c. */
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

    /** Of a class written in Python, which it holds. */
    PyGetSet(Runtime rt, PyType owner, String name, Native.None get, @Nullable Setter set) {
        this(owner, name, get, set);
        owner.incref();
        rt.heap().allocatedContainer(this);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (owner.isHeapType()) {
            visitor.visit(owner, "owner", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        if (refcount() == 0) {
            owner.decref(rt);
        }
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
