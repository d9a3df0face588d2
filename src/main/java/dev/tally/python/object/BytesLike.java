package dev.tally.python.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What has the buffer protocol: {@code bytes}, {@code bytearray}, {@code array.array}, {@code memoryview}. */
public final class BytesLike {
    private BytesLike() {}

    /** The bytes of an object, not to be written to; null for what has none. */
    public static byte @Nullable [] of(PyObject object) {
        return switch (object) {
            case PyBytes bytes -> bytes.value();
            case Exporter lender -> Arrays.copyOf(lender.bytes(), lender.byteCount());
            case PyMemoryView view -> view.toBytes();
            default -> null;
        };
    }

    static boolean is(PyObject object) {
        return object instanceof PyBytes || object instanceof Exporter || object instanceof PyMemoryView;
    }

    /** What a buffer's bytes are, item by item: of one that has {@link #of}. */
    public static CType itemType(PyObject buffer) {
        return switch (buffer) {
            case Exporter lender -> lender.itemType();
            case PyMemoryView view -> view.itemType();
            default -> CType.UNSIGNED_CHAR;
        };
    }

    public static byte[] required(Runtime rt, PyObject object) {
        if (object instanceof PyMemoryView view) {
            view.check(rt);
        }
        byte[] bytes = of(object);
        if (bytes == null) {
            throw rt.typeError(
                    "a bytes-like object is required, not '" + object.type().name() + "'");
        }
        return bytes;
    }

    /** A number from 0 to 255. */
    static byte singleByte(Runtime rt, PyObject object) {
        PyInt number = Numbers.index(rt, object);
        boolean fits = number.isLong() && number.longValue() >= 0 && number.longValue() < 256;
        byte value = (byte) number.longValue();
        number.decref(rt);
        if (!fits) {
            throw rt.valueError("byte must be in range(0, 256)");
        }
        return value;
    }

    /** What to look for: bytes, or one byte given as a number. */
    static byte[] sought(Runtime rt, PyObject object) {
        byte[] bytes = of(object);
        if (bytes != null) {
            return bytes;
        }
        if (!Indices.isIndex(object)) {
            throw rt.typeError("argument should be integer or bytes-like object, not '"
                    + object.type().name() + "'");
        }
        return new byte[] {singleByte(rt, object)};
    }

    /** Each byte as the char of that number, so that text can be searched and cut. */
    public static String text(byte[] bytes) {
        char[] chars = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            chars[i] = (char) (bytes[i] & 0xff);
        }
        return new String(chars);
    }

    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /**
     * What {@code bytes(source)} and {@code bytearray(source)} make of their argument, which is no string.
     *
     * @param type the name of the type being made, for messages
     * @param range what the message calls a number out of range
     */
    static byte[] convert(Runtime rt, PyObject source, String type, String range) {
        byte[] bytes = of(source);
        if (bytes != null) {
            return bytes.clone();
        }
        if (Indices.isIndex(source)) {
            return zeros(rt, source);
        }
        if (source instanceof PyStr || !Iteration.isIterable(source)) {
            throw rt.typeError("cannot convert '" + source.type().name() + "' object to " + type);
        }
        return collect(rt, source, range);
    }

    private static byte[] zeros(Runtime rt, PyObject source) {
        PyInt number = Numbers.index(rt, source);
        boolean fits = number.isLong();
        long count = number.longValue();
        number.decref(rt);
        if (!fits) {
            throw rt.raise(
                    Exceptions.OVERFLOW_ERROR, "cannot fit '" + source.type().name() + "' into an index-sized integer");
        }
        if (count < 0) {
            throw rt.valueError("negative count");
        }
        rt.heap().reserve(count);
        return new byte[(int) count];
    }

    /** The bytes of an iterable of numbers. */
    static byte[] collect(Runtime rt, PyObject iterable, String range) {
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        Builder bytes = new Builder();
        PyObject item = Iteration.next(rt, iterator);
        while (item != null) {
            rt.hold(item);
            rt.work(1);
            PyInt number = Numbers.index(rt, item);
            boolean fits = number.isLong() && number.longValue() >= 0 && number.longValue() < 256;
            byte value = (byte) number.longValue();
            number.decref(rt);
            if (!fits) {
                throw rt.valueError(range + " must be in range(0, 256)");
            }
            bytes.add(rt, value);
            rt.release(item);
            item = Iteration.next(rt, iterator);
        }
        rt.release(iterator);
        return bytes.toArray();
    }

    /** Bytes of which nobody knows yet how many there will be. */
    static final class Builder {
        private byte[] bytes = new byte[16];
        private int size;

        void add(Runtime rt, byte value) {
            if (size == bytes.length) {
                rt.heap().reserve(2L * size);
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = value;
        }

        byte[] toArray() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
