package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code _hashlib}: what CPython has from OpenSSL. CPython 3.13 Modules/_hashopenssl.c. */
final class HashlibModule {
    private static final Signature NEW = Signature.of("new", "name, string=, *, usedforsecurity=");
    private static final Signature PBKDF2 =
            Signature.of("pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=");

    private static final String NAME = "_hashlib";

    /** What OpenSSL has besides. */
    private static final List<String> NOT_MODELLED = List.of("md5-sha1", "ripemd160", "sm3");

    private HashlibModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        PyType unsupported = ModuleErrors.make(vm, NAME, "UnsupportedDigestmodError", Exceptions.VALUE_ERROR);
        vm.moduleStates().put(NAME, PyTuple.of(vm, unsupported.owned()));
        module.functionN("new", (rt, self, args) -> {
            PyObject[] given = NEW.bind(rt, args);
            if (!(given[0] instanceof PyStr name)) {
                throw rt.typeError("name must be a string");
            }
            HashObject.Algorithm found = algorithm(name.value());
            if (found == null) {
                throw rt.valueError("unsupported hash type " + name.value());
            }
            return HashObject.of(rt, found, given[1]);
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
                .value("UnsupportedDigestmodError", unsupported)
                .value("openssl_md_meth_names", names(vm));
    }

    private static PyObject names(Interpreter vm) {
        PyList names = vm.hold(PyList.of(vm));
        for (HashObject.Algorithm each : HashObject.Algorithm.values()) {
            names.append(vm, vm.string(each.title));
        }
        for (String name : NOT_MODELLED) {
            names.append(vm, vm.string(name));
        }
        for (String name : new String[] {"blake2b", "blake2s"}) {
            names.append(vm, vm.string(name));
        }
        PyObject set = vm.call(Types.FROZENSET, names);
        vm.release(names);
        return set;
    }

    private static PyException unsupported(Runtime rt) {
        PyObject state = ((Interpreter) rt).moduleStates().get(NAME);
        if (state == null) {
            throw new Unsupported("hashlib while the interpreter shuts down");
        }
        return rt.raise((PyType) ((PyTuple) state).get(0), "[digital envelope routines] unsupported");
    }

    private static HashObject.@Nullable Algorithm algorithm(String name) {
        if (NOT_MODELLED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new Unsupported("hashlib.new('" + name + "')");
        }
        return HashObject.Algorithm.named(name);
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
        if (one == null && other == null) {
            throw rt.typeError("unsupported operand types(s) or combination of types: '"
                    + a.type().name() + "' and '" + b.type().name() + "'");
        }
        return Runtime.bool(Arrays.equals(BytesLike.required(rt, a), BytesLike.required(rt, b)));
    }

    /** A digest that has been given the block of a key. */
    private static Digest keyed(HashObject.Algorithm algorithm, byte[] key, int mask) {
        byte[] padded = Arrays.copyOf(key.length > algorithm.block ? algorithm.digest(key) : key, algorithm.block);
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= (byte) mask;
        }
        Digest digest = algorithm.begin();
        digest.update(padded);
        return digest;
    }

    private static byte[] hmac(Digest inner, Digest outer, byte[] message) {
        Digest first = inner.copy();
        first.update(message);
        Digest second = outer.copy();
        second.update(first.finish(0));
        return second.finish(0);
    }

    /** RFC 8018: a key made of a password, slowly. */
    private static PyObject pbkdf2(Runtime rt, Args args) {
        PyObject[] given = PBKDF2.bind(rt, args);
        HashObject.Algorithm algorithm =
                algorithm(Arguments.toText(rt, given[0], "pbkdf2_hmac() argument 'hash_name'"));
        if (algorithm == null) {
            throw unsupported(rt);
        }
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
        Digest inner = keyed(algorithm, password, 0x36);
        Digest outer = keyed(algorithm, password, 0x5C);
        for (int block = 0; block * algorithm.size < length; block++) {
            byte[] step = Arrays.copyOf(salt, salt.length + 4);
            for (int i = 0; i < 4; i++) {
                step[salt.length + i] = (byte) (block + 1 >>> 24 - 8 * i);
            }
            byte[] sum = new byte[algorithm.size];
            for (int i = 0; i < iterations; i++) {
                rt.work(2000);
                step = hmac(inner, outer, step);
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
