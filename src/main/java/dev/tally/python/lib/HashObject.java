package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code _hashlib.HASH}: data and the function that makes a digest of it. CPython 3.13 Modules/_hashopenssl.c. */
final class HashObject extends PyObject {
    static final PyType TYPE =
            PyType.builtin("_hashlib.HASH", Types.OBJECT, new Behaviour(), 40).sealed();
    /** Those whose digests are as long as one asks. */
    static final PyType XOF =
            PyType.builtin("_hashlib.HASHXOF", TYPE, new Behaviour(), 40).sealed();

    /** What {@code hashlib} names: how long a digest and a block are, in bytes. */
    enum Algorithm {
        MD5("md5", 16, 64),
        SHA1("sha1", 20, 64),
        SHA224("sha224", 28, 64),
        SHA256("sha256", 32, 64),
        SHA384("sha384", 48, 128),
        SHA512("sha512", 64, 128),
        SHA3_224("sha3_224", 28, 144),
        SHA3_256("sha3_256", 32, 136),
        SHA3_384("sha3_384", 48, 104),
        SHA3_512("sha3_512", 64, 72),
        SHAKE_128("shake_128", 0, 168),
        SHAKE_256("shake_256", 0, 136);

        final String title;
        final int size;
        final int block;

        Algorithm(String title, int size, int block) {
            this.title = title;
            this.size = size;
            this.block = block;
        }

        byte[] digest(byte[] data, int length) {
            return switch (this) {
                case MD5 -> Digests.md5(data);
                case SHA1 -> Digests.sha1(data);
                case SHA224 -> Digests.sha224(data);
                case SHA256 -> Digests.sha256(data);
                case SHA384 -> Digests.sha384(data);
                case SHA512 -> Digests.sha512(data);
                case SHA3_224, SHA3_256, SHA3_384, SHA3_512 -> Digests.keccak(data, block, 6, size);
                case SHAKE_128, SHAKE_256 -> Digests.keccak(data, block, 0x1f, length);
            };
        }

        static @Nullable Algorithm named(String name) {
            String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
            for (Algorithm each : values()) {
                if (each.title.equals(plain)) {
                    return each;
                }
            }
            return null;
        }
    }

    private final Algorithm algorithm;
    private byte[] data;

    private HashObject(Algorithm algorithm, byte[] data) {
        super(algorithm.size == 0 ? XOF : TYPE);
        this.algorithm = algorithm;
        this.data = data;
    }

    private static HashObject made(Runtime rt, HashObject made) {
        rt.heap().allocated(made);
        return made;
    }

    static PyObject of(Runtime rt, Algorithm algorithm, @Nullable PyObject data) {
        return made(
                rt,
                new HashObject(
                        algorithm, data == null ? new byte[0] : bytes(rt, data).clone()));
    }

    private static byte[] bytes(Runtime rt, PyObject given) {
        if (given instanceof PyStr) {
            throw rt.typeError("Strings must be encoded before hashing");
        }
        byte @Nullable [] bytes = BytesLike.of(given);
        if (bytes == null) {
            throw rt.typeError("object supporting the buffer API required");
        }
        rt.heap().reserve(bytes.length);
        return bytes;
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(REPR);
        }

        private static HashObject hash(PyObject self) {
            return (HashObject) self;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("update", Behaviour::update)
                    .methodN("digest", (rt, self, args) -> PyBytes.of(rt, digest(rt, self, args)))
                    .methodN("hexdigest", (rt, self, args) -> rt.string(hex(digest(rt, self, args))))
                    .method("copy", (rt, self) -> made(rt, new HashObject(hash(self).algorithm, hash(self).data)))
                    .getter("digest_size", (rt, self) -> rt.integer(hash(self).algorithm.size))
                    .getter("block_size", (rt, self) -> rt.integer(hash(self).algorithm.block))
                    .getter("name", (rt, self) -> rt.string(hash(self).algorithm.title));
        }

        private static PyObject update(Runtime rt, PyObject self, PyObject given) {
            byte[] more = bytes(rt, given);
            byte[] before = hash(self).data;
            rt.heap().reserve((long) before.length + more.length);
            rt.work(before.length + more.length);
            byte[] all = Arrays.copyOf(before, before.length + more.length);
            System.arraycopy(more, 0, all, before.length, more.length);
            hash(self).data = all;
            return Runtime.none();
        }

        private static byte[] digest(Runtime rt, PyObject self, Args args) {
            HashObject hash = hash(self);
            boolean asked = hash.algorithm.size == 0;
            Arguments.positional(rt, args, "HASH.digest", asked ? 1 : 0, asked ? 1 : 0);
            int length = asked ? Arguments.toInt(rt, args.get(0)) : hash.algorithm.size;
            if (length < 0) {
                throw rt.valueError("value must be positive");
            }
            rt.heap().reserve(length);
            rt.work(20L * hash.data.length + 20L * length);
            return hash.algorithm.digest(hash.data, length);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string(
                    "<" + hash(self).algorithm.title + " " + self.type().name() + " object @ 0x"
                            + Long.toHexString(rt.heap().address(self)) + ">");
        }
    }

    static String hex(byte[] digest) {
        StringBuilder text = new StringBuilder();
        for (byte b : digest) {
            text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }
}
