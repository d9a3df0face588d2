package dev.tally.python.lib;

import dev.tally.python.object.CType;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import java.math.BigInteger;

/** What bits a value has as an item of an array. CPython 3.13 Modules/arraymodule.c, b_setitem and the like. */
final class ArrayItems {
    private static final int UNSIGNED_INT_BITS = 32;
    private static final int WORD_BITS = 64;

    private ArrayItems() {}

    /** TypeError for what is no such value, OverflowError for what is too large. */
    static long bits(Runtime rt, CType type, PyObject value) {
        return switch (type.kind()) {
            case CHARACTER -> codePoint(rt, value);
            case FLOATING -> type.bits(Numbers.toDouble(rt, value));
            case SIGNED, UNSIGNED -> integer(rt, type, value);
        };
    }

    private static long codePoint(Runtime rt, PyObject value) {
        if (value instanceof PyStr text && text.length() == 1) {
            return text.codePointAt(0);
        }
        throw rt.typeError("array item must be unicode character");
    }

    private static long integer(Runtime rt, CType type, PyObject value) {
        PyInt number = Numbers.index(rt, value);
        BigInteger given = number.bigValue();
        number.decref(rt);
        return switch (type) {
            case UNSIGNED_INT, UNSIGNED_LONG, UNSIGNED_LONG_LONG -> unsigned(rt, type, given);
            case LONG_LONG -> word(rt, given, "int too big to convert");
            default -> narrow(rt, type, word(rt, given, "Python int too large to convert to C long"));
        };
    }

    private static long unsigned(Runtime rt, CType type, BigInteger given) {
        boolean longest = type == CType.UNSIGNED_LONG_LONG;
        if (given.signum() < 0) {
            throw overflow(rt, "can't convert negative " + (longest ? "int to unsigned" : "value to unsigned int"));
        }
        if (given.bitLength() > WORD_BITS) {
            throw overflow(
                    rt, longest ? "int too big to convert" : "Python int too large to convert to C unsigned long");
        }
        if (type == CType.UNSIGNED_INT && given.bitLength() > UNSIGNED_INT_BITS) {
            throw overflow(rt, "unsigned int is greater than maximum");
        }
        return given.longValue();
    }

    private static long word(Runtime rt, BigInteger given, String message) {
        if (given.bitLength() >= WORD_BITS) {
            throw overflow(rt, message);
        }
        return given.longValue();
    }

    /** Some are read as a larger type first, which has its own error. */
    private static long narrow(Runtime rt, CType type, long given) {
        switch (type) {
            case SIGNED_CHAR -> {
                check(rt, given, Short.MIN_VALUE, Short.MAX_VALUE, "signed short integer");
                check(rt, given, Byte.MIN_VALUE, Byte.MAX_VALUE, "signed char");
            }
            case UNSIGNED_CHAR -> check(rt, given, 0, 0xff, "unsigned byte integer");
            case SHORT -> check(rt, given, Short.MIN_VALUE, Short.MAX_VALUE, "signed short integer");
            case UNSIGNED_SHORT -> {
                check(rt, given, Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer");
                check(rt, given, 0, 0xffff, "unsigned short");
            }
            case INT -> check(rt, given, Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer");
            default -> {}
        }
        return given;
    }

    private static void check(Runtime rt, long given, long least, long most, String what) {
        if (given < least || given > most) {
            throw overflow(rt, what + " is " + (given < least ? "less than minimum" : "greater than maximum"));
        }
    }

    private static PyException overflow(Runtime rt, String message) {
        return rt.raise(Exceptions.OVERFLOW_ERROR, message);
    }
}
