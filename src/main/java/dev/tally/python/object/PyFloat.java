package dev.tally.python.object;

/** {@code float}. CPython 3.13 Objects/floatobject.c. */
public final class PyFloat extends PyObject {
    private static final int BYTES = 24;

    private final double value;

    private PyFloat(PyType type, double value) {
        super(type);
        this.value = value;
    }

    public static PyFloat of(Runtime rt, double value) {
        return ofType(rt, Types.FLOAT, value);
    }

    public static PyFloat ofType(Runtime rt, PyType type, double value) {
        PyFloat made = new PyFloat(type, value);
        rt.heap().allocated(made);
        return made;
    }

    @Override
    long heapBytes() {
        return BYTES;
    }

    @Override
    void lastReferenceGone(Runtime rt) {
        if (type == Types.FLOAT && extension == null && rt.heap().freedPlain(BYTES)) {
            refcount = 0;
        } else {
            super.lastReferenceGone(rt);
        }
    }

    public double value() {
        return value;
    }
}
