package dev.tally.python.object;

import dev.tally.python.syntax.Unsupported;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What {@code memoryview} does. CPython 3.13 Objects/memoryobject.c. */
final class MemoryviewType extends Slots {
    private static final Signature TO_BYTES = Signature.of("tobytes", "order=");
    private static final Signature CAST = Signature.of("cast", "format, shape=");
    private static final Signature NEW_SIGNATURE = Signature.of("memoryview", "object");

    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, ITER, NEW, LENGTH, SUBSCRIPT, ASSIGN_SUBSCRIPT, ITEM);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("release", (rt, self) -> {
                    view(self).releaseBuffer(rt);
                    return Runtime.none();
                })
                .methodN("tobytes", MemoryviewType::toBytes)
                .methodN("hex", (rt, self, args) -> BytesMethods.hex(rt, bytes(rt, self), args))
                .method("tolist", (rt, self) -> {
                    view(self).check(rt);
                    return Iteration.toList(rt, self);
                })
                .methodN("cast", MemoryviewType::cast)
                .method("toreadonly", (rt, self) -> view(self)
                        .part(rt, 0, 1, view(self).length(), true))
                .method("__enter__", (rt, self) -> {
                    view(self).check(rt);
                    return self.owned();
                })
                .methodN("__exit__", (rt, self, args) -> {
                    view(self).releaseBuffer(rt);
                    return Runtime.none();
                });
        getters(type);
    }

    private static void getters(TypeBuilder type) {
        type.getter("obj", (rt, self) -> view(self).base(rt).owned())
                .getter(
                        "nbytes",
                        (rt, self) -> checked(rt, self, rt.integer(view(self).byteCount())))
                .getter(
                        "readonly",
                        (rt, self) -> checked(rt, self, Runtime.bool(view(self).isReadOnly())))
                .getter(
                        "itemsize",
                        (rt, self) -> checked(
                                rt, self, rt.integer(view(self).itemType().size())))
                .getter(
                        "format",
                        (rt, self) -> checked(
                                rt, self, rt.string(String.valueOf(view(self).format()))))
                .getter("ndim", (rt, self) -> checked(rt, self, rt.integer(1)))
                .getter(
                        "shape",
                        (rt, self) -> checked(
                                rt, self, PyTuple.of(rt, rt.integer(view(self).length()))))
                .getter(
                        "strides",
                        (rt, self) -> checked(
                                rt, self, PyTuple.of(rt, rt.integer(view(self).step()))))
                .getter("suboffsets", (rt, self) -> checked(rt, self, PyTuple.EMPTY))
                .getter("c_contiguous", MemoryviewType::contiguous)
                .getter("f_contiguous", MemoryviewType::contiguous)
                .getter("contiguous", MemoryviewType::contiguous);
    }

    private static PyObject contiguous(Runtime rt, PyObject self) {
        return checked(rt, self, Runtime.bool(view(self).isContiguous()));
    }

    private static PyMemoryView view(PyObject self) {
        return (PyMemoryView) self;
    }

    private static PyObject checked(Runtime rt, PyObject self, PyObject result) {
        rt.hold(result);
        view(self).check(rt);
        return rt.take(result);
    }

    private static byte[] bytes(Runtime rt, PyObject self) {
        view(self).check(rt);
        rt.work(view(self).byteCount());
        return view(self).toBytes();
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW_SIGNATURE.bind(rt, args);
        PyObject object = bound[0];
        if (!BytesLike.is(object)) {
            throw rt.typeError("memoryview: a bytes-like object is required, not '"
                    + object.type().name() + "'");
        }
        return PyMemoryView.of(rt, object);
    }

    private static PyObject toBytes(Runtime rt, PyObject self, Args args) {
        PyObject order = TO_BYTES.bind(rt, args)[0];
        if (order instanceof PyStr text) {
            if (text.value().length() != 1 || "CFA".indexOf(text.value()) < 0) {
                throw rt.valueError("order must be 'C', 'F' or 'A'");
            }
        } else if (order != null && order != Singletons.NONE) {
            throw rt.typeError("tobytes() argument 'order' must be str or None, not "
                    + order.type().name());
        }
        return PyBytes.of(rt, bytes(rt, self));
    }

    private static PyObject cast(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = CAST.bind(rt, args);
        if (!(bound[0] instanceof PyStr format)) {
            throw rt.typeError("cast() argument 'format' must be str, not " + Abstract.shortTypeName(bound[0]));
        }
        String letter = format.value().startsWith("@") ? format.value().substring(1) : format.value();
        if (letter.length() != 1 || "cbB?hHiIlLqQnNefdP".indexOf(letter) < 0) {
            throw rt.valueError("memoryview: destination format must be a native single character format prefixed with"
                    + " an optional '@'");
        }
        CType type = format.length() == 1 ? CType.of(letter.charAt(0)) : null;
        if (bound[1] != null || type == null) {
            throw new Unsupported("a memoryview of the format " + format.value() + " or of a shape");
        }
        return cast(rt, view(self), type);
    }

    private static PyObject cast(Runtime rt, PyMemoryView view, CType type) {
        view.check(rt);
        if (!view.isContiguous()) {
            throw rt.typeError("memoryview: casts are restricted to C-contiguous views");
        }
        if (view.itemType().size() > 1 && type.size() > 1) {
            throw rt.typeError("memoryview: cannot cast between two non-byte formats");
        }
        if (view.byteCount() % type.size() != 0) {
            throw rt.typeError("memoryview: length is not a multiple of itemsize");
        }
        return view.cast(rt, type);
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        String what = view(self).isReleased() ? "released memory" : "memory";
        return rt.string("<" + what + " at 0x" + Long.toHexString(rt.heap().address(self)) + ">");
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        view(self).check(rt);
        if (!view(self).isReadOnly()) {
            throw rt.valueError("cannot hash writable memoryview object");
        }
        if (view(self).itemType().size() != 1) {
            throw rt.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        return Hashes.bytes(view(self).toBytes());
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!BytesLike.is(other) || operator != EQ && operator != NE) {
            return Runtime.notImplemented();
        }
        boolean released = view(self).isReleased() || other instanceof PyMemoryView v && v.isReleased();
        boolean equal = self == other || !released && equal(rt, view(self), other);
        return Runtime.bool(equal == (operator == EQ));
    }

    /** Whether another object's buffer has equal items, whatever their types. */
    private static boolean equal(Runtime rt, PyMemoryView view, PyObject other) {
        PyMemoryView second = rt.hold(PyMemoryView.of(rt, other));
        boolean equal = view.length() == second.length()
                && !view.itemType().isText()
                && !second.itemType().isText()
                && (view.itemType() == second.itemType() && view.itemType().isInteger()
                        ? Arrays.equals(view.toBytes(), second.toBytes())
                        : haveEqualItems(rt, view, second));
        rt.release(second);
        return equal;
    }

    private static boolean haveEqualItems(Runtime rt, PyMemoryView view, PyMemoryView second) {
        rt.work(view.length());
        for (int i = 0; i < view.length(); i++) {
            PyObject x = rt.hold(view.item(rt, i));
            PyObject y = rt.hold(second.item(rt, i));
            boolean equal = Abstract.compareBool(rt, x, y, EQ);
            rt.release(y);
            rt.release(x);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        view(self).check(rt);
        return BytesIterator.over(rt, IteratorTypes.MEMORY_ITERATOR, self);
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        view(self).check(rt);
        return view(self).length();
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        return view(self).item(rt, position(rt, view(self), index));
    }

    private static int position(Runtime rt, PyMemoryView view, long index) {
        view.check(rt);
        int i = Indices.within(index, view.length());
        if (i < 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "index out of bounds on dimension 1");
        }
        return i;
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyMemoryView view = view(self);
        view.check(rt);
        if (Indices.isIndex(key)) {
            return item(rt, self, Indices.subscript(rt, key));
        }
        if (key instanceof PySlice slice) {
            PySlice.Bounds bounds = slice.unpack(rt).adjust(view.length());
            return view.part(rt, bounds.start(), bounds.step(), bounds.length(), view.isReadOnly());
        }
        if (key == Singletons.ELLIPSIS) {
            return self.owned();
        }
        throw rt.typeError("memoryview: invalid slice key");
    }

    // --- changing

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        PyMemoryView view = view(self);
        view.check(rt);
        if (view.isReadOnly()) {
            throw rt.typeError("cannot modify read-only memory");
        }
        if (value == null) {
            throw rt.typeError("cannot delete memory");
        }
        if (Indices.isIndex(key)) {
            int i = position(rt, view, Indices.subscript(rt, key));
            view.set(rt, i, element(rt, view.itemType(), value));
        } else if (key instanceof PySlice slice) {
            assignSlice(rt, view, slice.unpack(rt).adjust(view.length()), value);
        } else {
            throw rt.typeError("memoryview: invalid slice key");
        }
    }

    /** {@code pack_single}: the bits of a value that an item is to have. */
    private static long element(Runtime rt, CType type, PyObject value) {
        switch (type.kind()) {
            case CHARACTER -> throw rt.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "memoryview: format w not supported");
            case FLOATING -> {
                if (value instanceof PyFloat
                        || value instanceof PyInt
                        || value.type().has(FLOAT)) {
                    return type.bits(Numbers.toDouble(rt, value));
                }
            }
            case SIGNED, UNSIGNED -> {
                if (Indices.isIndex(value)) {
                    return integer(rt, type, value);
                }
            }
        }
        throw rt.typeError("memoryview: invalid type for format '" + type.code() + "'");
    }

    private static long integer(Runtime rt, CType type, PyObject value) {
        PyInt number = Numbers.index(rt, value);
        BigInteger given = number.bigValue();
        number.decref(rt);
        boolean signed = type.kind() == CType.Kind.SIGNED;
        int most = 8 * type.size() - (signed ? 1 : 0);
        if (given.bitLength() > most || !signed && given.signum() < 0) {
            throw rt.valueError("memoryview: invalid value for format '" + type.code() + "'");
        }
        return given.longValue();
    }

    private static void assignSlice(Runtime rt, PyMemoryView view, PySlice.Bounds bounds, PyObject value) {
        byte[] bytes = BytesLike.required(rt, value);
        CType type = view.itemType();
        if (bytes.length != bounds.length() * type.size() || BytesLike.itemType(value) != type) {
            throw rt.valueError("memoryview assignment: lvalue and rvalue have different structures");
        }
        for (int i = 0; i < bounds.length(); i++) {
            view.set(rt, bounds.at(i), type.get(bytes, i * type.size()));
        }
    }
}
