package dev.tally.python.code;

import java.util.Arrays;

/** Bytes that are written one after the other. */
final class ByteWriter {
    private byte[] bytes = new byte[64];
    private int count;

    /** The low eight bits of a number. */
    void write(int value) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * count);
        }
        bytes[count++] = (byte) value;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, count);
    }
}
