package dev.tally.python.lib;

import dev.tally.source.Source;
import org.jspecify.annotations.Nullable;

/** Where offsets of a text are, as nodes tell it: lines count from 1, columns are bytes in UTF-8. */
final class NodePlaces {
    private static final int TWO_BYTES = 0x80;
    private static final int THREE_BYTES = 0x800;

    private final Source source;

    /** How many bytes stand in front of each offset; null where characters are bytes. */
    private final int @Nullable [] bytes;

    NodePlaces(Source source) {
        this.source = source;
        String text = source.text();
        this.bytes = text.chars().allMatch(c -> c < TWO_BYTES) ? null : bytes(text);
    }

    private static int[] bytes(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a pair of surrogates stands for two of its four bytes.
            int size = c < TWO_BYTES ? 1 : c < THREE_BYTES || Character.isSurrogate(c) ? 2 : 3;
            before[i + 1] = before[i] + size;
        }
        return before;
    }

    int line(int offset) {
        return source.line(offset);
    }

    int column(int offset) {
        int start = source.lineStart(source.line(offset));
        return bytes == null ? offset - start : bytes[offset] - bytes[start];
    }
}
