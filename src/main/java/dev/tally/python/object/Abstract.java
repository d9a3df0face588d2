package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * What can be done with any object, through the slots of its type: CPython 3.13 Objects/abstract.c and
 * Objects/object.c. Arguments are borrowed, results are new references.
 */
public final class Abstract {
    private Abstract() {}

    public static long hash(Runtime rt, PyObject object) {
        if (object instanceof PyStr s && s.type() == Types.STR) {
            return s.hash();
        }
        Slots slots = object.type().slot(Slots.HASH);
        if (slots == null) {
            throw rt.typeError("unhashable type: '" + object.type().name() + "'");
        }
        return slots.hash(rt, object);
    }

    /** {@code PyObject_RichCompareBool(a, b, Py_EQ)}: identity implies equality. */
    public static boolean equal(Runtime rt, PyObject a, PyObject b) {
        return compareBool(rt, a, b, Slots.EQ);
    }

    public static boolean compareBool(Runtime rt, PyObject a, PyObject b, int operator) {
        if (a == b && operator == Slots.EQ) {
            return true;
        }
        if (a == b && operator == Slots.NE) {
            return false;
        }
        PyObject result = compare(rt, a, b, operator);
        if (result instanceof PyBool) {
            return result == PyBool.TRUE;
        }
        rt.hold(result);
        boolean truth = truth(rt, result);
        rt.release(result);
        return truth;
    }

    /** {@code PyObject_RichCompare}: the reflected operation of a subtype goes first; identity decides == and != at last. */
    public static PyObject compare(Runtime rt, PyObject a, PyObject b, int operator) {
        rt.enterNative(" in comparison");
        PyObject result = ask(rt, a, b, operator);
        rt.leaveNative();
        return result;
    }

    private static PyObject ask(Runtime rt, PyObject a, PyObject b, int operator) {
        PyType ta = a.type();
        PyType tb = b.type();
        Slots left = ta.slot(Slots.COMPARE);
        Slots right = tb.slot(Slots.COMPARE);
        boolean reflectedFirst = ta != tb && right != null && tb.isSubtype(ta);
        PyObject result = reflectedFirst ? right.compare(rt, b, a, reflected(operator)) : null;
        if (isUnknown(result) && left != null) {
            result = left.compare(rt, a, b, operator);
        }
        if (isUnknown(result) && !reflectedFirst && right != null) {
            result = right.compare(rt, b, a, reflected(operator));
        }
        if (result != null && !isUnknown(result)) {
            return result;
        }
        return switch (operator) {
            case Slots.EQ -> Runtime.bool(a == b);
            case Slots.NE -> Runtime.bool(a != b);
            default ->
                throw rt.typeError("'" + symbol(operator) + "' not supported between instances of '" + ta.name()
                        + "' and '" + tb.name() + "'");
        };
    }

    private static boolean isUnknown(@Nullable PyObject result) {
        return result == null || result == Singletons.NOT_IMPLEMENTED;
    }

    private static int reflected(int operator) {
        return switch (operator) {
            case Slots.LT -> Slots.GT;
            case Slots.LE -> Slots.GE;
            case Slots.GT -> Slots.LT;
            case Slots.GE -> Slots.LE;
            default -> operator;
        };
    }

    private static String symbol(int operator) {
        return switch (operator) {
            case Slots.LT -> "<";
            case Slots.LE -> "<=";
            case Slots.EQ -> "==";
            case Slots.NE -> "!=";
            case Slots.GT -> ">";
            default -> ">=";
        };
    }

    public static boolean truth(Runtime rt, PyObject object) {
        if (object instanceof PyBool) {
            return object == PyBool.TRUE;
        }
        if (object == Singletons.NONE) {
            return false;
        }
        Slots bool = object.type().slot(Slots.BOOL);
        if (bool != null) {
            return bool.truth(rt, object);
        }
        Slots length = object.type().slot(Slots.LENGTH);
        return length == null || length.length(rt, object) > 0;
    }

    /** {@code repr()}: always a string. */
    public static PyStr repr(Runtime rt, PyObject object) {
        rt.checkSignals();
        Slots slots = object.type().slot(Slots.REPR);
        if (slots == null) {
            throw new IllegalStateException("every type has a repr");
        }
        rt.enterNative(" while getting the repr of an object");
        PyObject result = slots.repr(rt, object);
        rt.leaveNative();
        if (result instanceof PyStr string) {
            return string;
        }
        String type = result.type().name();
        result.decref(rt);
        throw rt.typeError("__repr__ returned non-string (type " + type + ")");
    }

    /** {@code str()}: always a string. */
    public static PyStr str(Runtime rt, PyObject object) {
        rt.checkSignals();
        if (object instanceof PyStr string && string.type() == Types.STR) {
            string.incref();
            return string;
        }
        Slots slots = object.type().slot(Slots.STR);
        if (slots == null) {
            return repr(rt, object);
        }
        rt.enterNative(" while getting the str of an object");
        PyObject result = slots.str(rt, object);
        rt.leaveNative();
        if (result instanceof PyStr string) {
            return string;
        }
        String type = result.type().name();
        result.decref(rt);
        throw rt.typeError("__str__ returned non-string (type " + type + ")");
    }

    /** {@code ascii()} */
    public static PyStr ascii(Runtime rt, PyObject object) {
        PyStr repr = repr(rt, object);
        if (repr.isAscii()) {
            return repr;
        }
        PyStr made = rt.string(Unicode.asciiOnly(repr.value()));
        repr.decref(rt);
        return made;
    }

    /** {@code format()}: an empty specification is {@code str()} of exact strings and ints. */
    public static PyStr format(Runtime rt, PyObject object, PyStr spec) {
        if (spec.value().isEmpty() && (object.type() == Types.STR || object.type() == Types.INT)) {
            return str(rt, object);
        }
        PyObject method = Attributes.special(rt, object, "__format__");
        if (method == null) {
            throw rt.typeError("Type " + object.type().name() + " doesn't define __format__");
        }
        rt.hold(method);
        PyObject result = rt.call(method, spec);
        rt.release(method);
        if (result instanceof PyStr text) {
            return text;
        }
        String type = result.type().name();
        result.decref(rt);
        throw rt.typeError("__format__ must return a str, not " + type);
    }

    /** How Argument Clinic names an argument's type in its errors: None by its own name. */
    public static String shortTypeName(PyObject object) {
        return object == Singletons.NONE ? "None" : object.type().name();
    }
}
