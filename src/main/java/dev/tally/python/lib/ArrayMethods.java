package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.CType;
import dev.tally.python.object.Codecs;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Indices;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.TypeBuilder;

/** The methods of {@code array.array}. CPython 3.13 Modules/arraymodule.c. */
final class ArrayMethods {
    private static final PyStr READ = PyStr.immortalOf("read");
    private static final PyStr WRITE = PyStr.immortalOf("write");
    private static final PyStr DICT = PyStr.immortalOf("__dict__");
    private static final PyStr RECONSTRUCTOR = PyStr.immortalOf("_array_reconstructor");

    /** {@code array.tofile} writes so many bytes at a time. */
    private static final int BLOCK = 64 * 1024;

    /** The first protocol of pickling that has bytes. */
    private static final long BYTES_PROTOCOL = 3;

    private ArrayMethods() {}

    static void define(TypeBuilder type) {
        type.method1("append", ArrayMethods::append)
                .method("buffer_info", ArrayMethods::bufferInfo)
                .method("byteswap", ArrayMethods::swapBytes)
                .method("clear", ArrayMethods::clear)
                .method("__copy__", (rt, self) -> copy(rt, array(self)))
                .method1("count", ArrayMethods::count)
                .method1("__deepcopy__", (rt, self, memo) -> copy(rt, array(self)))
                .methodN("extend", ArrayMethods::extend)
                .methodN("fromfile", ArrayMethods::readFile)
                .method1("fromlist", ArrayMethods::extendByList)
                .method1("frombytes", (rt, self, buffer) -> {
                    ArrayMaker.extendByBytes(rt, array(self), buffer);
                    return Runtime.none();
                })
                .method1("fromunicode", ArrayMethods::extendByText)
                .methodN("index", ArrayMethods::index)
                .methodN("insert", ArrayMethods::insert)
                .methodN("pop", ArrayMethods::pop)
                .methodN("__reduce_ex__", ArrayMethods::reduce)
                .method1("remove", ArrayMethods::remove)
                .method("reverse", ArrayMethods::reverse)
                .methodN("tofile", ArrayMethods::writeFile)
                .method("tolist", (rt, self) -> toList(rt, array(self)))
                .method(
                        "tobytes",
                        (rt, self) ->
                                PyBytes.of(rt, array(self).copy(0, array(self).size())))
                .method("tounicode", ArrayMethods::toText)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()));
    }

    private static PyArray array(PyObject self) {
        return ArrayType.array(self);
    }

    /** Checks what CPython calls with its class: {@code METH_METHOD}. */
    private static void exactly(Runtime rt, Args args, String function, int count) {
        int given = args.positional();
        int all = given + args.keywordCount();
        String arguments = "argument" + (count == 1 ? "" : "s");
        if (all > count) {
            throw rt.typeError(function + "() takes at most " + count + (given == 0 ? " keyword " : " ") + arguments
                    + " (" + all + " given)");
        }
        if (given < count) {
            throw rt.typeError(
                    function + "() takes exactly " + count + " positional " + arguments + " (" + given + " given)");
        }
    }

    // --- adding

    private static PyObject append(Runtime rt, PyObject self, PyObject value) {
        ArrayMaker.insert(rt, array(self), array(self).size(), value);
        return Runtime.none();
    }

    private static PyObject insert(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "array.insert", 2, 2);
        ArrayMaker.insert(rt, array(self), Indices.argument(rt, args.get(0)), args.get(1));
        return Runtime.none();
    }

    private static PyObject extend(Runtime rt, PyObject self, Args args) {
        exactly(rt, args, "extend", 1);
        ArrayMaker.extend(rt, array(self), args.get(0));
        return Runtime.none();
    }

    private static PyObject extendByList(Runtime rt, PyObject self, PyObject given) {
        if (!(given instanceof PyList list)) {
            throw rt.typeError("arg must be list");
        }
        ArrayMaker.extendByList(rt, array(self), list);
        return Runtime.none();
    }

    private static PyObject extendByText(Runtime rt, PyObject self, PyObject given) {
        if (!(given instanceof PyStr text)) {
            throw rt.typeError("fromunicode() argument must be str, not " + Arguments.shortName(rt, given));
        }
        checkText(rt, array(self), "fromunicode");
        array(self).append(rt, ArrayMaker.codePoints(rt, array(self).itemType(), text));
        return Runtime.none();
    }

    private static void checkText(Runtime rt, PyArray array, String function) {
        if (!array.itemType().isText()) {
            throw rt.valueError(function + "() may only be called on unicode type arrays ('u' or 'w')");
        }
    }

    private static PyObject readFile(Runtime rt, PyObject self, Args args) {
        exactly(rt, args, "fromfile", 2);
        long count = Indices.argument(rt, args.get(1));
        if (count < 0) {
            throw rt.valueError("negative count");
        }
        if (count > Long.MAX_VALUE / array(self).itemType().size()) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        PyObject wanted = rt.hold(rt.integer(count * array(self).itemType().size()));
        PyObject read = rt.hold(call(rt, args.get(0), READ, wanted));
        if (!(read instanceof PyBytes bytes)) {
            throw rt.typeError("read() didn't return bytes");
        }
        ArrayMaker.extendByBytes(rt, array(self), bytes);
        if (bytes.size() != ((PyInt) wanted).longValue()) {
            throw rt.raise(Exceptions.EOF_ERROR, "read() didn't return enough bytes");
        }
        rt.release(read);
        rt.release(wanted);
        return Runtime.none();
    }

    private static PyObject call(Runtime rt, PyObject object, PyStr name, PyObject argument) {
        PyObject method = rt.hold(Attributes.get(rt, object, name));
        PyObject result = rt.call(method, argument);
        rt.release(method);
        return result;
    }

    // --- changing

    /** The value is asked for its bits before the array is looked at, which may change meanwhile. */
    static void put(Runtime rt, PyArray array, int index, PyObject value) {
        long bits = ArrayItems.bits(rt, array.itemType(), value);
        if (index < array.size()) {
            array.put(index, bits);
        }
    }

    private static PyObject clear(Runtime rt, PyObject self) {
        array(self).resize(rt, 0);
        return Runtime.none();
    }

    private static PyObject pop(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "array.pop", 0, 1);
        PyArray array = array(self);
        long index = args.positional() == 0 ? -1 : Indices.argument(rt, args.get(0));
        if (array.size() == 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "pop from empty array");
        }
        int at = Indices.within(index, array.size());
        if (at < 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "pop index out of range");
        }
        PyObject item = rt.hold(array.get(rt, at));
        delete(rt, array, at);
        return rt.take(item);
    }

    private static void delete(Runtime rt, PyArray array, int at) {
        array.checkUnlocked(rt);
        array.splice(rt, at, at + 1, new byte[0]);
    }

    private static PyObject remove(Runtime rt, PyObject self, PyObject value) {
        int at = find(rt, array(self), value, 0, Long.MAX_VALUE);
        if (at < 0) {
            throw rt.valueError("array.remove(x): x not in array");
        }
        delete(rt, array(self), at);
        return Runtime.none();
    }

    private static PyObject reverse(Runtime rt, PyObject self) {
        PyArray array = array(self);
        rt.work(array.size());
        for (int i = 0, j = array.size() - 1; i < j; i++, j--) {
            long bits = array.bits(i);
            array.put(i, array.bits(j));
            array.put(j, bits);
        }
        return Runtime.none();
    }

    private static PyObject swapBytes(Runtime rt, PyObject self) {
        PyArray array = array(self);
        rt.work(array.size());
        int unused = Long.SIZE - 8 * array.itemType().size();
        for (int i = 0; i < array.size(); i++) {
            array.put(i, Long.reverseBytes(array.bits(i)) >>> unused);
        }
        return Runtime.none();
    }

    // --- looking

    /** The first item from one place to another that equals a value, or -1. */
    static int find(Runtime rt, PyArray array, PyObject value, long from, long to) {
        for (int i = (int) Math.min(from, array.size()); i < to && i < array.size(); i++) {
            rt.work(1);
            PyObject item = rt.hold(array.get(rt, i));
            boolean equal = Abstract.equal(rt, item, value);
            rt.release(item);
            if (equal) {
                return i;
            }
        }
        return -1;
    }

    private static PyObject count(Runtime rt, PyObject self, PyObject value) {
        long count = 0;
        int at = find(rt, array(self), value, 0, Long.MAX_VALUE);
        while (at >= 0) {
            count++;
            at = find(rt, array(self), value, at + 1L, Long.MAX_VALUE);
        }
        return rt.integer(count);
    }

    private static PyObject index(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "array.index", 1, 3);
        long start = Indices.bound(rt, args.orNull(1), 0);
        long stop = Indices.bound(rt, args.orNull(2), Long.MAX_VALUE);
        int size = array(self).size();
        int at = find(rt, array(self), args.get(0), Indices.fromEnd(start, size), stop < 0 ? stop + size : stop);
        if (at < 0) {
            throw rt.valueError("array.index(x): x not in array");
        }
        return rt.integer(at);
    }

    private static PyObject bufferInfo(Runtime rt, PyObject self) {
        PyArray array = array(self);
        long address =
                array.hasBuffer() ? rt.heap().address(self) + array.type().basicSize() : 0;
        return PyTuple.of(rt, rt.integer(address), rt.integer(array.size()));
    }

    private static PyObject copy(Runtime rt, PyArray array) {
        return ArrayType.like(rt, array, array.copy(0, array.size()));
    }

    static PyObject toList(Runtime rt, PyArray array) {
        PyList list = rt.hold(PyList.of(rt));
        for (int i = 0; i < array.size(); i++) {
            rt.work(1);
            list.append(rt, array.get(rt, i));
        }
        return rt.take(list);
    }

    private static PyObject toText(Runtime rt, PyObject self) {
        checkText(rt, array(self), "tounicode");
        return text(rt, array(self));
    }

    /** The characters of an array of text: those of {@code wchar_t} may be surrogates, the others are read as UTF-32. */
    static PyObject text(Runtime rt, PyArray array) {
        if (array.itemType() == CType.CHARACTER) {
            return Codecs.decode(rt, array.copy(0, array.size()), "utf-32", "strict");
        }
        StringBuilder text = new StringBuilder();
        rt.work(array.size());
        for (int i = 0; i < array.size(); i++) {
            long codePoint = array.bits(i);
            if (codePoint > Character.MAX_CODE_POINT) {
                throw rt.valueError(
                        "character U+" + Long.toHexString(codePoint) + " is not in range [U+0000; U+10ffff]");
            }
            text.appendCodePoint((int) codePoint);
        }
        return rt.string(text.toString());
    }

    private static PyObject writeFile(Runtime rt, PyObject self, Args args) {
        exactly(rt, args, "tofile", 1);
        int width = array(self).itemType().size();
        byte[] all = array(self).copy(0, array(self).size());
        for (int at = 0; at < all.length; at += BLOCK) {
            int to = Math.min(all.length, at + BLOCK) / width;
            PyObject block = rt.hold(PyBytes.of(rt, array(self).copy(at / width, to)));
            call(rt, args.get(0), WRITE, block).decref(rt);
            rt.release(block);
        }
        return Runtime.none();
    }

    // --- pickling

    private static PyObject reduce(Runtime rt, PyObject self, Args args) {
        exactly(rt, args, "__reduce_ex__", 1);
        if (!(args.get(0) instanceof PyInt)) {
            throw rt.typeError("__reduce_ex__ argument should be an integer");
        }
        long protocol = Numbers.exactIndex(rt, args.get(0));
        PyArray array = array(self);
        CType type = array.itemType();
        PyObject state = Attributes.getOrNull(rt, self, DICT);
        PyObject attributes = rt.hold(state == null ? Runtime.none() : state);
        PyObject code = rt.string(String.valueOf(type.code()));
        if (protocol < BYTES_PROTOCOL) {
            PyTuple arguments = PyTuple.of(rt, code, toList(rt, array));
            return PyTuple.of(rt, self.type().owned(), arguments, rt.take(attributes));
        }
        PyObject maker = rt.hold(Attributes.get(rt, rt.importModule("array"), RECONSTRUCTOR));
        PyTuple arguments = PyTuple.of(
                rt,
                self.type().owned(),
                code,
                rt.integer(MachineFormat.code(type)),
                PyBytes.of(rt, array.copy(0, array.size())));
        rt.take(maker);
        return PyTuple.of(rt, maker, arguments, rt.take(attributes));
    }
}
