package dev.tally.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Shuffles by content: the same texts come out in the same order in every build and on every machine, and an order
 * says nothing about where an element stood.
 */
final class Shuffle {
    private Shuffle() {}

    /**
     * The elements in another order.
     *
     * @param seed what the order depends on: texts, whose own order matters
     */
    static <T> List<T> by(List<String> seed, List<T> elements) {
        long state = fingerprint(seed);
        List<T> left = new ArrayList<>(elements);
        for (int i = left.size() - 1; i > 0; i--) {
            state += 0x9E3779B97F4A7C15L;
            int other = (int) Long.remainderUnsigned(mixed(state), i + 1);
            T moved = left.get(i);
            left.set(i, left.get(other));
            left.set(other, moved);
        }
        return List.copyOf(left);
    }

    /** FNV-1a over the UTF-16 units; a unit that no text has stands between two texts. */
    private static long fingerprint(List<String> texts) {
        long hash = 0xCBF29CE484222325L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
            hash = (hash ^ 0x10000) * 0x100000001B3L;
        }
        return hash;
    }

    /** SplitMix64's finalizer. */
    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
