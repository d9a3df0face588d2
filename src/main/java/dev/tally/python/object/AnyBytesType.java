package dev.tally.python.object;

import java.util.Arrays;

/**
 * What {@code bytes} and {@code bytearray} have in common: everything that looks at bytes or makes others of them. The
 * methods stand in {@link BytesMethods}. CPython 3.13 Objects/bytesobject.c, bytearrayobject.c, bytes_methods.c.
 */
abstract class AnyBytesType extends Slots {
    private static final Signature CONSTRUCTOR_BYTES = Signature.of("bytes", "source=, encoding=, errors=");
    private static final Signature CONSTRUCTOR_ARRAY = Signature.of("bytearray", "source=, encoding=, errors=");

    @Override
    public long mask() {
        return slots(REPR, STR, HASH, COMPARE, ITER, NEW, LENGTH, SUBSCRIPT, ITEM, CONTAINS, CONCAT, REPEAT)
                | binaryOperators(REMAINDER);
    }

    /** A new object of the plain type, which takes over the bytes. */
    abstract PyObject made(Runtime rt, byte[] bytes);

    abstract String name();

    /** Its bytes, not to be written to. */
    abstract byte[] value(PyObject self);

    /** What the constructor is given as bytes; nothing at all gives none. */
    final byte[] source(Runtime rt, Args args) {
        boolean array = name().equals("bytearray");
        PyObject[] bound = (array ? CONSTRUCTOR_ARRAY : CONSTRUCTOR_BYTES).bind(rt, args);
        PyObject source = bound[0];
        String encoding = Codecs.name(rt, name(), bound[1]);
        String errors = Codecs.errors(rt, name(), bound[2]);
        if (source == null || bound[1] != null || bound[2] != null) {
            if (source == null && bound[1] == null && bound[2] == null) {
                return new byte[0];
            }
            if (!(source instanceof PyStr)) {
                throw rt.typeError((bound[1] != null ? "encoding" : "errors") + " without a string argument");
            }
        }
        if (source instanceof PyStr string) {
            if (bound[1] == null) {
                throw rt.typeError("string argument without an encoding");
            }
            return Codecs.encode(rt, string, encoding, errors);
        }
        return BytesLike.convert(rt, source, name(), array ? "byte" : "bytes");
    }

    // --- looking

    @Override
    public PyObject str(Runtime rt, PyObject self) {
        return repr(rt, self);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        byte[] a = BytesLike.of(self);
        byte[] b = BytesLike.of(other);
        if (a == null || b == null || self instanceof PyBytes && !(other instanceof PyBytes)) {
            return Runtime.notImplemented();
        }
        if (operator == EQ || operator == NE) {
            return Runtime.bool(Arrays.equals(a, b) == (operator == EQ));
        }
        return Runtime.bool(compareSizes(order(a, b), 0, operator));
    }

    private static int order(byte[] a, byte[] b) {
        for (int i = 0; i < a.length && i < b.length; i++) {
            if (a[i] != b[i]) {
                return (a[i] & 0xff) - (b[i] & 0xff);
            }
        }
        return a.length - b.length;
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return value(self).length;
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        byte[] bytes = value(self);
        rt.work(bytes.length);
        if (Indices.isIndex(item)) {
            byte wanted = BytesLike.singleByte(rt, item);
            for (byte b : bytes) {
                if (b == wanted) {
                    return true;
                }
            }
            return false;
        }
        return BytesLike.text(bytes).contains(BytesLike.text(BytesLike.required(rt, item)));
    }

    abstract String indexMessage();

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        if (index < 0 || index >= length(rt, self)) {
            throw rt.raise(Exceptions.INDEX_ERROR, indexMessage());
        }
        return rt.integer(value(self)[(int) index] & 0xff);
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        byte[] bytes = value(self);
        if (Indices.isIndex(key)) {
            int i = Indices.within(Indices.subscript(rt, key), bytes.length);
            if (i < 0) {
                throw rt.raise(Exceptions.INDEX_ERROR, indexMessage());
            }
            return rt.integer(bytes[i] & 0xff);
        }
        if (!(key instanceof PySlice slice)) {
            throw noIndex(rt, key);
        }
        PySlice.Bounds bounds = slice.unpack(rt).adjust(bytes.length);
        if (self.type() == Types.BYTES && bounds.step() == 1 && bounds.length() == bytes.length) {
            return self.owned();
        }
        byte[] part = new byte[bounds.length()];
        rt.work(part.length);
        for (int i = 0; i < part.length; i++) {
            part[i] = bytes[bounds.at(i)];
        }
        return made(rt, part);
    }

    final PyException noIndex(Runtime rt, PyObject key) {
        String what = name().equals("bytes") ? "byte" : "bytearray";
        return rt.typeError(
                what + " indices must be integers or slices, not " + key.type().name());
    }

    // --- operators

    @Override
    public PyObject concat(Runtime rt, PyObject self, PyObject other) {
        byte[] a = value(self);
        byte[] b = BytesLike.of(other);
        if (b == null) {
            throw rt.typeError(
                    "can't concat " + other.type().name() + " to " + self.type().name());
        }
        if (a.length == 0 && self instanceof PyBytes && other.type() == Types.BYTES) {
            return other.owned();
        }
        if (b.length == 0 && self.type() == Types.BYTES) {
            return self.owned();
        }
        rt.heap().reserve((long) a.length + b.length);
        rt.work((a.length + b.length) / 8);
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return made(rt, both);
    }

    @Override
    public PyObject repeat(Runtime rt, PyObject self, long times) {
        if (times == 1 && self.type() == Types.BYTES) {
            return self.owned();
        }
        return made(rt, repeated(rt, value(self), times));
    }

    static byte[] repeated(Runtime rt, byte[] bytes, long times) {
        if (times <= 0 || bytes.length == 0) {
            return new byte[0];
        }
        if (times > Long.MAX_VALUE / bytes.length) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "repeated bytes are too long");
        }
        long total = times * bytes.length;
        rt.heap().reserve(total);
        if (total > Integer.MAX_VALUE - 8) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        rt.work(total / 8);
        byte[] all = new byte[(int) total];
        for (int i = 0; i < all.length; i += bytes.length) {
            System.arraycopy(bytes, 0, all, i, bytes.length);
        }
        return all;
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (name().equals("bytes") ? !(left instanceof PyBytes) : !(left instanceof PyByteArray)) {
            return Runtime.notImplemented();
        }
        return made(rt, BytesFormat.format(rt, value(left), right));
    }
}
