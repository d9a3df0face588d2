package dev.tally.site;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page, or a part of one, while it is written: its bytes, in UTF-8, so that what is at hand as bytes need not be encoded
 * again.
 */
final class Markup extends Writer {
    private byte[] bytes = new byte[1 << 13];
    private int length;

    /** Adds what is encoded already. */
    Markup add(byte[] encoded) {
        return add(encoded, 0, encoded.length);
    }

    Markup add(byte[] encoded, int from, int to) {
        int end = Math.addExact(length, to - from);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * bytes.length)));
        }
        System.arraycopy(encoded, from, bytes, length, to - from);
        length = end;
        return this;
    }

    Markup add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(String text) {
        add(text);
    }

    @Override
    public void write(String text, int offset, int count) {
        add(text.substring(offset, offset + count));
    }

    @Override
    public void write(char[] text, int offset, int count) {
        add(new String(text, offset, count));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** For the next page; the room stays. */
    void clear() {
        length = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The same without the line breaks and blanks at its end. */
    byte[] toBytesWithoutEnd() {
        int end = length;
        while (end > 0 && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
