package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code _sha2.sha512}, by which a random generator is seeded with text. FIPS 180-4. */
final class Sha2 extends PyObject {
    private static final PyType TYPE =
            PyType.builtin("SHA512Type", Types.OBJECT, new Behaviour(), 232).sealed();
    private static final Signature NEW = Signature.of("sha512", "string=, *, usedforsecurity=");
    private static final int BLOCK = 128;
    private static final int ROUNDS = 80;

    /** The first 64 bits of the fractions of the cube roots of the first 80 primes. */
    static final long[] K = new long[ROUNDS];

    /** The same of the square roots of the first eight. */
    static final long[] START = new long[8];

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

    private byte[] data;

    private Sha2(byte[] data) {
        super(TYPE);
        this.data = data;
    }

    static void fill(Interpreter vm, ModuleBuilder sha2) {
        sha2.functionN("sha512", Sha2::sha512).type(TYPE);
    }

    /** 64 bits behind the point of a root: of the whole root of the number shifted, found bit by bit. */
    static long fraction(int number, int degree) {
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

    private static PyObject sha512(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        Sha2 made =
                new Sha2(bound[0] == null ? new byte[0] : bytes(rt, bound[0]).clone());
        rt.heap().allocatedContainer(made);
        return made;
    }

    private static byte[] bytes(Runtime rt, PyObject given) {
        if (given instanceof PyStr) {
            throw rt.typeError("Strings must be encoded before hashing");
        }
        byte @Nullable [] bytes = BytesLike.of(given);
        if (bytes == null) {
            throw rt.typeError("object supporting the buffer API required");
        }
        return bytes;
    }

    private static PyObject update(Runtime rt, PyObject self, PyObject given) {
        Sha2 hash = (Sha2) self;
        byte[] more = bytes(rt, given);
        rt.heap().reserve(hash.data.length + more.length);
        int before = hash.data.length;
        hash.data = Arrays.copyOf(hash.data, before + more.length);
        System.arraycopy(more, 0, hash.data, before, more.length);
        return Runtime.none();
    }

    private static byte[] digest(Runtime rt, PyObject self) {
        byte[] data = ((Sha2) self).data;
        rt.work(20L * data.length);
        int blocks = (data.length + 17 + BLOCK - 1) / BLOCK;
        byte[] padded = Arrays.copyOf(data, blocks * BLOCK);
        padded[data.length] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 1 - i] = (byte) (8L * data.length >>> 8 * i);
        }
        long[] state = START.clone();
        for (int at = 0; at < padded.length; at += BLOCK) {
            compress(state, padded, at);
        }
        byte[] digest = new byte[64];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / 8] >>> 56 - i % 8 * 8);
        }
        return digest;
    }

    static void compress(long[] state, byte[] data, int at) {
        long[] w = new long[ROUNDS];
        for (int i = 0; i < BLOCK; i++) {
            w[i / 8] = w[i / 8] << 8 | data[at + i] & 0xFF;
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

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("digest", (rt, self) -> PyBytes.of(rt, Sha2.digest(rt, self)))
                    .method("hexdigest", (rt, self) -> rt.string(hex(Sha2.digest(rt, self))))
                    .method1("update", Sha2::update)
                    .method("copy", (rt, self) -> {
                        Sha2 copy = new Sha2(((Sha2) self).data);
                        rt.heap().allocatedContainer(copy);
                        return copy;
                    })
                    .getter("name", (rt, self) -> rt.string("sha512"))
                    .getter("digest_size", (rt, self) -> rt.integer(64))
                    .getter("block_size", (rt, self) -> rt.integer(BLOCK))
                    .constant("__module__", PyStr.immortalOf("_sha2"));
        }

        private static String hex(byte[] digest) {
            StringBuilder text = new StringBuilder();
            for (byte b : digest) {
                text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return text.toString();
        }
    }
}
