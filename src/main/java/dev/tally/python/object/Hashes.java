package dev.tally.python.object;

import java.math.BigInteger;

/** CPython 3.13 Python/pyhash.c with PYTHONHASHSEED=0. */
public final class Hashes {
    /** Numbers hash to their value modulo this Mersenne prime. */
    private static final int BITS = 61;

    private static final long MODULUS = (1L << BITS) - 1;
    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
    private static final long INFINITY = 314159;

    /** Bytes that SipHash takes at a time. */
    private static final int BLOCK = 8;

    private static final int LAST_ROUNDS = 3;

    private Hashes() {}

    /** SipHash-1-3 over the string's bytes in the narrowest of Latin-1, UCS-2 and UCS-4 that holds it, with a zero key. */
    public static long string(String text) {
        int length = text.length();
        if (length == 0) {
            return 0;
        }
        byte[] narrow = new byte[length];
        int widest = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            widest |= c;
            narrow[i] = (byte) c;
        }
        return bytes(widest < 256 ? narrow : hasPairs(text) ? ucs4(text) : ucs2(text));
    }

    private static boolean hasPairs(String text) {
        return text.codePointCount(0, text.length()) < text.length();
    }

    private static byte[] ucs2(String text) {
        byte[] data = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            data[2 * i] = (byte) text.charAt(i);
            data[2 * i + 1] = (byte) (text.charAt(i) >>> 8);
        }
        return data;
    }

    private static byte[] ucs4(String text) {
        byte[] data = new byte[text.codePointCount(0, text.length()) * 4];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            for (int k = 0; k < 4; k++) {
                data[at++] = (byte) (c >>> 8 * k);
            }
            i += Character.charCount(c);
        }
        return data;
    }

    /** The hash of bytes: one round for each block, the last with the length, and three at the end. */
    public static long bytes(byte[] data) {
        if (data.length == 0) {
            return 0;
        }
        int last = data.length / BLOCK;
        long v0 = 0x736f6d6570736575L;
        long v1 = 0x646f72616e646f6dL;
        long v2 = 0x6c7967656e657261L;
        long v3 = 0x7465646279746573L;
        for (int round = 0; round <= last + LAST_ROUNDS; round++) {
            long m = round > last ? 0 : block(data, round * BLOCK);
            if (round == last) {
                m |= (long) data.length << 56;
            } else if (round == last + 1) {
                v2 ^= 0xff;
            }
            v3 ^= m;
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= m;
        }
        long hash = v0 ^ v1 ^ v2 ^ v3;
        return hash == -1 ? -2 : hash;
    }

    /** Eight bytes, the first the lowest; zeros where there are no more. */
    private static long block(byte[] data, int from) {
        long block = 0;
        for (int i = Math.min(from + BLOCK, data.length) - 1; i >= from; i--) {
            block = block << Byte.SIZE | data[i] & 0xFF;
        }
        return block;
    }

    /** CPython 3.13 Objects/longobject.c, long_hash. */
    public static long integer(PyInt value) {
        long hash = value.isLong()
                ? value.longValue() % MODULUS
                : value.bigValue().abs().mod(BIG_MODULUS).longValue() * value.signum();
        return hash == -1 ? -2 : hash;
    }

    /** CPython 3.13 Python/pyhash.c, _Py_HashDouble; a NaN hashes by identity, which the caller gives. */
    public static long floating(double value, long identity) {
        if (Double.isNaN(value)) {
            return identity;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITY : -INFINITY;
        }
        if (value == 0) {
            return 0;
        }
        int exponent = Math.getExponent(value) + 1;
        double mantissa = Math.abs(value) < Double.MIN_NORMAL ? 0 : Math.scalb(value, -exponent);
        if (mantissa == 0) {
            double scaled = value * 0x1p60;
            exponent = Math.getExponent(scaled) + 1 - 60;
            mantissa = Math.scalb(scaled, -(exponent + 60));
        }
        int sign = mantissa < 0 ? -1 : 1;
        mantissa = Math.abs(mantissa);
        long x = 0;
        while (mantissa != 0) {
            x = x << 28 & MODULUS | x >>> BITS - 28;
            mantissa *= 268435456.0;
            exponent -= 28;
            long y = (long) mantissa;
            mantissa -= y;
            x += y;
            if (x >= MODULUS) {
                x -= MODULUS;
            }
        }
        int rotate = exponent >= 0 ? exponent % BITS : BITS - 1 - (-1 - exponent) % BITS;
        x = x << rotate & MODULUS | x >>> BITS - rotate;
        long hash = x * sign;
        return hash == -1 ? -2 : hash;
    }
}
