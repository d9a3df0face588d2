package dev.tally.python.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Arithmetic on any objects, through the slots of their types: CPython 3.13 Objects/abstract.c, PyNumber_*. */
public final class Numbers {
    private static final String[] SYMBOLS = {
        "+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^"
    };

    private Numbers() {}

    /** {@code left op right}, with the reflected operation where the left one does not know. */
    public static PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        PyObject result = operands(rt, Slots.BINARY + operator, operator, left, right);
        if (result == Singletons.NOT_IMPLEMENTED) {
            result = sequence(rt, operator, left, right, false);
        }
        if (result == null) {
            throw unsupported(rt, SYMBOLS[operator], operator, left, right);
        }
        return result;
    }

    /** {@code left op= right}: in place where the type can, otherwise {@link #binary}. */
    public static PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        Slots slots = left.type().slot(Slots.INPLACE + operator);
        if (slots != null) {
            PyObject result = slots.inplace(rt, operator, left, right);
            if (result != Singletons.NOT_IMPLEMENTED) {
                return result;
            }
        }
        PyObject result = operands(rt, Slots.BINARY + operator, operator, left, right);
        if (result == Singletons.NOT_IMPLEMENTED) {
            result = sequence(rt, operator, left, right, true);
        }
        if (result == null) {
            String symbol = operator == Slots.POWER ? "**" : SYMBOLS[operator];
            throw unsupported(rt, symbol + "=", operator, left, right);
        }
        return result;
    }

    /** CPython 3.13 Objects/abstract.c, binary_op1: a right operand of a subtype that overrides the operation goes first. */
    private static PyObject operands(Runtime rt, int slot, int operator, PyObject left, PyObject right) {
        Slots first = left.type().slot(slot);
        Slots second = left.type() == right.type() ? null : right.type().slot(slot);
        if (second == first) {
            second = null;
        }
        if (first != null) {
            if (second != null && right.type().isSubtype(left.type())) {
                PyObject result = second.binary(rt, operator, left, right);
                if (result != Singletons.NOT_IMPLEMENTED) {
                    return result;
                }
                second = null;
            }
            PyObject result = first.binary(rt, operator, left, right);
            if (result != Singletons.NOT_IMPLEMENTED) {
                return result;
            }
        }
        return second == null ? Singletons.NOT_IMPLEMENTED : second.binary(rt, operator, left, right);
    }

    /** {@code +} and {@code *} of sequences; null where it is none. */
    private static @Nullable PyObject sequence(
            Runtime rt, int operator, PyObject left, PyObject right, boolean inplace) {
        if (operator == Slots.ADD) {
            return concat(rt, left, right, inplace);
        }
        if (operator != Slots.MULTIPLY) {
            return null;
        }
        Slots repeat = inplace ? left.type().slot(Slots.INPLACE_REPEAT) : null;
        if (repeat != null) {
            return repeat.inplaceRepeat(rt, left, repeatCount(rt, right));
        }
        repeat = left.type().slot(Slots.REPEAT);
        if (repeat != null) {
            return repeat.repeat(rt, left, repeatCount(rt, right));
        }
        if (inplace && isSequenceLike(left.type())) {
            return null;
        }
        repeat = right.type().slot(Slots.REPEAT);
        return repeat == null ? null : repeat.repeat(rt, right, repeatCount(rt, left));
    }

    /** Whether a type has a {@code tp_as_sequence}, be it only for {@code in}. */
    private static boolean isSequenceLike(PyType type) {
        return type.isHeapType() || type.has(Slots.CONTAINS) || type.has(Slots.LENGTH) || type.has(Slots.ITEM);
    }

    private static @Nullable PyObject concat(Runtime rt, PyObject left, PyObject right, boolean inplace) {
        Slots slots = inplace ? left.type().slot(Slots.INPLACE_CONCAT) : null;
        if (slots != null) {
            return slots.inplaceConcat(rt, left, right);
        }
        slots = left.type().slot(Slots.CONCAT);
        return slots == null ? null : slots.concat(rt, left, right);
    }

    private static long repeatCount(Runtime rt, PyObject times) {
        if (!times.type().has(Slots.INDEX)) {
            throw rt.typeError("can't multiply sequence by non-int of type '"
                    + times.type().name() + "'");
        }
        return size(rt, times);
    }

    /** {@code __index__} as the size of something. */
    public static long size(Runtime rt, PyObject given) {
        PyInt count = index(rt, given);
        boolean fits = count.isLong();
        long value = count.longValue();
        count.decref(rt);
        if (!fits) {
            throw rt.raise(
                    Exceptions.OVERFLOW_ERROR, "cannot fit '" + given.type().name() + "' into an index-sized integer");
        }
        return value;
    }

    private static PyException unsupported(Runtime rt, String symbol, int operator, PyObject left, PyObject right) {
        String hint = operator == Slots.RSHIFT
                        && left instanceof PyBuiltinFunction f
                        && f.name().equals("print")
                ? ". Did you mean \"print(<message>, file=<output_stream>)\"?"
                : "";
        return rt.typeError("unsupported operand type(s) for " + symbol + ": '"
                + left.type().name() + "' and '" + right.type().name() + "'" + hint);
    }

    /** {@code pow(base, exponent, modulus)}. */
    public static PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
        if (modulus == Singletons.NONE) {
            return binary(rt, Slots.POWER, base, exponent);
        }
        for (PyObject operand : new PyObject[] {base, exponent, modulus}) {
            Slots slots = operand.type().slot(Slots.BINARY + Slots.POWER);
            PyObject result = slots == null ? Singletons.NOT_IMPLEMENTED : slots.power(rt, base, exponent, modulus);
            if (result != Singletons.NOT_IMPLEMENTED) {
                return result;
            }
        }
        throw rt.typeError(
                "unsupported operand type(s) for ** or pow(): '" + base.type().name() + "', '"
                        + exponent.type().name() + "', '" + modulus.type().name() + "'");
    }

    public static PyObject divmod(Runtime rt, PyObject left, PyObject right) {
        Slots first = left.type().slot(Slots.DIVMOD);
        Slots second = left.type() == right.type() ? null : right.type().slot(Slots.DIVMOD);
        PyObject result = Singletons.NOT_IMPLEMENTED;
        boolean subtypeFirst = second != null && second != first && right.type().isSubtype(left.type());
        if (subtypeFirst) {
            result = second.divmod(rt, left, right);
        }
        if (result == Singletons.NOT_IMPLEMENTED && first != null) {
            result = first.divmod(rt, left, right);
        }
        if (result == Singletons.NOT_IMPLEMENTED && second != null && second != first && !subtypeFirst) {
            result = second.divmod(rt, left, right);
        }
        if (result == Singletons.NOT_IMPLEMENTED) {
            throw unsupported(rt, "divmod()", Slots.REMAINDER, left, right);
        }
        return result;
    }

    public static PyObject negative(Runtime rt, PyObject operand) {
        return unary(rt, Slots.NEGATIVE, "unary -", operand).negative(rt, operand);
    }

    public static PyObject positive(Runtime rt, PyObject operand) {
        return unary(rt, Slots.POSITIVE, "unary +", operand).positive(rt, operand);
    }

    public static PyObject invert(Runtime rt, PyObject operand) {
        return unary(rt, Slots.INVERT, "unary ~", operand).invert(rt, operand);
    }

    public static PyObject absolute(Runtime rt, PyObject operand) {
        return unary(rt, Slots.ABSOLUTE, "abs()", operand).absolute(rt, operand);
    }

    private static Slots unary(Runtime rt, int slot, String what, PyObject operand) {
        Slots slots = operand.type().slot(slot);
        if (slots == null) {
            throw rt.typeError(
                    "bad operand type for " + what + ": '" + operand.type().name() + "'");
        }
        return slots;
    }

    /** {@code operator.index}: a new reference to an exact int; TypeError for what is none. */
    public static PyInt index(Runtime rt, PyObject object) {
        if (object instanceof PyInt number) {
            if (number.type() == Types.INT) {
                number.incref();
                return number;
            }
            return PyInt.of(rt, number.bigValue());
        }
        Slots slots = object.type().slot(Slots.INDEX);
        if (slots == null) {
            throw rt.typeError("'" + object.type().name() + "' object cannot be interpreted as an integer");
        }
        PyObject result = slots.index(rt, object);
        if (result instanceof PyInt number) {
            if (number.type() == Types.INT) {
                return number;
            }
            PyInt exact = PyInt.of(rt, number.bigValue());
            number.decref(rt);
            return exact;
        }
        String type = result.type().name();
        result.decref(rt);
        throw rt.typeError("__index__ returned non-int (type " + type + ")");
    }

    /** An index as a long, clipped to its range as {@code PyNumber_AsSsize_t(o, NULL)} does. */
    public static long clippedIndex(Runtime rt, PyObject object) {
        PyInt number = index(rt, object);
        long value = number.isLong() ? number.longValue() : number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        number.decref(rt);
        return value;
    }

    /** An index as an int-sized count; OverflowError where it does not fit a machine word. */
    public static long exactIndex(Runtime rt, PyObject object) {
        PyInt number = index(rt, object);
        boolean fits = number.isLong();
        long value = number.longValue();
        number.decref(rt);
        if (!fits) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
        }
        return value;
    }

    /** {@code PyLong_AsInt} */
    static int toInt(Runtime rt, PyObject object) {
        PyInt number = index(rt, object);
        long value = number.isLong() ? number.longValue() : Long.MAX_VALUE;
        number.decref(rt);
        if (value != (int) value) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
        return (int) value;
    }

    /** {@code PyFloat_AsDouble}: of a float, an int, or what has {@code __float__} or {@code __index__}. */
    public static double toDouble(Runtime rt, PyObject object) {
        if (object instanceof PyFloat number) {
            return number.value();
        }
        if (object instanceof PyInt number) {
            return IntType.toDouble(rt, number);
        }
        Slots slots = object.type().slot(Slots.FLOAT);
        if (slots != null) {
            PyObject result = slots.toFloat(rt, object);
            if (result instanceof PyFloat number) {
                double value = number.value();
                number.decref(rt);
                return value;
            }
            String type = result.type().name();
            result.decref(rt);
            throw rt.typeError(object.type().name() + ".__float__ returned non-float (type " + type + ")");
        }
        if (object.type().has(Slots.INDEX)) {
            PyInt number = index(rt, object);
            double value = IntType.toDouble(rt, number);
            number.decref(rt);
            return value;
        }
        throw rt.typeError("must be real number, not " + object.type().name());
    }

    /** A product whose size and work are accounted for. */
    public static BigInteger product(Runtime rt, BigInteger a, BigInteger b) {
        return IntType.multiply(rt, a, b);
    }

    /** The number an operand stands for, or null where it is no int. */
    static @Nullable BigInteger integer(PyObject operand) {
        return operand instanceof PyInt number ? number.bigValue() : null;
    }
}
