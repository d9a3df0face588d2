package dev.tally.python.lib;

/** MD5. RFC 1321. */
final class Md5Digest extends Digest {
    private static final int[] SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    private static final int[] WORDS = new int[64];

    static {
        for (int i = 0; i < WORDS.length; i++) {
            WORDS[i] = (int) (long) Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296.0);
        }
    }

    private final int[] state;

    Md5Digest() {
        super(64);
        state = new int[] {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
    }

    private Md5Digest(Md5Digest other) {
        super(other);
        state = other.state.clone();
    }

    @Override
    Digest copy() {
        return new Md5Digest(this);
    }

    @Override
    byte[] finish(int length) {
        last(8, true);
        return littleEndian(state, 16);
    }

    @Override
    void compress(byte[] bytes) {
        int[] words = new int[16];
        for (int i = 0; i < 16; i++) {
            int from = 4 * i;
            words[i] = bytes[from] & 255
                    | (bytes[from + 1] & 255) << 8
                    | (bytes[from + 2] & 255) << 16
                    | bytes[from + 3] << 24;
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        for (int i = 0; i < 64; i++) {
            int mixed;
            int word;
            switch (i / 16) {
                case 0 -> {
                    mixed = b & c | ~b & d;
                    word = i;
                }
                case 1 -> {
                    mixed = d & b | ~d & c;
                    word = 5 * i + 1;
                }
                case 2 -> {
                    mixed = b ^ c ^ d;
                    word = 3 * i + 5;
                }
                default -> {
                    mixed = c ^ (b | ~d);
                    word = 7 * i;
                }
            }
            int sum = a + mixed + WORDS[i] + words[word % 16];
            a = d;
            d = c;
            c = b;
            b += Integer.rotateLeft(sum, SHIFTS[i / 16 * 4 + i % 4]);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }
}
