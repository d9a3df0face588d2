package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.CType;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.Indices;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PySlice;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What {@code array.array} does as a sequence; its methods stand in {@link ArrayMethods}. CPython 3.13 Modules/arraymodule.c.
 */
final class ArrayType extends Slots {
    private static final byte[] NO_ITEMS = {};
    private static final PyStr MODULE = PyStr.immortalOf("array");

    @Override
    public long mask() {
        return slots(
                REPR,
                HASH,
                COMPARE,
                ITER,
                NEW,
                LENGTH,
                SUBSCRIPT,
                ASSIGN_SUBSCRIPT,
                ITEM,
                CONTAINS,
                CONCAT,
                REPEAT,
                INPLACE_CONCAT,
                INPLACE_REPEAT);
    }

    @Override
    public void define(TypeBuilder type) {
        ArrayMethods.define(type);
        type.classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .getter(
                        "typecode",
                        (rt, self) ->
                                rt.string(String.valueOf(array(self).itemType().code())))
                .getter(
                        "itemsize",
                        (rt, self) -> rt.integer(array(self).itemType().size()))
                .constant("__hash__", Singletons.NONE)
                .constant("__module__", MODULE);
    }

    static PyArray array(PyObject self) {
        return (PyArray) self;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return ArrayMaker.create(rt, type, args);
    }

