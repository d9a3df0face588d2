package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * What C has in an array, on a 64-bit machine with little-endian numbers: in the order of {@code array.typecodes}. CPython
 * 3.13 Modules/arraymodule.c, descriptors.
 */
public enum CType {
    SIGNED_CHAR('b', 1, Kind.SIGNED),
    UNSIGNED_CHAR('B', 1, Kind.UNSIGNED),
    WIDE_CHARACTER('u', 4, Kind.CHARACTER),
    CHARACTER('w', 4, Kind.CHARACTER),
    SHORT('h', 2, Kind.SIGNED),
    UNSIGNED_SHORT('H', 2, Kind.UNSIGNED),
    INT('i', 4, Kind.SIGNED),
    UNSIGNED_INT('I', 4, Kind.UNSIGNED),
    LONG('l', 8, Kind.SIGNED),
    UNSIGNED_LONG('L', 8, Kind.UNSIGNED),
    LONG_LONG('q', 8, Kind.SIGNED),
    UNSIGNED_LONG_LONG('Q', 8, Kind.UNSIGNED),
    FLOAT('f', 4, Kind.FLOATING),
    DOUBLE('d', 8, Kind.FLOATING);

    /** What sort of value Python has of it. */
    public enum Kind {
        SIGNED,
        UNSIGNED,
        FLOATING,
        /** One code point. */
        CHARACTER
    }

    private final char code;
    private final int size;
    private final Kind kind;

    CType(char code, int size, Kind kind) {
        this.code = code;
        this.size = size;
        this.kind = kind;
    }

    /** The one that a format or type code means, or null. */
    public static @Nullable CType of(int code) {
        for (CType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    public char code() {
        return code;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isText() {
        return kind == Kind.CHARACTER;
    }

    public boolean isInteger() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }

    /** The bits of the item at a byte. */
    public long get(byte[] bytes, int at) {
        return WordBytes.get(bytes, at, size, false);
    }

    public void put(byte[] bytes, int at, long bits) {
        WordBytes.put(bytes, at, size, false, bits);
    }

    /** What Python has of the item with these bits: a new reference. */
    public PyObject value(Runtime rt, long bits) {
        return switch (kind) {
            case SIGNED, UNSIGNED -> WordBytes.number(rt, bits, size, kind == Kind.SIGNED);
            case FLOATING -> PyFloat.of(rt, toDouble(bits));
            case CHARACTER -> character(rt, bits);
        };
    }

    /** The {@code repr} of what Python has of it, which needs no runtime: for showing memory. */
    public String repr(long bits) {
        return switch (kind) {
            case SIGNED -> String.valueOf(WordBytes.signed(bits, size));
            case UNSIGNED -> Long.toUnsignedString(bits);
            case FLOATING -> FloatFormat.repr(toDouble(bits));
            case CHARACTER -> bits > Character.MAX_CODE_POINT ? "?" : Unicode.repr(text(bits), false);
        };
    }

    private double toDouble(long bits) {
        return size == Float.BYTES ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    /** The bits of a number in this floating type; what is too large becomes infinite. */
    public long bits(double value) {
        return size == Float.BYTES ? Float.floatToRawIntBits((float) value) : Double.doubleToRawLongBits(value);
    }

    private static PyObject character(Runtime rt, long codePoint) {
        if (codePoint > Character.MAX_CODE_POINT) {
            throw rt.valueError("chr() arg not in range(0x110000)");
        }
        return rt.string(text(codePoint));
    }

    private static String text(long codePoint) {
        return new String(Character.toChars((int) codePoint));
    }
}
