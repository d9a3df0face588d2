package dev.tally.python.lib;

import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Indices;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code _hashlib.HASH}: a digest in the making. CPython 3.13 Modules/_hashopenssl.c. */
final class HashObject extends PyObject {
    static final PyType TYPE =
            PyType.builtin("_hashlib.HASH", Types.OBJECT, new Behaviour(), 40).sealed();
    /** Those whose digests are as long as one asks. */
    static final PyType XOF =
            PyType.builtin("_hashlib.HASHXOF", TYPE, new Extendable(), 40).sealed();

    /** What {@code hashlib} names: how long a digest and a block are, in bytes. */
    enum Algorithm {
        MD5("md5", 16, 64, "md5 ssl3-md5"),
        SHA1("sha1", 20, 64, "sha1 sha-1 ssl3-sha1"),
        SHA224("sha224", 28, 64, "sha224 sha-224 sha2-224"),
        SHA256("sha256", 32, 64, "sha256 sha-256 sha2-256"),
        SHA384("sha384", 48, 128, "sha384 sha-384 sha2-384"),
        SHA512("sha512", 64, 128, "sha512 sha-512 sha2-512"),
        SHA512_224("sha512_224", 28, 128, "sha512-224 sha-512/224 sha2-512/224"),
        SHA512_256("sha512_256", 32, 128, "sha512-256 sha-512/256 sha2-512/256"),
        SHA3_224("sha3_224", 28, 144, "sha3-224"),
        SHA3_256("sha3_256", 32, 136, "sha3-256"),
        SHA3_384("sha3_384", 48, 104, "sha3-384"),
        SHA3_512("sha3_512", 64, 72, "sha3-512"),
        SHAKE_128("shake_128", 0, 168, "shake-128 shake128"),
        SHAKE_256("shake_256", 0, 136, "shake-256 shake256");

        final String title;
        final int size;
        final int block;
        private final List<String> others;

        Algorithm(String title, int size, int block, String others) {
            this.title = title;
            this.size = size;
            this.block = block;
            this.others = List.of(others.split(" "));
        }

        Digest begin() {
            return switch (this) {
                case MD5 -> new Md5Digest();
                case SHA1 -> new Sha1Digest();
                case SHA224, SHA256 -> new Sha256Digest(size);
                case SHA384, SHA512, SHA512_224, SHA512_256 -> new Sha512Digest(size);
                case SHA3_224, SHA3_256, SHA3_384, SHA3_512, SHAKE_128, SHAKE_256 -> new KeccakDigest(block, size);
            };
        }

        byte[] digest(byte[] data) {
            Digest digest = begin();
            digest.update(data);
            return digest.finish(0);
        }

        /** By the name that hashlib has for it, or one of OpenSSL's, which has all of them in any case. */
        static @Nullable Algorithm named(String name) {
            String plain = name.toLowerCase(Locale.ROOT);
            for (Algorithm each : values()) {
                if (each.title.equals(name) || each.others.contains(plain)) {
                    return each;
                }
            }
            return null;
        }
    }

    private final Algorithm algorithm;
    private final Digest digest;

    private HashObject(Algorithm algorithm, Digest digest) {
        super(algorithm.size == 0 ? XOF : TYPE);
        this.algorithm = algorithm;
        this.digest = digest;
    }

    private static HashObject made(Runtime rt, HashObject made) {
        rt.heap().allocated(made);
        return made;
    }

    static PyObject of(Runtime rt, Algorithm algorithm, @Nullable PyObject data) {
        Digest digest = algorithm.begin();
        if (data != null) {
            update(rt, digest, data);
        }
        return made(rt, new HashObject(algorithm, digest));
    }

    /** Goes on with what an object lends, which must not be text. */
    static void update(Runtime rt, Digest digest, PyObject given) {
        if (given instanceof PyStr) {
            throw rt.typeError("Strings must be encoded before hashing");
        }
        byte @Nullable [] bytes = BytesLike.of(given);
        if (bytes == null) {
            throw rt.typeError("object supporting the buffer API required");
        }
        rt.work(20L * bytes.length);
        digest.update(bytes);
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
            type.method(
                            "copy",
                            (rt, self) -> made(
                                    rt,
                                    new HashObject(
                                            hash(self).algorithm,
                                            hash(self).digest.copy())))
                    .method("digest", (rt, self) -> PyBytes.of(rt, digest(rt, self, 0)))
                    .method("hexdigest", (rt, self) -> rt.string(hex(digest(rt, self, 0))))
                    .method1("update", (rt, self, data) -> {
                        update(rt, hash(self).digest, data);
                        return Runtime.none();
                    })
                    .getter("digest_size", (rt, self) -> rt.integer(hash(self).algorithm.size))
                    .getter("block_size", (rt, self) -> rt.integer(hash(self).algorithm.block))
                    .getter("name", (rt, self) -> rt.string(hash(self).algorithm.title));
        }

        static byte[] digest(Runtime rt, PyObject self, int length) {
            rt.work(1000 + 20L * length);
            return hash(self).digest.digest(length);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string(
                    "<" + hash(self).algorithm.title + " " + self.type().name() + " object @ 0x"
                            + Long.toHexString(rt.heap().address(self)) + ">");
        }
    }

    /** Those of a digest whose length is asked for. */
    private static final class Extendable extends Slots {
        private static final Signature DIGEST = Signature.of("digest", "length");
        private static final Signature HEXDIGEST = Signature.of("hexdigest", "length");

        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("digest", (rt, self, args) -> {
                        PyObject length = DIGEST.bind(rt, args)[0];
                        if (Indices.argument(rt, length) < 0) {
                            throw rt.raise(
                                    Exceptions.SYSTEM_ERROR, "Negative size passed to PyBytes_FromStringAndSize");
                        }
                        return PyBytes.of(rt, digest(rt, self, length));
                    })
                    .methodN(
                            "hexdigest",
                            (rt, self, args) ->
                                    rt.string(hex(digest(rt, self, HEXDIGEST.bind(rt, args)[0]))));
        }

        private static byte[] digest(Runtime rt, PyObject self, PyObject length) {
            long size = Indices.argument(rt, length);
            rt.heap().reserve(size);
            return Behaviour.digest(rt, self, (int) size);
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
