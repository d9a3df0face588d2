package dev.tally.python.object;

/** {@code None}, {@code Ellipsis} and {@code NotImplemented}. */
public final class Singletons {
    public static final PyObject NONE = immortal(Types.NONE_TYPE);
    public static final PyObject ELLIPSIS = immortal(Types.ELLIPSIS_TYPE);
    public static final PyObject NOT_IMPLEMENTED = immortal(Types.NOT_IMPLEMENTED_TYPE);

    private Singletons() {}

    private static PyObject immortal(PyType type) {
        PyObject made = new PyObject(type);
        made.makeImmortal();
        return made;
    }
}
