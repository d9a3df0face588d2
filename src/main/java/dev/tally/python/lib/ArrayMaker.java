package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.CType;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyByteArray;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes arrays of what a program gives, and adds to them. CPython 3.13 Modules/arraymodule.c, array_new. */
final class ArrayMaker {
    private static final byte[] NO_ITEMS = {};

    private ArrayMaker() {}

    /** {@code array(typecode[, initializer])} */
    static PyObject create(Runtime rt, PyType type, Args args) {
        if (args.keywordCount() != 0 && type.slot(Slots.INIT) == PyArray.TYPE.slot(Slots.INIT)) {
            throw rt.typeError("array.array() takes no keyword arguments");
        }
        Arguments.parsedCount(rt, args.positional(), "array", 1, 2);
        if (!(args.get(0) instanceof PyStr code) || code.length() != 1) {
            throw rt.typeError(
                    "array() argument 1 must be a unicode character, not " + Arguments.shortName(rt, args.get(0)));
        }
        return make(rt, type, code.codePointAt(0), args.orNull(1));
    }

    /** An array of a type code and, where that is not null, of what an object gives. */
    static PyObject make(Runtime rt, PyType type, int code, @Nullable PyObject initial) {
        if (code == CType.WIDE_CHARACTER.code()) {
            rt.warn(
                    Exceptions.DEPRECATION_WARNING,
                    "The 'u' type code is deprecated and will be removed in Python 3.16");
        }
        CType itemType = CType.of(code);
        boolean text = itemType != null && itemType.isText();
        if (!text) {
            refuseText(rt, code, initial);
        }
        PyObject iterator =
                initial == null || isReadAtOnce(initial, itemType) ? null : rt.hold(Iteration.iter(rt, initial));
        if (itemType == null) {
            throw rt.valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        }
        PyArray made = rt.hold(PyArray.of(rt, type, itemType, known(rt, itemType, initial)));
        if (iterator != null) {
            extendByItems(rt, made, iterator);
        } else if (initial instanceof PyList || initial instanceof PyTuple) {
            fill(rt, made, initial);
        } else if (initial instanceof PyBytes || initial instanceof PyByteArray) {
            extendByBytes(rt, made, initial);
        }
        rt.take(made);
        if (iterator != null) {
            rt.release(iterator);
        }
        return made;
    }

    private static void refuseText(Runtime rt, int code, @Nullable PyObject initial) {
        String what = initial instanceof PyStr
                ? "cannot use a str"
                : initial instanceof PyArray array && array.itemType().isText() ? "cannot use a unicode array" : null;
        if (what != null) {
            throw rt.typeError(
                    what + " to initialize an array with typecode '" + new String(Character.toChars(code)) + "'");
        }
    }

    private static boolean isReadAtOnce(PyObject initial, @Nullable CType itemType) {
        return switch (initial) {
            case PyStr text -> itemType != null && itemType.isText();
            case PyArray array -> array.itemType() == itemType;
            default ->
                initial instanceof PyList
                        || initial instanceof PyTuple
                        || initial instanceof PyBytes
                        || initial instanceof PyByteArray;
        };
    }

    /** The bytes it has from the start, which for a list and a tuple are yet to be filled. */
    private static byte[] known(Runtime rt, CType itemType, @Nullable PyObject initial) {
        return switch (initial) {
            case null -> NO_ITEMS;
            case PyStr text -> codePoints(rt, itemType, text);
            case PyArray other -> other.itemType() == itemType ? other.copy(0, other.size()) : NO_ITEMS;
            case PyList list -> PyArray.zeros(rt, itemType, list.size());
            case PyTuple tuple -> PyArray.zeros(rt, itemType, tuple.size());
            default -> NO_ITEMS;
        };
    }

    static byte[] codePoints(Runtime rt, CType itemType, PyStr text) {
        byte[] bytes = PyArray.zeros(rt, itemType, text.length());
        int at = 0;
        for (int c : text.value().codePoints().toArray()) {
            itemType.put(bytes, at, c);
            at += itemType.size();
        }
        return bytes;
    }

    private static void fill(Runtime rt, PyArray made, PyObject items) {
        Slots slots = Objects.requireNonNull(items.type().slot(Slots.ITEM));
        int size = made.size();
        for (int i = 0; i < size; i++) {
            PyObject item = rt.hold(slots.item(rt, items, i));
            made.put(i, ArrayItems.bits(rt, made.itemType(), item));
            rt.release(item);
        }
    }

    /** {@code array_do_extend} */
    static void extend(Runtime rt, PyArray array, PyObject more) {
        if (!(more instanceof PyArray other)) {
            extendByItems(rt, array, more);
        } else if (other.itemType() != array.itemType()) {
            throw rt.typeError("can only extend with array of same kind");
        } else {
            array.append(rt, other.copy(0, other.size()));
        }
    }

    private static void extendByItems(Runtime rt, PyArray array, PyObject items) {
        Iteration.each(rt, items, item -> insert(rt, array, array.size(), item));
    }

    /** The value is asked for its bits twice, as CPython does: before there is a place for it, and to write it there. */
    static void insert(Runtime rt, PyArray array, long where, PyObject value) {
        int size = array.size();
        int at = (int) Math.min(size, where < 0 ? Math.max(0, where + size) : where);
        ArrayItems.bits(rt, array.itemType(), value);
        array.splice(rt, at, at, new byte[array.itemType().size()]);
        array.put(at, ArrayItems.bits(rt, array.itemType(), value));
    }

    /** {@code array.frombytes} */
    static void extendByBytes(Runtime rt, PyArray array, PyObject buffer) {
        byte[] bytes = BytesLike.required(rt, buffer);
        if (BytesLike.itemType(buffer).size() != 1) {
            throw rt.typeError("a bytes-like object is required");
        }
        if (bytes.length % array.itemType().size() != 0) {
            throw rt.valueError("bytes length not a multiple of item size");
        }
        if (bytes.length > 0) {
            array.append(rt, bytes);
        }
    }

    /** {@code array.fromlist}: where an item is refused, the array is as long as before. */
    static void extendByList(Runtime rt, PyArray array, PyList list) {
        int size = array.size();
        int count = list.size();
        if (count == 0) {
            return;
        }
        array.resize(rt, (long) size + count);
        boolean done = false;
        try {
            for (int i = 0; i < count; i++) {
                PyObject item = rt.hold(list.get(i).owned());
                array.put(array.size() - count + i, ArrayItems.bits(rt, array.itemType(), item));
                rt.release(item);
                if (list.size() != count) {
                    throw rt.raise(Exceptions.RUNTIME_ERROR, "list changed size during iteration");
                }
            }
            done = true;
        } finally {
            if (!done) {
                array.resize(rt, size);
            }
        }
    }
}
