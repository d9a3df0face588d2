package dev.tally.python.lib;

import dev.tally.python.object.CType;
import dev.tally.python.object.CType.Kind;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.WordBytes;
import dev.tally.python.syntax.Unsupported;

/**
 * How the machine on which an array was pickled had its items, with the number of it in pickles. CPython 3.13
 * Modules/arraymodule.c, machine_format_code.
 *
 * @param size of an item, in bytes
 */
record MachineFormat(Kind kind, int size, boolean bigEndian) {
    static final int MOST = 21;

    private static final int FIRST_SHORT = 2;
    private static final int FIRST_FLOAT = 14;
    private static final int FIRST_DOUBLE = 16;
    private static final int FIRST_TEXT = 18;

    /** Behind those of two bytes a character. */
    private static final int FIRST_WIDE_TEXT = 20;

    /** Of a type, as it is here. */
    static int code(CType type) {
        int signed = type.kind() == Kind.SIGNED ? 1 : 0;
        return switch (type.kind()) {
            case CHARACTER -> FIRST_WIDE_TEXT;
            case FLOATING -> type.size() == Float.BYTES ? FIRST_FLOAT : FIRST_DOUBLE;
            case SIGNED, UNSIGNED ->
                type.size() == 1
                        ? signed
                        : FIRST_SHORT + 4 * (Integer.numberOfTrailingZeros(type.size()) - 1) + 2 * signed;
        };
    }

    /** The one of a number that there is. */
    static MachineFormat of(int code) {
        if (code < FIRST_SHORT) {
            return new MachineFormat(code == 0 ? Kind.UNSIGNED : Kind.SIGNED, 1, false);
        }
        boolean bigEndian = code % 2 == 1;
        if (code >= FIRST_TEXT) {
            return new MachineFormat(Kind.CHARACTER, code < FIRST_WIDE_TEXT ? Short.BYTES : Integer.BYTES, bigEndian);
        }
        if (code >= FIRST_FLOAT) {
            return new MachineFormat(Kind.FLOATING, code < FIRST_DOUBLE ? Float.BYTES : Double.BYTES, bigEndian);
        }
        int place = code - FIRST_SHORT;
        return new MachineFormat(place % 4 < 2 ? Kind.UNSIGNED : Kind.SIGNED, Short.BYTES << place / 4, bigEndian);
    }

    /** The type that is best for its items here, or else one that was asked for: whole numbers go to the last of their size. */
    CType best(CType asked) {
        CType best = asked;
        for (CType type : CType.values()) {
            if (type.isInteger() && type.kind() == kind && type.size() == size) {
                best = type;
            }
        }
        return best;
    }

    /** The values that bytes are, which are a multiple of the size. */
    PyObject values(Runtime rt, PyBytes items) {
        if (kind == Kind.CHARACTER) {
            throw new Unsupported("an array of text from another machine");
        }
        PyList list = rt.hold(PyList.of(rt));
        for (int at = 0; at < items.size(); at += size) {
            rt.work(1);
            list.append(rt, value(rt, WordBytes.get(items.value(), at, size, bigEndian)));
        }
        return rt.take(list);
    }

    private PyObject value(Runtime rt, long bits) {
        if (kind != Kind.FLOATING) {
            return WordBytes.number(rt, bits, size, kind == Kind.SIGNED);
        }
        return size == Float.BYTES ? CType.FLOAT.value(rt, bits) : CType.DOUBLE.value(rt, bits);
    }
}
