package dev.tally.python.object;

/**
 * How {@code sort} asks which of two keys is less, chosen once from what the keys are, as CPython's pre-sort check does.
 * CPython 3.13 Objects/listobject.c, unsafe_long_compare and its kin.
 */
@FunctionalInterface
interface KeyOrder {
    boolean less(PyObject x, PyObject y);

    static KeyOrder of(Runtime rt, PyObject[] keys, int length) {
        if (length == 0) {
            return (x, y) -> false;
        }
        PyType type = keys[0].type();
        boolean simple = true;
        for (int i = 0; i < length; i++) {
            PyObject key = keys[i];
            if (key.type() != type) {
                return (x, y) -> Abstract.compareBool(rt, x, y, Slots.LT);
            }
            simple = simple && isSimple(key);
        }
        if (simple && type == Types.INT) {
            return (x, y) -> ((PyInt) x).longValue() < ((PyInt) y).longValue();
        }
        if (simple && type == Types.FLOAT) {
            return (x, y) -> ((PyFloat) x).value() < ((PyFloat) y).value();
        }
        if (simple && type == Types.STR) {
            return (x, y) -> ((PyStr) x).value().compareTo(((PyStr) y).value()) < 0;
        }
        return (x, y) -> sameType(rt, x, y);
    }

    private static boolean isSimple(PyObject key) {
        return key instanceof PyInt number && number.isLong()
                || key instanceof PyFloat
                || key instanceof PyStr string && string.isFlat();
    }

    /** Asks the type of both once; where that does not know, the whole protocol, which asks it again. */
    private static boolean sameType(Runtime rt, PyObject x, PyObject y) {
        Slots slots = x.type().slot(Slots.COMPARE);
        if (slots == null) {
            return Abstract.compareBool(rt, x, y, Slots.LT);
        }
        PyObject result = slots.compare(rt, x, y, Slots.LT);
        if (result == Singletons.NOT_IMPLEMENTED) {
            return Abstract.compareBool(rt, x, y, Slots.LT);
        }
        if (result instanceof PyBool) {
            return result == PyBool.TRUE;
        }
        rt.hold(result);
        boolean truth = Abstract.truth(rt, result);
        rt.release(result);
        return truth;
    }
}
