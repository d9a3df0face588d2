package dev.tally.python.object;

import java.util.Arrays;

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

    /**
     * The {@code repr} of a scalar as {@link #of} gives it, or the beginning of it, at least so many characters: of a long
     * text no more is read than that takes.
     */
    public static String start(PyObject scalar, int least) {
        if (scalar instanceof PyStr text && text.value().length() > 2 * least) {
            return start(text.value(), least);
        }
        if (scalar instanceof PyBytes bytes && bytes.value().length > least) {
            return start(bytes.value(), least);
        }
        return of(scalar);
    }

    /** The quotes that the text has, after the beginning: which of them it has says which stand around it. */
    private static String start(String text, int least) {
        String quotes = (text.indexOf('\'') < 0 ? "" : "'") + (text.indexOf('"') < 0 ? "" : "\"");
        return Unicode.repr(text.substring(0, text.offsetByCodePoints(0, least)) + quotes, false);
    }

    private static String start(byte[] bytes, int least) {
        byte[] start = Arrays.copyOf(bytes, least + 2);
        start[least] = start[0];
        start[least + 1] = start[0];
        for (byte b : bytes) {
            if (b == '\'') {
                start[least] = b;
            } else if (b == '"') {
                start[least + 1] = b;
            }
        }
        return Unicode.bytesRepr(start);
    }
}
