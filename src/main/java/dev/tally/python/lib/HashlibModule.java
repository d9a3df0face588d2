package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code _hashlib}: what CPython has from OpenSSL. CPython 3.13 Modules/_hashopenssl.c. */
final class HashlibModule {
    private static final Signature NEW = Signature.of("new", "name, string=, *, usedforsecurity=");
    private static final Signature PBKDF2 =
            Signature.of("pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=");

    private HashlibModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("new", (rt, self, args) -> {
            PyObject[] given = NEW.bind(rt, args);
            return HashObject.of(rt, algorithm(rt, given[0]), given[1]);
        });
        for (HashObject.Algorithm each : HashObject.Algorithm.values()) {
            Signature signature = Signature.of("openssl_" + each.title, "string=, *, usedforsecurity=");
            module.functionN(
                    "openssl_" + each.title,
                    (rt, self, args) -> HashObject.of(rt, each, signature.bind(rt, args)[0]));
        }
        module.functionN("compare_digest", (rt, self, args) -> compare(rt, args))
                .functionN("pbkdf2_hmac", (rt, self, args) -> pbkdf2(rt, args))
                .value("HASH", HashObject.TYPE)
                .value("HASHXOF", HashObject.XOF)
                .value("openssl_md_meth_names", vm.call(Types.FROZENSET));
    }

    /** {@code _blake2}, which is not modelled. */
    static void fillBlake2(Interpreter vm, ModuleBuilder module) {
        for (String name : new String[] {"blake2b", "blake2s"}) {
            module.functionN(name, (rt, self, args) -> {
                throw new Unsupported("hashlib." + name + "()");
            });
        }
    }

    private static HashObject.Algorithm algorithm(Runtime rt, PyObject name) {
        if (!(name instanceof PyStr text)) {
            throw rt.typeError(
                    "new() argument 'name' must be str, not " + name.type().name());
        }
        HashObject.Algorithm found = HashObject.Algorithm.named(text.value());
        if (found == null) {
            throw rt.valueError("unsupported hash type " + text.value());
        }
        return found;
    }

    private static PyObject compare(Runtime rt, Args args) {
        Arguments.positional(rt, args, "_hashlib.compare_digest", 2, 2);
        PyObject a = args.get(0);
        PyObject b = args.get(1);
        if (a instanceof PyStr one && b instanceof PyStr other) {
            if (!one.isAscii() || !other.isAscii()) {
                throw rt.typeError("comparing strings with non-ASCII characters is not supported");
            }
            return Runtime.bool(one.value().equals(other.value()));
        }
        byte @Nullable [] one = BytesLike.of(a);
        byte @Nullable [] other = BytesLike.of(b);
        if (one == null || other == null) {
            throw rt.typeError("unsupported operand types(s) or combination of types: '"
                    + a.type().name() + "' and '" + b.type().name() + "'");
        }
        return Runtime.bool(Arrays.equals(one, other));
    }

    private static byte[] hmac(HashObject.Algorithm algorithm, byte[] key, byte[] message) {
        byte[] whole = key.length > algorithm.block ? algorithm.digest(key, 0) : key;
        byte[] padded = Arrays.copyOf(whole, algorithm.block);
        byte[] inner = Arrays.copyOf(padded, algorithm.block + message.length);
        System.arraycopy(message, 0, inner, algorithm.block, message.length);
        byte[] outer = Arrays.copyOf(padded, algorithm.block + algorithm.size);
        for (int i = 0; i < algorithm.block; i++) {
            inner[i] ^= 0x36;
            outer[i] ^= 0x5c;
        }
        System.arraycopy(algorithm.digest(inner, 0), 0, outer, algorithm.block, algorithm.size);
        return algorithm.digest(outer, 0);
    }

    /** RFC 8018: a key made of a password, slowly. */
    private static PyObject pbkdf2(Runtime rt, Args args) {
        PyObject[] given = PBKDF2.bind(rt, args);
        HashObject.Algorithm algorithm = algorithm(rt, given[0]);
        if (algorithm.size == 0) {
            throw new Unsupported("hashlib.pbkdf2_hmac() with " + algorithm.title);
        }
        byte[] password = BytesLike.required(rt, given[1]);
        byte[] salt = BytesLike.required(rt, given[2]);
        int iterations = Arguments.toInt(rt, given[3]);
        int length = given[4] == null || given[4] == Runtime.none() ? algorithm.size : Arguments.toInt(rt, given[4]);
        if (iterations < 1) {
            throw rt.valueError("iteration value must be greater than 0.");
        }
        if (length < 1) {
            throw rt.valueError("key length must be greater than 0.");
        }
        rt.heap().reserve(length);
        byte[] made = new byte[length];
        for (int block = 0; block * algorithm.size < length; block++) {
            byte[] step = Arrays.copyOf(salt, salt.length + 4);
            for (int i = 0; i < 4; i++) {
                step[salt.length + i] = (byte) (block + 1 >>> 24 - 8 * i);
            }
            byte[] sum = new byte[algorithm.size];
            for (int i = 0; i < iterations; i++) {
                rt.work(2000);
                step = hmac(algorithm, password, step);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] ^= step[k];
                }
            }
            int from = block * algorithm.size;
            System.arraycopy(sum, 0, made, from, Math.min(sum.length, length - from));
        }
        return PyBytes.of(rt, made);
    }
}
