package dev.tally.python.object;

/** What {@code NotImplementedType} does. */
final class NotImplementedType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, NEW, BOOL);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reduce__", (rt, self) -> rt.intern("NotImplemented"));
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.positional() + args.keywordCount() > 0) {
            throw rt.typeError("NotImplementedType takes no arguments");
        }
        return Singletons.NOT_IMPLEMENTED;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.intern("NotImplemented");
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        rt.warn(Exceptions.DEPRECATION_WARNING, "NotImplemented should not be used in a boolean context");
        return true;
    }
}
