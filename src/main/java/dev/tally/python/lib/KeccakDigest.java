package dev.tally.python.lib;

/** SHA-3 and SHAKE: a sponge, which takes a block and gives one. FIPS 202. */
final class KeccakDigest extends Digest {
    private static final int ROUNDS = 24;
    private static final long[] CONSTANTS = new long[ROUNDS];
    private static final int[] ROTATIONS = new int[25];

    static {
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < 7; j++) {
                if ((register & 1) != 0) {
                    CONSTANTS[round] |= 1L << (1 << j) - 1;
                }
                register = (register & 0x80) != 0 ? register << 1 ^ 0x171 : register << 1;
            }
        }
        int x = 1;
        int y = 0;
        for (int t = 0; t < 24; t++) {
            ROTATIONS[x + 5 * y] = (t + 1) * (t + 2) / 2 % 64;
            int next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
        }
    }

    private final int size;
    private final long[] state = new long[25];

    /** With a digest of so many bytes; 0 for one that is as long as one asks. */
    KeccakDigest(int block, int size) {
        super(block);
        this.size = size;
    }

    private KeccakDigest(KeccakDigest other) {
        super(other);
        size = other.size;
        System.arraycopy(other.state, 0, state, 0, state.length);
    }

    @Override
    Digest copy() {
        return new KeccakDigest(this);
    }

    @Override
    void compress(byte[] bytes) {
        for (int i = 0; i < block; i++) {
            state[i / 8] ^= (bytes[i] & 255L) << 8 * (i % 8);
        }
        permute(state);
    }

    @Override
    byte[] finish(int length) {
        last(size == 0 ? 0x1F : 6, 0x80);
        byte[] made = new byte[size == 0 ? length : size];
        for (int i = 0; i < made.length; i++) {
            if (i > 0 && i % block == 0) {
                permute(state);
            }
            made[i] = (byte) (state[i % block / 8] >>> 8 * (i % 8));
        }
        return made;
    }

    private static void permute(long[] state) {
        long[] columns = new long[5];
        long[] turned = new long[25];
        for (long constant : CONSTANTS) {
            for (int x = 0; x < 5; x++) {
                columns[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }
            for (int i = 0; i < 25; i++) {
                int x = i % 5;
                int y = i / 5;
                long mixed = state[i] ^ columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
                turned[y + 5 * ((2 * x + 3 * y) % 5)] = Long.rotateLeft(mixed, ROTATIONS[i]);
            }
            for (int i = 0; i < 25; i++) {
                int row = i / 5 * 5;
                state[i] = turned[i] ^ ~turned[row + (i % 5 + 1) % 5] & turned[row + (i % 5 + 2) % 5];
            }
            state[0] ^= constant;
        }
    }
}
