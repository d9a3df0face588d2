package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import java.math.BigInteger;

/** The functions of {@code math} on whole numbers of any size, their work counted. */
final class IntegerMath {
    /** So many factors are multiplied one by one. */
    private static final int FEW = 16;

    private IntegerMath() {}

    static void fill(ModuleBuilder m) {
        m.functionN("comb", IntegerMath::comb)
                .function1("factorial", IntegerMath::factorial)
                .functionN("gcd", IntegerMath::gcd)
                .function1("isqrt", IntegerMath::isqrt)
                .functionN("lcm", IntegerMath::lcm)
                .functionN("perm", IntegerMath::perm);
    }

    private static BigInteger index(Runtime rt, PyObject argument) {
        PyInt number = Numbers.index(rt, argument);
        BigInteger value = number.bigValue();
        number.decref(rt);
        return value;
    }

    private static PyObject factorial(Runtime rt, PyObject self, PyObject argument) {
        return rt.integer(factorial(rt, index(rt, argument)));
    }

    private static BigInteger factorial(Runtime rt, BigInteger n) {
        if (n.signum() < 0) {
            throw rt.valueError("factorial() not defined for negative values");
        }
        if (n.bitLength() > 63) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "factorial() argument should not exceed " + Long.MAX_VALUE);
        }
        return product(rt, BigInteger.ONE, n.longValue());
    }

    /** first * (first + 1) * … of so many factors. */
    private static BigInteger product(Runtime rt, BigInteger first, long count) {
        if (count <= FEW) {
            BigInteger product = BigInteger.ONE;
            for (int i = 0; i < count; i++) {
                product = Numbers.product(rt, product, first.add(BigInteger.valueOf(i)));
            }
            return product;
        }
        // Refuses what is beyond every limit before it is computed.
        rt.heap().reserve(Math.min(Long.MAX_VALUE / 64, count) / 16 * Math.max(1, first.bitLength() / 2));
        long half = count / 2;
        return Numbers.product(
                rt, product(rt, first, half), product(rt, first.add(BigInteger.valueOf(half)), count - half));
    }

    private static PyObject perm(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.perm", 1, 2);
        if (args.positional() == 1 || args.get(1) == Runtime.none()) {
            return factorial(rt, self, args.get(0));
        }
        BigInteger n = index(rt, args.get(0));
        BigInteger k = index(rt, args.get(1));
        checkSigns(rt, n, k);
        if (n.compareTo(k) < 0) {
            return rt.integer(0);
        }
        if (k.bitLength() > 63) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "k must not exceed " + Long.MAX_VALUE);
        }
        return rt.integer(falling(rt, n, k.longValue()));
    }

    private static BigInteger falling(Runtime rt, BigInteger n, long k) {
        return product(rt, n.subtract(BigInteger.valueOf(k - 1)), k);
    }

    private static void checkSigns(Runtime rt, BigInteger n, BigInteger k) {
        if (n.signum() < 0) {
            throw rt.valueError("n must be a non-negative integer");
        }
        if (k.signum() < 0) {
            throw rt.valueError("k must be a non-negative integer");
        }
    }

    private static PyObject comb(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "math.comb", 2, 2);
        BigInteger n = index(rt, args.get(0));
        BigInteger k = index(rt, args.get(1));
        checkSigns(rt, n, k);
        BigInteger few = k.min(n.subtract(k));
        if (few.signum() < 0) {
            return rt.integer(0);
        }
        if (few.bitLength() > 63) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "min(n - k, k) must not exceed " + Long.MAX_VALUE);
        }
        BigInteger above = falling(rt, n, few.longValue());
        BigInteger below = product(rt, BigInteger.ONE, few.longValue());
        rt.work((long) above.bitLength() / 32 * (below.bitLength() / 32) / 16);
        return rt.integer(above.divide(below));
    }

    private static PyObject gcd(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, args, "gcd");
        BigInteger result = BigInteger.ZERO;
        for (int i = 0; i < args.positional(); i++) {
            result = gcd(rt, result, index(rt, args.get(i)));
        }
        return rt.integer(result);
    }

    private static BigInteger gcd(Runtime rt, BigInteger a, BigInteger b) {
        rt.work((long) (a.bitLength() / 32 + 1) * (b.bitLength() / 32 + 1));
        return a.gcd(b);
    }

    private static PyObject lcm(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, args, "lcm");
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < args.positional(); i++) {
            BigInteger next = index(rt, args.get(i));
            result = result.signum() == 0 || next.signum() == 0
                    ? BigInteger.ZERO
                    : Numbers.product(rt, result.divide(gcd(rt, result, next)), next)
                            .abs();
        }
        return rt.integer(result);
    }

    private static void noKeywords(Runtime rt, Args args, String name) {
        Arguments.positional(rt, args, "math." + name, 0, Integer.MAX_VALUE);
    }

    private static PyObject isqrt(Runtime rt, PyObject self, PyObject argument) {
        BigInteger n = index(rt, argument);
        if (n.signum() < 0) {
            throw rt.valueError("isqrt() argument must be nonnegative");
        }
        long words = n.bitLength() / 32;
        rt.work(words * words);
        return rt.integer(squareRoot(n));
    }

    /** Newton's method from above. */
    private static BigInteger squareRoot(BigInteger n) {
        if (n.signum() == 0) {
            return n;
        }
        BigInteger root = BigInteger.ONE.shiftLeft((n.bitLength() + 1) / 2);
        if (n.bitLength() < 1000) {
            root = root.min(new java.math.BigDecimal(Math.sqrt(n.doubleValue()) * (1 + 0x1p-50) + 1).toBigInteger());
        }
        for (; ; ) {
            BigInteger next = root.add(n.divide(root)).shiftRight(1);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }
}
