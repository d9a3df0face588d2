package dev.tally.python.object;

/** What {@code NoneType} does. */
final class NoneType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, NEW, BOOL);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__doc__", PyStr.immortalOf("The type of the None singleton."));
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.positional() + args.keywordCount() > 0) {
            throw rt.typeError("NoneType takes no arguments");
        }
        return Singletons.NONE;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.intern("None");
    }

    /** As CPython 3.13 Objects/object.c has it since None's hash is the same in every run. */
    @Override
    public long hash(Runtime rt, PyObject self) {
        return 0xfca86420L;
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        return false;
    }
}
