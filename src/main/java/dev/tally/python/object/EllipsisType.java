package dev.tally.python.object;

/** What {@code ellipsis} does. */
final class EllipsisType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reduce__", (rt, self) -> rt.intern("Ellipsis"));
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.positional() + args.keywordCount() > 0) {
            throw rt.typeError("EllipsisType takes no arguments");
        }
        return Singletons.ELLIPSIS;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.intern("Ellipsis");
    }
}
