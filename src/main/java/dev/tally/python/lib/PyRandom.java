package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code _random.Random}: the Mersenne Twister MT19937. Where CPython would ask the system for a seed, the seed is 0, so that
 * every run draws the same numbers. CPython 3.13 Modules/_randommodule.c; M. Matsumoto and T. Nishimura, Mersenne Twister,
 * 1998.
 */
final class PyRandom extends PyObject {
    private static final PyType TYPE = PyType.builtin("_random.Random", Types.OBJECT, new Behaviour(), 2520);

    private static final int N = 624;
    private static final int M = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final long WORD = 0xFFFFFFFFL;

    private final int[] state = new int[N];
    private int index = N + 1;

    private PyRandom(PyType type) {
        super(type);
    }

    static void fill(Interpreter vm, ModuleBuilder random) {
        random.type(TYPE);
    }

    private static PyRandom of(PyObject self) {
        return (PyRandom) self;
    }

    // --- the generator

    private int word() {
        if (index >= N) {
            regenerate();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void regenerate() {
        for (int i = 0; i < N; i++) {
            int y = state[i] & 0x80000000 | state[(i + 1) % N] & 0x7fffffff;
            state[i] = state[(i + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX);
        }
        index = 0;
    }

    private void start(int seed) {
        state[0] = seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        index = N;
    }

    private void start(int[] key) {
        start(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(N, key.length); k > 0; k--) {
            state[i] = (state[i] ^ mixed(i) * 1664525) + key[j] + j;
            i = advance(i);
            j = (j + 1) % key.length;
        }
        for (int k = N - 1; k > 0; k--) {
            state[i] = (state[i] ^ mixed(i) * 1566083941) - i;
            i = advance(i);
        }
        state[0] = 0x80000000;
    }

    private int mixed(int i) {
        return state[i - 1] ^ state[i - 1] >>> 30;
    }

    private int advance(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    // --- its methods

    private static PyObject seed(Runtime rt, PyObject self, @Nullable PyObject given) {
        BigInteger number = BigInteger.ZERO;
        if (given instanceof PyInt i) {
            number = i.bigValue().abs();
        } else if (given != null && given != Runtime.none()) {
            long hash = Abstract.hash(rt, given);
            number = BigInteger.valueOf(hash).and(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
        }
        int words = Math.max(1, (number.bitLength() + 31) / 32);
        rt.work(words);
        int[] key = new int[words];
        for (int i = 0; i < words; i++) {
            key[i] = number.shiftRight(32 * i).intValue();
        }
        of(self).start(key);
        return Runtime.none();
    }

    private static PyObject random(Runtime rt, PyObject self) {
        int high = of(self).word() >>> 5;
        int low = of(self).word() >>> 6;
        return PyFloat.of(rt, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
    }

    private static PyObject getrandbits(Runtime rt, PyObject self, PyObject argument) {
        int bits = Arguments.toInt(rt, argument);
        if (bits < 0) {
            throw rt.valueError("number of bits must be non-negative");
        }
        PyRandom random = of(self);
        if (bits <= 32) {
            return rt.integer(bits == 0 ? 0 : (random.word() & WORD) >>> 32 - bits);
        }
        rt.heap().reserve(bits / 8);
        byte[] bytes = new byte[(bits + 31) / 32 * 4];
        for (int at = bytes.length - 4, left = bits; at >= 0; at -= 4, left -= 32) {
            int word = left < 32 ? random.word() >>> 32 - left : random.word();
            for (int i = 0; i < 4; i++) {
                bytes[at + i] = (byte) (word >>> 24 - 8 * i);
            }
        }
        return rt.integer(new BigInteger(1, bytes));
    }

    private static PyObject getstate(Runtime rt, PyObject self) {
        PyObject[] words = new PyObject[N + 1];
        for (int i = 0; i < N; i++) {
            words[i] = rt.integer(of(self).state[i] & WORD);
        }
        words[N] = rt.integer(of(self).index);
        return PyTuple.of(rt, words);
    }

    private static PyObject setstate(Runtime rt, PyObject self, PyObject given) {
        if (!(given instanceof PyTuple words)) {
            throw rt.typeError("state vector must be a tuple");
        }
        if (words.size() != N + 1) {
            throw rt.valueError("state vector is the wrong size");
        }
        int[] state = new int[N];
        for (int i = 0; i < N; i++) {
            state[i] = (int) Numbers.exactIndex(rt, words.get(i));
        }
        long index = Numbers.exactIndex(rt, words.get(N));
        if (index < 0 || index > N) {
            throw rt.valueError("invalid state");
        }
        System.arraycopy(state, 0, of(self).state, 0, N);
        of(self).index = (int) index;
        return Runtime.none();
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, INIT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("random", PyRandom::random)
                    .methodN("seed", (rt, self, args) -> {
                        Arguments.positional(rt, args, "Random.seed", 0, 1);
                        return seed(rt, self, args.orNull(0));
                    })
                    .method("getstate", PyRandom::getstate)
                    .method1("setstate", PyRandom::setstate)
                    .method1("getrandbits", PyRandom::getrandbits)
                    .constant("__module__", PyStr.immortalOf("_random"));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyRandom made = new PyRandom(type);
            if (type.isHeapType()) {
                rt.heap().allocatedContainer(made);
            } else {
                rt.heap().allocated(made);
            }
            return made;
        }

        @Override
        public void init(Runtime rt, PyObject self, Args args) {
            if (args.keywordCount() != 0 && !self.type().isHeapType()) {
                throw rt.typeError("Random() takes no keyword arguments");
            }
            Arguments.count(rt, args.positional(), "Random", 0, 1);
            seed(rt, self, args.orNull(0));
        }
    }
}
