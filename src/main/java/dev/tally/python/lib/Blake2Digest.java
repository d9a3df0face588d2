package dev.tally.python.lib;

/** BLAKE2b, of words of 64 bits, and BLAKE2s, of 32. RFC 7693. */
final class Blake2Digest extends Digest {
    /** Which word of the block comes when, a line for each round; BLAKE2b begins again behind the last. */
    private static final String[] ORDER = {
        "0123456789abcdef",
        "ea489fd61c02b753",
        "b8c052fdae367194",
        "7931dcbe265a40f8",
        "905724afe1bc683d",
        "2c6a0b834d75fe19",
        "c51fed4a0763928b",
        "db7ec13950f4862a",
        "6fe9b308c2d714a5",
        "a2847615fb9e3cd0"
    };

    private final boolean wide;
    private final int size;
    private final boolean lastNode;
    private final long[] state = new long[8];

    /** Set for the last block. */
    private boolean last;

    /**
     * @param wide BLAKE2b
     * @param parameters the parameter block, whose first byte is the length of the digest
     * @param lastNode whether a tree of digests ends with it
     */
    Blake2Digest(boolean wide, byte[] parameters, boolean lastNode) {
        super(wide ? 128 : 64);
        this.wide = wide;
        this.size = parameters[0];
        this.lastNode = lastNode;
        for (int i = 0; i < 8; i++) {
            state[i] = start(i) ^ word(parameters, i);
        }
    }

    private Blake2Digest(Blake2Digest other) {
        super(other);
        wide = other.wide;
        size = other.size;
        lastNode = other.lastNode;
        System.arraycopy(other.state, 0, state, 0, 8);
    }

    @Override
    Digest copy() {
        return new Blake2Digest(this);
    }

    private long start(int i) {
        return wide ? Sha512Digest.start(i) : Sha512Digest.start(i) >>> 32;
    }

    private long word(byte[] bytes, int index) {
        int width = wide ? 8 : 4;
        long word = 0;
        for (int i = width - 1; i >= 0; i--) {
            word = word << 8 | bytes[width * index + i] & 255;
        }
        return word;
    }

    private long limited(long sum) {
        return wide ? sum : sum & 0xFFFFFFFFL;
    }

    private long turned(long word, int wideBits, int bits) {
        return wide ? Long.rotateRight(word, wideBits) : limited(Integer.rotateRight((int) word, bits));
    }

    @Override
    void compress(byte[] bytes) {
        long[] words = new long[16];
        for (int i = 0; i < 16; i++) {
            words[i] = word(bytes, i);
        }
        long[] v = new long[16];
        for (int i = 0; i < 8; i++) {
            v[i] = state[i];
            v[i + 8] = start(i);
        }
        v[12] ^= limited(count());
        v[13] ^= wide ? 0 : count() >>> 32;
        v[14] ^= last ? limited(-1) : 0;
        v[15] ^= last && lastNode ? limited(-1) : 0;
        for (int round = 0; round < (wide ? 12 : 10); round++) {
            String order = ORDER[round % ORDER.length];
            for (int i = 0; i < 8; i++) {
                long one = words[Character.digit(order.charAt(2 * i), 16)];
                long other = words[Character.digit(order.charAt(2 * i + 1), 16)];
                int a = i % 4;
                int turn = i / 4;
                mix(v, a, 4 + (a + turn) % 4, 8 + (a + 2 * turn) % 4, 12 + (a + 3 * turn) % 4, one, other);
            }
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= v[i] ^ v[i + 8];
        }
    }

    private void mix(long[] v, int a, int b, int c, int d, long one, long other) {
        v[a] = limited(v[a] + v[b] + one);
        v[d] = turned(v[d] ^ v[a], 32, 16);
        v[c] = limited(v[c] + v[d]);
        v[b] = turned(v[b] ^ v[c], 24, 12);
        v[a] = limited(v[a] + v[b] + other);
        v[d] = turned(v[d] ^ v[a], 16, 8);
        v[c] = limited(v[c] + v[d]);
        v[b] = turned(v[b] ^ v[c], 63, 7);
    }

    @Override
    byte[] finish(int length) {
        last = true;
        last();
        byte[] made = new byte[size];
        int width = wide ? 8 : 4;
        for (int i = 0; i < size; i++) {
            made[i] = (byte) (state[i / width] >>> 8 * (i % width));
        }
        return made;
    }
}
