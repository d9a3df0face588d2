package dev.tally.python.object;

import java.math.BigInteger;

/** Whole numbers of one to eight bytes in memory. */
public final class WordBytes {
    private WordBytes() {}

    /** The number's bits, those above its size zero. */
    public static long get(byte[] bytes, int at, int size, boolean bigEndian) {
        long bits = 0;
        for (int i = size - 1; i >= 0; i--) {
            bits = bits << 8 | bytes[bigEndian ? at + size - 1 - i : at + i] & 0xff;
        }
        return bits;
    }

    /** Writes the lowest bits of a number. */
    public static void put(byte[] bytes, int at, int size, boolean bigEndian, long bits) {
        for (int i = 0; i < size; i++) {
            bytes[bigEndian ? at + size - 1 - i : at + i] = (byte) (bits >> 8 * i);
        }
    }

    /** The number that bits of so many bytes are: a new reference. */
    public static PyObject number(Runtime rt, long bits, int size, boolean signed) {
        if (signed) {
            return rt.integer(signed(bits, size));
        }
        return bits >= 0 ? rt.integer(bits) : rt.integer(new BigInteger(Long.toUnsignedString(bits)));
    }

    /** The number that so many bytes are, whose highest bit is its sign. */
    static long signed(long bits, int size) {
        int unused = 64 - 8 * size;
        return bits << unused >> unused;
    }
}
