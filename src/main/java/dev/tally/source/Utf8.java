package dev.tally.source;

/** How many bytes text takes in UTF-8, which is how CPython counts columns. */
public final class Utf8 {
    private Utf8() {}

    /** The bytes of a whole text. */
    public static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            bytes += width(text.codePointAt(i));
        }
        return bytes;
    }

    /** The index in UTF-16 of what stands after so many bytes; the text's length where it has no more. */
    public static int index(String text, int bytes) {
        int i = 0;
        for (int left = bytes; left > 0 && i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            left -= width(text.codePointAt(i));
        }
        return i;
    }

    private static int width(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
