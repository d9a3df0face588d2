package dev.tally.python.lib;

import java.math.BigInteger;

/** SHA-512, and what is made of it with other beginnings: SHA-384, SHA-512/256, SHA-512/224. FIPS 180-4. */
final class Sha512Digest extends Digest {
    private static final int ROUNDS = 80;

    /** The first 64 bits of the fractions of the cube roots of the first 80 primes. */
    static final long[] K = new long[ROUNDS];

    /** The same of the square roots of the first sixteen. */
    private static final long[] START = new long[16];

    static {
        int prime = 1;
        for (int i = 0; i < ROUNDS; i++) {
            do {
                prime++;
            } while (!BigInteger.valueOf(prime).isProbablePrime(20));
            K[i] = fraction(prime, 3);
            if (i < START.length) {
                START[i] = fraction(prime, 2);
            }
        }
    }

    private final int size;
    private final long[] state = new long[8];

    Sha512Digest(int size) {
        super(128);
        this.size = size;
        if (size == 28 || size == 32) {
            shortened();
        } else {
            System.arraycopy(START, size == 48 ? 8 : 0, state, 0, 8);
        }
    }

    private Sha512Digest(Sha512Digest other) {
        super(other);
        size = other.size;
        System.arraycopy(other.state, 0, state, 0, 8);
    }

    static long start(int i) {
        return START[i];
    }

    /** Begins with what the function itself makes of the name, from a beginning of its own. */
    private void shortened() {
        Sha512Digest named = new Sha512Digest(64);
        for (int i = 0; i < 8; i++) {
            named.state[i] ^= 0xA5A5A5A5A5A5A5A5L;
        }
        String name = "SHA-512/" + 8 * size;
        byte[] bytes = new byte[name.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) name.charAt(i);
        }
        named.update(bytes);
        named.finish(0);
        System.arraycopy(named.state, 0, state, 0, 8);
    }

    /** 64 bits behind the point of a root: of the whole root of the number shifted, found bit by bit. */
    private static long fraction(int number, int degree) {
        BigInteger shifted = BigInteger.valueOf(number).shiftLeft(64 * degree);
        BigInteger root = BigInteger.ZERO;
        for (int bit = 70; bit >= 0; bit--) {
            BigInteger next = root.setBit(bit);
            if (next.pow(degree).compareTo(shifted) <= 0) {
                root = next;
            }
        }
        return root.longValue();
    }

    @Override
    Digest copy() {
        return new Sha512Digest(this);
    }

    @Override
    byte[] finish(int length) {
        last(16, false);
        return bigEndian(state, size);
    }

    @Override
    void compress(byte[] bytes) {
        long[] w = new long[ROUNDS];
        for (int i = 0; i < block; i++) {
            w[i / 8] = w[i / 8] << 8 | bytes[i] & 0xFF;
        }
        for (int i = 16; i < ROUNDS; i++) {
            long a = w[i - 15];
            long b = w[i - 2];
            long small = Long.rotateRight(a, 1) ^ Long.rotateRight(a, 8) ^ a >>> 7;
            long large = Long.rotateRight(b, 19) ^ Long.rotateRight(b, 61) ^ b >>> 6;
            w[i] = w[i - 16] + small + w[i - 7] + large;
        }
        long[] v = state.clone();
        for (int i = 0; i < ROUNDS; i++) {
            round(v, K[i] + w[i]);
        }
        for (int i = 0; i < v.length; i++) {
            state[i] += v[i];
        }
    }

    private static void round(long[] v, long word) {
        long a = v[0];
        long e = v[4];
        long first = v[7]
                + (Long.rotateRight(e, 14) ^ Long.rotateRight(e, 18) ^ Long.rotateRight(e, 41))
                + (e & v[5] ^ ~e & v[6])
                + word;
        long second = (Long.rotateRight(a, 28) ^ Long.rotateRight(a, 34) ^ Long.rotateRight(a, 39))
                + (a & v[1] ^ a & v[2] ^ v[1] & v[2]);
        System.arraycopy(v, 0, v, 1, 7);
        v[4] += first;
        v[0] = first + second;
    }
}
