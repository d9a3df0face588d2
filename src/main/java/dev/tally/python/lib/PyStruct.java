package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Exporter;
import dev.tally.python.object.Indices;
import dev.tally.python.object.Lent;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code struct.Struct}: a format that was read once. CPython 3.13 Modules/_struct.c. */
final class PyStruct extends PyObject {
    static final PyType TYPE =
            PyType.builtin("_struct.Struct", Types.OBJECT, new Behaviour(), 56).withWeakReferences();

    private static final Signature INIT_SIGNATURE = Signature.of("Struct", "format");
    private static final Signature UNPACK_FROM = Signature.of("unpack_from", "buffer, offset=");
    private static final PyStr MODULE = PyStr.immortalOf("_struct");
    private static final PyStr ENCODE = PyStr.immortalOf("encode");
    private static final PyStr ASCII = PyStr.immortalOf("ascii");

    /** What CPython notes of a field, and once more at the end. */
    private static final int FIELD_BYTES = 32;

    private @Nullable PyBytes text;
    private StructFormat format = StructFormat.UNREAD;

    private PyStruct(PyType type) {
        super(type);
    }

    StructFormat format() {
        return format;
    }

    private String shown() {
        return text == null ? "" : text.latin1();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (text != null) {
            visitor.visit(text, "format", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = text;
        text = null;
        decref(rt, old);
    }

    @Override
    public long sizeInBytes() {
        return TYPE.basicSize() + (long) FIELD_BYTES * (format.fields().size() + 1);
    }

    private void read(Runtime rt, PyObject given) {
        PyBytes bytes = formatBytes(rt, given);
        PyBytes old = text;
        text = bytes;
        decref(rt, old);
        long before = sizeOf();
        try {
            format = StructFormat.read(bytes.latin1());
        } catch (StructFormat.Malformed e) {
            throw rt.raise(StructModule.error(rt), String.valueOf(e.getMessage()));
        }
        rt.heap().resized(sizeOf() - before);
    }

    private static PyBytes formatBytes(Runtime rt, PyObject given) {
        if (given instanceof PyStr) {
            PyObject encode = rt.hold(Attributes.get(rt, given, ENCODE));
            PyObject made = rt.call(encode, ASCII);
            rt.release(encode);
            return (PyBytes) made;
        }
        if (given instanceof PyBytes bytes) {
            bytes.incref();
            return bytes;
        }
        throw rt.typeError("Struct() argument 1 must be a str or bytes object, not "
                + given.type().shortName());
    }

    /** {@code s_pack}: the arguments behind so many others. */
    PyObject pack(Runtime rt, Args args, int skipped) {
        int given = args.positional() - skipped;
        checkCount(rt, "pack", given);
        byte[] bytes = zeros(rt);
        new StructPacking(rt, StructModule.error(rt), format, bytes).write(args, skipped);
        return PyBytes.of(rt, bytes);
    }

    private byte[] zeros(Runtime rt) {
        rt.heap().reserve(format.size());
        return new byte[format.size()];
    }

    private void checkCount(Runtime rt, String function, int given) {
        if (given != format.count()) {
            throw rt.raise(
                    StructModule.error(rt),
                    function + " expected " + format.count() + " items for packing (got " + given + ")");
        }
    }

    PyObject packInto(Runtime rt, Args args, int skipped) {
        int given = args.positional() - skipped;
        if (given < 2 && format.count() + 2 != given) {
            throw rt.raise(
                    StructModule.error(rt), "pack_into expected " + (given == 0 ? "buffer" : "offset") + " argument");
        }
        checkCount(rt, "pack_into", given - 2);
        PyObject buffer = args.get(skipped);
        Lent target = Arguments.writable(rt, buffer, "argument");
        long offset = Indices.subscript(rt, args.get(skipped + 1));
        int start = place(rt, target.count(), offset, true);
        byte[] bytes = zeros(rt);
        Exporter.lock(buffer);
        try {
            new StructPacking(rt, StructModule.error(rt), format, bytes).write(args, skipped + 2);
        } finally {
            Exporter.unlock(buffer);
            target.put(start, bytes, bytes.length);
        }
        return Runtime.none();
    }

    /** Where in a buffer of so many bytes the values are, which must all be in it. */
    private int place(Runtime rt, int length, long offset, boolean packing) {
        int size = format.size();
        long start = offset;
        if (offset < 0) {
            if (offset + size > 0) {
                throw rt.raise(
                        StructModule.error(rt),
                        (packing ? "no space to pack " : "not enough data to unpack ") + size + " bytes at offset "
                                + offset);
            }
            start = offset + length;
            if (start < 0) {
                throw rt.raise(
                        StructModule.error(rt), "offset " + offset + " out of range for " + length + "-byte buffer");
            }
        }
        if (length - start < size) {
            throw rt.raise(
                    StructModule.error(rt),
                    (packing ? "pack_into" : "unpack_from") + " requires a buffer of at least " + (size + start)
                            + " bytes for " + (packing ? "packing " : "unpacking ") + size + " bytes at offset "
                            + start + " (actual buffer size is " + length + ")");
        }
        return (int) start;
    }

    PyObject unpack(Runtime rt, PyObject buffer) {
        byte[] bytes = BytesLike.required(rt, buffer);
        if (bytes.length != format.size()) {
            throw rt.raise(StructModule.error(rt), "unpack requires a buffer of " + format.size() + " bytes");
        }
        return values(rt, bytes, 0);
    }

    PyObject unpackFrom(Runtime rt, PyObject buffer, @Nullable PyObject offset) {
        byte[] bytes = BytesLike.required(rt, buffer);
        long from = offset == null ? 0 : Numbers.exactIndex(rt, offset);
        return values(rt, bytes, place(rt, bytes.length, from, false));
    }

    PyObject values(Runtime rt, byte[] bytes, int from) {
        return PyTuple.of(rt, StructPacking.read(rt, format, bytes, from));
    }

    PyObject iterUnpack(Runtime rt, PyObject buffer) {
        byte[] bytes = BytesLike.required(rt, buffer);
        if (format.size() == 0) {
            throw rt.raise(StructModule.error(rt), "cannot iteratively unpack with a struct of length 0");
        }
        if (bytes.length % format.size() != 0) {
            throw rt.raise(
                    StructModule.error(rt),
                    "iterative unpacking requires a buffer of a multiple of " + format.size() + " bytes");
        }
        Lent lent = Lent.of(buffer);
        if (lent == null) {
            throw rt.raise(Exceptions.BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
        }
        return UnpackIterator.of(rt, this, buffer, lent);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, INIT, REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("iter_unpack", (rt, self, buffer) -> ((PyStruct) self).iterUnpack(rt, buffer))
                    .methodN("pack", (rt, self, args) -> {
                        noKeywords(rt, args, "Struct.pack");
                        return ((PyStruct) self).pack(rt, args, 0);
                    })
                    .methodN("pack_into", (rt, self, args) -> {
                        noKeywords(rt, args, "Struct.pack_into");
                        return ((PyStruct) self).packInto(rt, args, 0);
                    })
                    .method1("unpack", (rt, self, buffer) -> ((PyStruct) self).unpack(rt, buffer))
                    .methodN("unpack_from", (rt, self, args) -> {
                        PyObject[] bound = UNPACK_FROM.bind(rt, args);
                        return ((PyStruct) self).unpackFrom(rt, bound[0], bound[1]);
                    })
                    .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                    .getter("format", (rt, self) -> rt.string(((PyStruct) self).shown()))
                    .getter("size", (rt, self) -> rt.integer(((PyStruct) self).format.size()))
                    .constant("__module__", MODULE);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyStruct made = new PyStruct(type);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public void init(Runtime rt, PyObject self, Args args) {
            ((PyStruct) self).read(rt, INIT_SIGNATURE.bind(rt, args)[0]);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            PyStr format = rt.hold(rt.string(((PyStruct) self).shown()));
            PyStr shown = Abstract.repr(rt, format);
            rt.release(format);
            String text = self.type().shortName() + "(" + shown.value() + ")";
            shown.decref(rt);
            return rt.string(text);
        }
    }

    static void noKeywords(Runtime rt, Args args, String function) {
        if (args.keywordCount() != 0) {
            throw rt.typeError(function + "() takes no keyword arguments");
        }
    }
}
