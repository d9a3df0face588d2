package dev.tally.python.object;

/** A slot wrapper bound to its object ({@code (1).__add__}). CPython 3.13 Objects/descrobject.c. */
public final class PyMethodWrapper extends PyObject {
    private final PyWrapperDescriptor descriptor;
    private final PyObject self;

    PyMethodWrapper(Runtime rt, PyWrapperDescriptor descriptor, PyObject self) {
        super(Types.METHOD_WRAPPER);
        this.descriptor = descriptor;
        this.self = self;
        self.incref();
        rt.heap().allocatedContainer(this);
    }

    public PyWrapperDescriptor descriptor() {
        return descriptor;
    }

    public PyObject self() {
        return self;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(self, "self", 0);
    }

    @Override
    public void clear(Runtime rt) {
        if (refcount() == 0) {
            self.decref(rt);
        }
    }
}
