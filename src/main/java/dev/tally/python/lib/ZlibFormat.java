package dev.tally.python.lib;

/** What stands before and after compressed data. RFC 1950, RFC 1952; zlib 1.2.13 {@code deflate.c}. */
enum ZlibFormat {
    BARE,
    ZLIB,
    GZIP;

    private static final int UNIX = 3;

    /** @param simple whether nothing is looked for but literals, runs or fixed codes */
    void writeHead(DeflateBits bits, int window, int level, boolean simple, boolean hasDictionary, int dictionary) {
        boolean fast = simple || level < 2;
        if (this == ZLIB) {
            int windowBits = Integer.numberOfTrailingZeros(window);
            int effort = fast ? 0 : level < 6 ? 1 : level == 6 ? 2 : 3;
            int head = 8 + (windowBits - 8 << 4) << 8 | effort << 6 | (hasDictionary ? 0x20 : 0);
            head += 31 - head % 31;
            bits.put(head >> 8, 8);
            bits.put(head & 0xFF, 8);
            if (hasDictionary) {
                for (int shift = 24; shift >= 0; shift -= 8) {
                    bits.put(dictionary >>> shift & 0xFF, 8);
                }
            }
        } else if (this == GZIP) {
            int[] head = {0x1F, 0x8B, 8, 0, 0, 0, 0, 0, level == 9 ? 2 : fast ? 4 : 0, UNIX};
            for (int b : head) {
                bits.put(b, 8);
            }
        }
    }
}
