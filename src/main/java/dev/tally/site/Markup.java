package dev.tally.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page, or a part of one, while it is written: its bytes, in UTF-8, so that what is at hand as bytes need not be encoded again. */
final class Markup {
    private byte[] bytes = new byte[1 << 13];
    private int length;

    /** Adds what is encoded already. */
    void add(byte[] encoded) {
        int end = Math.addExact(length, encoded.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * bytes.length)));
        }
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length = end;
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
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
