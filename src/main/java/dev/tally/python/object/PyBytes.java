package dev.tally.python.object;

/** {@code bytes}. CPython 3.13 Objects/bytesobject.c. */
public final class PyBytes extends PyObject {
    private static final byte[] NO_BYTES = {};
    private static final PyBytes EMPTY = immortal(NO_BYTES);
    private static final PyBytes[] SINGLE = new PyBytes[256];

    static {
        for (int i = 0; i < 256; i++) {
            SINGLE[i] = immortal(new byte[] {(byte) i});
        }
    }

    private final byte[] value;

    private PyBytes(PyType type, byte[] value) {
        super(type);
        this.value = value;
    }

    private static PyBytes immortal(byte[] value) {
        PyBytes made = new PyBytes(Types.BYTES, value);
        made.makeImmortal();
        return made;
    }

    /** A new reference; takes over the array. Empty and single bytes are shared and immortal. */
    public static PyBytes of(Runtime rt, byte[] value) {
        if (value.length == 0) {
            return EMPTY;
        }
        return value.length == 1 ? SINGLE[value[0] & 0xFF] : ofType(rt, Types.BYTES, value);
    }

    public static PyBytes ofType(Runtime rt, PyType type, byte[] value) {
        PyBytes made = new PyBytes(type, value);
        rt.heap().allocated(made);
        return made;
    }

    /** Not to be written to. */
    public byte[] value() {
        return value;
    }

    public int size() {
        return value.length;
    }

    /** Each byte as the char of that number. */
    public String latin1() {
        StringBuilder text = new StringBuilder(value.length);
        for (byte b : value) {
            text.append((char) (b & 0xFF));
        }
        return text.toString();
    }

    @Override
    public long sizeInBytes() {
        return 33L + value.length;
    }
}
