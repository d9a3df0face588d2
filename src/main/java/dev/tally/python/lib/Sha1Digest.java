package dev.tally.python.lib;

/** SHA-1. FIPS 180-4. */
final class Sha1Digest extends Digest {
    private final int[] state;

    Sha1Digest() {
        super(64);
        state = new int[] {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    }

    private Sha1Digest(Sha1Digest other) {
        super(other);
        state = other.state.clone();
    }

    @Override
    Digest copy() {
        return new Sha1Digest(this);
    }

    @Override
    byte[] finish(int length) {
        last(8, false);
        return bigEndian(state, 20);
    }

    @Override
    void compress(byte[] bytes) {
        int[] words = new int[80];
        bigEndian(bytes, words);
        for (int i = 16; i < 80; i++) {
            words[i] = Integer.rotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
        }
        int[] v = state.clone();
        for (int i = 0; i < 80; i++) {
            int mixed =
                    switch (i / 20) {
                        case 0 -> (v[1] & v[2] | ~v[1] & v[3]) + 0x5A827999;
                        case 1 -> (v[1] ^ v[2] ^ v[3]) + 0x6ED9EBA1;
                        case 2 -> (v[1] & v[2] | v[1] & v[3] | v[2] & v[3]) + 0x8F1BBCDC;
                        default -> (v[1] ^ v[2] ^ v[3]) + 0xCA62C1D6;
                    };
            int sum = Integer.rotateLeft(v[0], 5) + mixed + v[4] + words[i];
            v[4] = v[3];
            v[3] = v[2];
            v[2] = Integer.rotateLeft(v[1], 30);
            v[1] = v[0];
            v[0] = sum;
        }
        for (int i = 0; i < 5; i++) {
            state[i] += v[i];
        }
    }
}
