package dev.tally.python.object;

/** A bound method. CPython 3.13 Objects/classobject.c. */
public final class PyMethod extends PyObject {
    private PyObject function;
    private PyObject self;

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
            PyObject oldFunction = function;
            function = Singletons.NONE;
            oldFunction.decref(rt);
            PyObject oldSelf = self;
            self = Singletons.NONE;
            oldSelf.decref(rt);
        }
    }
}
