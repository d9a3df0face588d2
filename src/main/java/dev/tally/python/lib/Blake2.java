package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code _blake2.blake2b} and {@code blake2s}: a digest in the making, with a key and the like. CPython 3.13
 * Modules/blake2module.c.
 */
final class Blake2 extends PyObject {
    private static final PyType WIDE = PyType.builtin("_blake2.blake2b", Types.OBJECT, new Behaviour(true), 440)
            .sealed();
    private static final PyType NARROW = PyType.builtin("_blake2.blake2s", Types.OBJECT, new Behaviour(false), 232)
            .sealed();

    private final Digest digest;
    private final int size;

    private Blake2(PyType type, Digest digest, int size) {
        super(type);
        this.digest = digest;
        this.size = size;
    }

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.type(WIDE).type(NARROW);
    }

    private static final class Behaviour extends Slots {
        private static final String PARAMETERS = "data=, /, *, digest_size=, key=, salt=, person=, fanout=, depth=,"
                + " leaf_size=, node_offset=, node_depth=, inner_size=, last_node=, usedforsecurity=";

        private final boolean wide;
        private final Signature signature;

        /** How long a digest and a key may be; how long a salt and the name of a use may be. */
        private final int most;

        private final int mostSalt;

        Behaviour(boolean wide) {
            this.wide = wide;
            signature = Signature.of(wide ? "blake2b" : "blake2s", PARAMETERS);
            most = wide ? 64 : 32;
            mostSalt = wide ? 16 : 8;
        }

        @Override
        public long mask() {
            return slots(NEW);
        }

        private static Blake2 hash(PyObject self) {
            return (Blake2) self;
        }

        private static PyObject made(Runtime rt, Blake2 made) {
            rt.heap().allocated(made);
            return made;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method(
                            "copy",
                            (rt, self) -> made(
                                    rt,
                                    new Blake2(self.type(), hash(self).digest.copy(), hash(self).size)))
                    .method(
                            "digest",
                            (rt, self) -> PyBytes.of(rt, hash(self).digest.digest(0)))
                    .method(
                            "hexdigest",
                            (rt, self) ->
                                    rt.string(HashObject.hex(hash(self).digest.digest(0))))
                    .method1("update", (rt, self, data) -> {
                        HashObject.update(rt, hash(self).digest, data);
                        return Runtime.none();
                    })
                    .getter("name", (rt, self) -> rt.string(wide ? "blake2b" : "blake2s"))
                    .getter("block_size", (rt, self) -> rt.integer(hash(self).digest.block))
                    .getter("digest_size", (rt, self) -> rt.integer(hash(self).size))
                    .constant("SALT_SIZE", PyInt.small(mostSalt))
                    .constant("PERSON_SIZE", PyInt.small(mostSalt))
                    .constant("MAX_KEY_SIZE", PyInt.small(most))
                    .constant("MAX_DIGEST_SIZE", PyInt.small(most));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject[] given = signature.bind(rt, args);
            int size = number(rt, given[1], most);
            byte[] key = bytes(rt, given[2]);
            byte[] salt = bytes(rt, given[3]);
            byte[] person = bytes(rt, given[4]);
            int fanout = number(rt, given[5], 1);
            int depth = number(rt, given[6], 1);
            long leaf = unsigned(rt, given[7], "Python int too large to convert to C unsigned long");
            long offset = unsigned(rt, given[8], "int too big to convert");
            int nodeDepth = number(rt, given[9], 0);
            int inner = number(rt, given[10], 0);
            boolean lastNode = given[11] != null && Abstract.truth(rt, given[11]);

            byte[] block = new byte[most];
            within(rt, size, 1, most, "digest_size must be between 1 and " + most + " bytes");
            within(rt, salt.length, 0, mostSalt, "maximum salt length is " + mostSalt + " bytes");
            within(rt, person.length, 0, mostSalt, "maximum person length is " + mostSalt + " bytes");
            within(rt, fanout, 0, 255, "fanout must be between 0 and 255");
            within(rt, depth, 1, 255, "depth must be between 1 and 255");
            if (leaf >>> 32 != 0) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "leaf_size is too large");
            }
            if (!wide && offset >>> 48 != 0) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "node_offset is too large");
            }
            within(rt, nodeDepth, 0, 255, "node_depth must be between 0 and 255");
            within(rt, inner, 0, most, "inner_size must be between 0 and is " + most);
            within(rt, key.length, 0, most, "maximum key length is " + most + " bytes");
            block[0] = (byte) size;
            block[1] = (byte) key.length;
            block[2] = (byte) fanout;
            block[3] = (byte) depth;
            put(block, 4, leaf, 4);
            put(block, 8, offset, wide ? 8 : 6);
            block[wide ? 16 : 14] = (byte) nodeDepth;
            block[wide ? 17 : 15] = (byte) inner;
            System.arraycopy(salt, 0, block, most / 2, salt.length);
            System.arraycopy(person, 0, block, most / 2 + mostSalt, person.length);
            Digest digest = new Blake2Digest(wide, block, lastNode);
            if (key.length > 0) {
                byte[] padded = new byte[digest.block];
                System.arraycopy(key, 0, padded, 0, key.length);
                digest.update(padded);
            }
            if (given[0] != null) {
                HashObject.update(rt, digest, given[0]);
            }
            return made(rt, new Blake2(type, digest, size));
        }

        private static void put(byte[] block, int at, long value, int width) {
            for (int i = 0; i < width; i++) {
                block[at + i] = (byte) (value >>> 8 * i);
            }
        }

        private static void within(Runtime rt, int value, int least, int most, String message) {
            if (value < least || value > most) {
                throw rt.valueError(message);
            }
        }

        private static int number(Runtime rt, @Nullable PyObject given, int missing) {
            return given == null ? missing : Arguments.toInt(rt, given);
        }

        private static byte[] bytes(Runtime rt, @Nullable PyObject given) {
            return given == null ? new byte[0] : BytesLike.required(rt, given);
        }

        /** {@code _PyLong_UnsignedLong_Converter} */
        private static long unsigned(Runtime rt, @Nullable PyObject given, String tooLarge) {
            if (given == null) {
                return 0;
            }
            PyInt number = Numbers.index(rt, given);
            BigInteger value = number.bigValue();
            number.decref(rt);
            if (value.signum() < 0) {
                throw rt.valueError("value must be positive");
            }
            if (value.bitLength() > 64) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, tooLarge);
            }
            return value.longValue();
        }
    }
}
