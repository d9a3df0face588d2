package dev.tally.python.object;

/** {@code typing.NoDefault}: says that a type parameter has no default. CPython 3.13 Objects/typevarobject.c. */
public final class NoDefault extends Slots {
    private static final PyType TYPE =
            new PyType(Types.TYPE, "NoDefaultType", Types.OBJECT, new NoDefault(), 16).sealed();
    public static final PyObject INSTANCE = new PyObject(TYPE);

    static {
        INSTANCE.makeImmortal();
    }

    private NoDefault() {}

    @Override
    public long mask() {
        return slots(REPR, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reduce__", (rt, self) -> rt.intern("NoDefault"));
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.positional() + args.keywordCount() > 0) {
            throw rt.typeError("NoDefaultType takes no arguments");
        }
        return INSTANCE;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.string("typing.NoDefault");
    }
}
