package dev.tally.python.object;

/** The {@code repr} of plain values, without a runtime and without running any Python: for showing memory. */
public final class ScalarText {
    private ScalarText() {}

    /** Whether {@link #of} knows the object: an exact int, float, complex, str, bytes, bool, None, … */
    public static boolean isScalar(PyObject object) {
        PyType type = object.type();
        return type == Types.INT
                || type == Types.STR
                || type == Types.FLOAT
                || type == Types.BOOL
                || type == Types.BYTES
                || type == Types.COMPLEX
                || object == Singletons.NONE
                || object == Singletons.ELLIPSIS
                || object == Singletons.NOT_IMPLEMENTED;
    }

    /** The {@code repr} of a scalar, whatever its length. */
    public static String of(PyObject scalar) {
        return switch (scalar) {
            case PyBool bool -> bool == PyBool.TRUE ? "True" : "False";
            case PyInt number -> number.toString();
            case PyStr text -> Unicode.repr(text.value(), false);
            case PyFloat number -> FloatFormat.repr(number.value());
            case PyComplex number -> ComplexType.text(number);
            case PyBytes bytes -> Unicode.bytesRepr(bytes.value());
            default ->
                scalar == Singletons.NONE ? "None" : scalar == Singletons.ELLIPSIS ? "Ellipsis" : "NotImplemented";
        };
    }
}
