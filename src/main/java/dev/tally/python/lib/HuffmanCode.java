package dev.tally.python.lib;

import org.jspecify.annotations.Nullable;

/** A code to read by: how many symbols have codes of each length, and which, in the order of their codes. RFC 1951, 3.2.2. */
final class HuffmanCode {
    private static final int MOST = 15;

    private final int[] counts = new int[MOST + 1];
    private final int[] symbols;
    private int longest = 1;

    private HuffmanCode(int[] lengths, int from, int count) {
        symbols = new int[count];
        int[] next = new int[MOST + 2];
        for (int i = 0; i < count; i++) {
            int length = lengths[from + i];
            counts[length]++;
            longest = Math.max(longest, length);
        }
        counts[0] = 0;
        for (int length = 1; length <= MOST; length++) {
            next[length + 1] = next[length] + counts[length];
        }
        for (int i = 0; i < count; i++) {
            int length = lengths[from + i];
            if (length != 0) {
                symbols[next[length]++] = i;
            }
        }
    }

    /**
     * @param mayBeOne whether the code of a single symbol is one; a code of none always is
     * @return null where the lengths make no code: too many, or too few. zlib 1.2.13 {@code inftrees.c}
     */
    static @Nullable HuffmanCode of(int[] lengths, int from, int count, boolean mayBeOne) {
        HuffmanCode code = new HuffmanCode(lengths, from, count);
        int left = 1;
        int used = 0;
        for (int length = 1; length <= MOST; length++) {
            left = 2 * left - code.counts[length];
            if (left < 0) {
                return null;
            }
            used += code.counts[length];
        }
        boolean complete = left == 0 || used == 0 || mayBeOne && code.longest == 1;
        return complete ? code : null;
    }

    static HuffmanCode fixed(byte[] lengths) {
        int[] all = new int[lengths.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = lengths[i];
        }
        return new HuffmanCode(all, 0, all.length);
    }

    /** The length of the longest code. */
    int longest() {
        return longest;
    }

    /** How many codes of a length there are. */
    int count(int length) {
        return counts[length];
    }

    /** @param index among all symbols, by the length of their codes, then by number */
    int symbol(int index) {
        return symbols[index];
    }
}
