package dev.tally.python.lib;

import java.util.Arrays;

/** The functions that {@code hashlib} names, over all of the data at once. RFC 1321, FIPS 180-4, FIPS 202. */
final class Digests {
    private static final int[] MD5_SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    private static final int[] MD5_WORDS = new int[64];
    private static final int[] START = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    /** Of the square roots of the ninth to the sixteenth prime. */
    private static final long[] START_384 = new long[8];

    private static final int KECCAK_ROUNDS = 24;
    private static final long[] KECCAK = new long[KECCAK_ROUNDS];
    private static final int[] KECCAK_ROTATIONS = new int[25];

    static {
        for (int i = 0; i < MD5_WORDS.length; i++) {
            MD5_WORDS[i] = (int) (long) Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296.0);
        }
        int[] primes = {23, 29, 31, 37, 41, 43, 47, 53};
        for (int i = 0; i < primes.length; i++) {
            START_384[i] = Sha2.fraction(primes[i], 2);
        }
        int register = 1;
        for (int round = 0; round < KECCAK_ROUNDS; round++) {
            for (int j = 0; j < 7; j++) {
                if ((register & 1) != 0) {
                    KECCAK[round] |= 1L << (1 << j) - 1;
                }
                register = (register & 0x80) != 0 ? register << 1 ^ 0x171 : register << 1;
            }
        }
        int x = 1;
        int y = 0;
        for (int t = 0; t < 24; t++) {
            KECCAK_ROTATIONS[x + 5 * y] = (t + 1) * (t + 2) / 2 % 64;
            int next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
        }
    }

    private Digests() {}

    /** The data with a bit of one behind it, and its length in bits at the end of the last block. */
    private static byte[] padded(byte[] data, int block, boolean littleEndian) {
        int room = block == 128 ? 17 : 9;
        int blocks = (data.length + room + block - 1) / block;
        byte[] padded = Arrays.copyOf(data, blocks * block);
        padded[data.length] = (byte) 0x80;
        long bits = 8L * data.length;
        for (int i = 0; i < 8; i++) {
            int at = littleEndian ? padded.length - 8 + i : padded.length - 1 - i;
            padded[at] = (byte) (bits >>> 8 * i);
        }
        return padded;
    }

    private static byte[] bytes(int[] words, int length, boolean littleEndian) {
        byte[] made = new byte[length];
        for (int i = 0; i < length; i++) {
            int shift = littleEndian ? 8 * (i % 4) : 24 - 8 * (i % 4);
            made[i] = (byte) (words[i / 4] >>> shift);
        }
        return made;
    }

    static byte[] md5(byte[] data) {
        byte[] padded = padded(data, 64, true);
        int[] state = Arrays.copyOf(START, 4);
        int[] words = new int[16];
        for (int at = 0; at < padded.length; at += 64) {
            for (int i = 0; i < 16; i++) {
                int from = at + 4 * i;
                words[i] = padded[from] & 255
                        | (padded[from + 1] & 255) << 8
                        | (padded[from + 2] & 255) << 16
                        | padded[from + 3] << 24;
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
                int sum = a + mixed + MD5_WORDS[i] + words[word % 16];
                a = d;
                d = c;
                c = b;
                b += Integer.rotateLeft(sum, MD5_SHIFTS[i / 16 * 4 + i % 4]);
            }
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
        }
        return bytes(state, 16, true);
    }

    private static void bigEndian(byte[] padded, int at, int[] words) {
        for (int i = 0; i < 16; i++) {
            int from = at + 4 * i;
            words[i] = padded[from] << 24
                    | (padded[from + 1] & 255) << 16
                    | (padded[from + 2] & 255) << 8
                    | padded[from + 3] & 255;
        }
    }

    static byte[] sha1(byte[] data) {
        byte[] padded = padded(data, 64, false);
        int[] state = START.clone();
        int[] words = new int[80];
        for (int at = 0; at < padded.length; at += 64) {
            bigEndian(padded, at, words);
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
        return bytes(state, 20, false);
    }

    static byte[] sha224(byte[] data) {
        int[] start = new int[8];
        for (int i = 0; i < 8; i++) {
            start[i] = (int) START_384[i];
        }
        return sha256(data, start, 28);
    }

    static byte[] sha256(byte[] data) {
        int[] start = new int[8];
        for (int i = 0; i < 8; i++) {
            start[i] = (int) (Sha2.START[i] >>> 32);
        }
        return sha256(data, start, 32);
    }

    private static byte[] sha256(byte[] data, int[] state, int length) {
        byte[] padded = padded(data, 64, false);
        int[] w = new int[64];
        for (int at = 0; at < padded.length; at += 64) {
            bigEndian(padded, at, w);
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
                        + (int) (Sha2.K[i] >>> 32)
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
        return bytes(state, length, false);
    }

    static byte[] sha384(byte[] data) {
        return sha512(data, START_384.clone(), 48);
    }

    static byte[] sha512(byte[] data) {
        return sha512(data, Sha2.START.clone(), 64);
    }

    private static byte[] sha512(byte[] data, long[] state, int length) {
        byte[] padded = padded(data, 128, false);
        for (int at = 0; at < padded.length; at += 128) {
            Sha2.compress(state, padded, at);
        }
        byte[] made = new byte[length];
        for (int i = 0; i < length; i++) {
            made[i] = (byte) (state[i / 8] >>> 56 - i % 8 * 8);
        }
        return made;
    }

    /** SHA-3 and SHAKE: so many bytes of the sponge, which takes blocks of {@code rate} bytes. */
    static byte[] keccak(byte[] data, int rate, int suffix, int length) {
        byte[] padded = Arrays.copyOf(data, (data.length / rate + 1) * rate);
        padded[data.length] ^= (byte) suffix;
        padded[padded.length - 1] ^= (byte) 0x80;
        long[] state = new long[25];
        for (int at = 0; at < padded.length; at += rate) {
            for (int i = 0; i < rate; i++) {
                state[i / 8] ^= (padded[at + i] & 255L) << 8 * (i % 8);
            }
            permute(state);
        }
        byte[] made = new byte[length];
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % rate == 0) {
                permute(state);
            }
            made[i] = (byte) (state[i % rate / 8] >>> 8 * (i % 8));
        }
        return made;
    }

    private static void permute(long[] state) {
        long[] columns = new long[5];
        long[] turned = new long[25];
        for (long constant : KECCAK) {
            for (int x = 0; x < 5; x++) {
                columns[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }
            for (int i = 0; i < 25; i++) {
                int x = i % 5;
                int y = i / 5;
                long mixed = state[i] ^ columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
                turned[y + 5 * ((2 * x + 3 * y) % 5)] = Long.rotateLeft(mixed, KECCAK_ROTATIONS[i]);
            }
            for (int i = 0; i < 25; i++) {
                int row = i / 5 * 5;
                state[i] = turned[i] ^ ~turned[row + (i % 5 + 1) % 5] & turned[row + (i % 5 + 2) % 5];
            }
            state[0] ^= constant;
        }
    }
}
