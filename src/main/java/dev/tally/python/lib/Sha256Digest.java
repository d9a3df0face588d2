package dev.tally.python.lib;

/** SHA-256 and SHA-224. FIPS 180-4. */
final class Sha256Digest extends Digest {
    private final int size;
    private final int[] state;

    Sha256Digest(int size) {
        super(64);
        this.size = size;
        state = new int[8];
        for (int i = 0; i < 8; i++) {
            state[i] = (int) (size == 28 ? Sha512Digest.start(i + 8) : Sha512Digest.start(i) >>> 32);
        }
    }

    private Sha256Digest(Sha256Digest other) {
        super(other);
        size = other.size;
        state = other.state.clone();
    }

    @Override
    Digest copy() {
        return new Sha256Digest(this);
    }

    @Override
    byte[] finish(int length) {
        last(8, false);
        return bigEndian(state, size);
    }

    @Override
    void compress(byte[] bytes) {
        int[] w = new int[64];
        bigEndian(bytes, w);
        for (int i = 16; i < 64; i++) {
            int a = w[i - 15];
            int b = w[i - 2];
            int small = Integer.rotateRight(a, 7) ^ Integer.rotateRight(a, 18) ^ a >>> 3;
            int large = Integer.rotateRight(b, 17) ^ Integer.rotateRight(b, 19) ^ b >>> 10;
            w[i] = w[i - 16] + small + w[i - 7] + large;
        }
        int[] v = state.clone();
        for (int i = 0; i < 64; i++) {
            int e = v[4];
            int a = v[0];
            int first = v[7]
                    + (Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25))
                    + (e & v[5] ^ ~e & v[6])
                    + (int) (Sha512Digest.K[i] >>> 32)
                    + w[i];
            int second = (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22))
                    + (a & v[1] ^ a & v[2] ^ v[1] & v[2]);
            System.arraycopy(v, 0, v, 1, 7);
            v[4] += first;
            v[0] = first + second;
        }
        for (int i = 0; i < 8; i++) {
            state[i] += v[i];
        }
    }
}