    /** A plain array of the same items as another. */
    static PyArray like(Runtime rt, PyArray array, byte[] items) {
        return PyArray.of(rt, PyArray.TYPE, array.itemType(), items);
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyArray array = array(self);
        String start = self.type().shortName() + "('" + array.itemType().code() + "'";
        if (array.size() == 0) {
            return rt.string(start + ")");
        }
        PyObject items =
                rt.hold(array.itemType().isText() ? ArrayMethods.text(rt, array) : ArrayMethods.toList(rt, array));
        PyStr shown = Abstract.repr(rt, items);
        rt.release(items);
        String text = start + ", " + shown.value() + ")";
        shown.decref(rt);
        return rt.string(text);
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PyArray a) || !(other instanceof PyArray b)) {
            return Runtime.notImplemented();
        }
        if (a.size() != b.size() && (operator == EQ || operator == NE)) {
            return Runtime.bool(operator == NE);
        }
        for (int i = 0; i < a.size() && i < b.size(); i++) {
            PyObject x = rt.hold(a.get(rt, i));
            PyObject y = rt.hold(b.get(rt, i));
            rt.work(1);
            PyObject result = Abstract.equal(rt, x, y) ? null : Abstract.compare(rt, x, y, operator);
            rt.release(y);
            rt.release(x);
            if (result != null) {
                return result;
            }
        }
        return Runtime.bool(compareSizes(a.size(), b.size(), operator));
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return ArrayIterator.over(rt, array(self));
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return array(self).size();
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        return ArrayMethods.find(rt, array(self), item, 0, Long.MAX_VALUE) >= 0;
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        if (index < 0 || index >= array(self).size()) {
            throw rt.raise(Exceptions.INDEX_ERROR, "array index out of range");
        }
        return array(self).get(rt, (int) index);
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        if (Indices.isIndex(key)) {
            return item(
                    rt,
                    self,
                    Indices.within(Indices.subscript(rt, key), array(self).size()));
        }
        if (!(key instanceof PySlice slice)) {
            throw noIndex(rt);
        }
        PySlice.Unpacked unpacked = slice.unpack(rt);
        PyArray array = array(self);
        PySlice.Bounds bounds = unpacked.adjust(array.size());
        CType type = array.itemType();
        byte[] items = PyArray.zeros(rt, type, bounds.length());
        for (int i = 0; i < bounds.length(); i++) {
            type.put(items, i * type.size(), array.bits(bounds.at(i)));
        }
        return like(rt, array, items);
    }

    private static PyException noIndex(Runtime rt) {
        return rt.typeError("array indices must be integers");
    }

    // --- changing

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        PyArray array = array(self);
        if (Indices.isIndex(key)) {
            int i = Indices.within(Indices.subscript(rt, key), array.size());
            if (i < 0) {
                throw rt.raise(Exceptions.INDEX_ERROR, "array assignment index out of range");
            }
            if (value == null) {
                array.splice(rt, i, i + 1, NO_ITEMS);
            } else {
                ArrayMethods.put(rt, array, i, value);
            }
        } else if (key instanceof PySlice slice) {
            PySlice.Unpacked unpacked = slice.unpack(rt);
            assignSlice(
                    rt, array, unpacked.adjust(array.size()), value == null ? NO_ITEMS : assigned(rt, array, value));
        } else {
            throw noIndex(rt);
        }
    }

    /** The bytes of what is put in the place of a slice. */
    private static byte[] assigned(Runtime rt, PyArray array, PyObject value) {
        if (!(value instanceof PyArray other)) {
            throw rt.typeError("can only assign array (not \"" + value.type().name() + "\") to array slice");
        }
        if (other.itemType() != array.itemType()) {
            throw badArgument(rt);
        }
        return other.copy(0, other.size());
    }

    private static PyException badArgument(Runtime rt) {
        return rt.typeError("bad argument type for built-in operation");
    }

    private static void assignSlice(Runtime rt, PyArray array, PySlice.Bounds bounds, byte[] items) {
        int given = items.length / array.itemType().size();
        if (given == 0 || given != bounds.length()) {
            array.checkUnlocked(rt);
        }
        if (bounds.step() == 1) {
            array.splice(rt, bounds.start(), Math.max(bounds.start(), bounds.stop()), items);
        } else if (given == 0) {
            deleteStepped(rt, array, bounds);
        } else if (given != bounds.length()) {
            throw rt.valueError(
                    "attempt to assign array of size " + given + " to extended slice of size " + bounds.length());
        } else {
            rt.work(given);
            for (int i = 0; i < given; i++) {
                array.put(
                        bounds.at(i),
                        array.itemType().get(items, i * array.itemType().size()));
            }
        }
    }

    private static void deleteStepped(Runtime rt, PyArray array, PySlice.Bounds bounds) {
        boolean[] gone = new boolean[array.size()];
        for (int i = 0; i < bounds.length(); i++) {
            gone[bounds.at(i)] = true;
        }
        rt.work(gone.length);
        int kept = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                array.put(kept++, array.bits(i));
            }
        }
        array.resize(rt, kept);
    }

    // --- operators

    @Override
    public PyObject concat(Runtime rt, PyObject self, PyObject other) {
        PyArray a = array(self);
        if (!(other instanceof PyArray b)) {
            throw rt.typeError("can only append array (not \"" + other.type().name() + "\") to array");
        }
        if (a.itemType() != b.itemType()) {
            throw badArgument(rt);
        }
        byte[] items = PyArray.zeros(rt, a.itemType(), (long) a.size() + b.size());
        System.arraycopy(a.bytes(), 0, items, 0, a.byteCount());
        System.arraycopy(b.bytes(), 0, items, a.byteCount(), b.byteCount());
        return like(rt, a, items);
    }

    @Override
    public PyObject inplaceConcat(Runtime rt, PyObject self, PyObject other) {
        if (!(other instanceof PyArray)) {
            throw rt.typeError(
                    "can only extend array with array (not \"" + other.type().name() + "\")");
        }
        ArrayMaker.extend(rt, array(self), other);
        return self.owned();
    }

    @Override
    public PyObject repeat(Runtime rt, PyObject self, long times) {
        return like(rt, array(self), repeated(rt, array(self), times));
    }

    private static byte[] repeated(Runtime rt, PyArray array, long times) {
        long size = array.size();
        if (size > 0 && times > Integer.MAX_VALUE) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        byte[] items = PyArray.zeros(rt, array.itemType(), size * Math.max(0, times));
        for (int at = 0; at < items.length; at += array.byteCount()) {
            System.arraycopy(array.bytes(), 0, items, at, array.byteCount());
        }
        return items;
    }

    @Override
    public PyObject inplaceRepeat(Runtime rt, PyObject self, long times) {
        PyArray array = array(self);
        if (array.size() > 0 && times != 1) {
            array.splice(rt, 0, array.size(), repeated(rt, array, times));
        }
        return self.owned();
    }
}
