package dev.tally.python.object;

/** A bound method. CPython 3.13 Objects/classobject.c. */
public final class PyMethod extends PyObject {
    private final PyObject function;
    private final PyObject self;

    /** A method that gains its own references to both. */
    public PyMethod(Runtime rt, PyObject function, PyObject self) {
        super(Types.METHOD);
        this.function = function;
        this.self = self;
        function.incref();
        self.incref();
        rt.heap().allocatedContainer(this);
    }

    public PyObject function() {
        return function;
    }

    public PyObject self() {
        return self;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(function, "function", 0);
        visitor.visit(self, "self", 0);
    }

    @Override
    public void clear(Runtime rt) {
        if (refcount() == 0) {
            function.decref(rt);
            self.decref(rt);
        }
    }
}
