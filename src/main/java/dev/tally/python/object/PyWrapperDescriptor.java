package dev.tally.python.object;

/** A special method of a built-in type that calls one of its slots ({@code int.__add__}): immortal. */
public final class PyWrapperDescriptor extends PyObject {
    private final PyType owner;
    private final SlotWrapper wrapper;

    PyWrapperDescriptor(PyType owner, SlotWrapper wrapper) {
        super(Types.WRAPPER_DESCRIPTOR);
        this.owner = owner;
        this.wrapper = wrapper;
    }

    public PyType owner() {
        return owner;
    }

    public SlotWrapper wrapper() {
        return wrapper;
    }
}
