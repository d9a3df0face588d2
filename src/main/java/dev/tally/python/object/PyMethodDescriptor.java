package dev.tally.python.object;

/** A method of a built-in type, in the type's namespace: immortal. CPython 3.13 Objects/descrobject.c. */
public final class PyMethodDescriptor extends PyObject {
    private final PyType owner;
    private final String name;
    private final Native body;

    PyMethodDescriptor(PyType owner, String name, Native body) {
        super(Types.METHOD_DESCRIPTOR);
        this.owner = owner;
        this.name = name;
        this.body = body;
    }

    public PyType owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public Native body() {
        return body;
    }
}
