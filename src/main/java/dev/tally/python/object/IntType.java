package dev.tally.python.object;

import dev.tally.python.syntax.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What {@code int} does. CPython 3.13 Objects/longobject.c. */
final class IntType extends Slots {
    /** Ints beyond this many bits are refused: their arithmetic would not end in a learner's lifetime. */
    private static final long MAX_BITS = 50_000_000;

    /** What writing a bit of a large number takes, in steps of {@link Runtime#work}. */
    private static final long WRITING_A_BIT = 8;

    private static final BigInteger TEN = BigInteger.TEN;

    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, NEW, BOOL, NEGATIVE, POSITIVE, ABSOLUTE, INVERT, INT, FLOAT, INDEX, DIVMOD)
                | binaryOperators(
                        ADD,
                        AND,
                        FLOOR_DIVIDE,
                        LSHIFT,
                        MULTIPLY,
                        REMAINDER,
                        OR,
                        POWER,
                        RSHIFT,
                        SUBTRACT,
                        TRUE_DIVIDE,
                        XOR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("conjugate", IntType::exact)
                .method(
                        "bit_length",
                        (rt, self) -> rt.integer(number(self).abs().bitLength()))
                .method("bit_count", (rt, self) -> rt.integer(number(self).abs().bitCount()))
                .methodN("to_bytes", IntBytes::toBytes)
                .classMethod("from_bytes", IntBytes::fromBytes)
                .method("as_integer_ratio", (rt, self) -> PyTuple.of(rt, exact(rt, self), rt.integer(1)))
                .method("is_integer", (rt, self) -> PyBool.TRUE)
                .method("__trunc__", IntType::exact)
                .method("__floor__", IntType::exact)
                .method("__ceil__", IntType::exact)
                .positional("__round__", 0, 1, IntType::round)
                .method("__getnewargs__", (rt, self) -> PyTuple.of(rt, exact(rt, self)))
                .method1(
                        "__format__",
                        (rt, self, spec) -> FormatSpec.isText(self, spec)
                                ? Abstract.str(rt, self)
                                : rt.string(FormatSpec.parse(rt, spec, self).formatInt(rt, (PyInt) self)))
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .getter("real", IntType::exact)
                .getter("imag", (rt, self) -> rt.integer(0))
                .getter("numerator", IntType::exact)
                .getter("denominator", (rt, self) -> rt.integer(1));
    }

    static BigInteger number(PyObject self) {
        return ((PyInt) self).bigValue();
    }

    private static PyObject exact(Runtime rt, PyObject self) {
        return self.type() == Types.INT ? self.owned() : rt.integer(number(self));
    }

    /** A double nearest to an int; OverflowError where there is none. */
    static double toDouble(Runtime rt, PyInt number) {
        if (number.isLong()) {
            return number.longValue();
        }
        double value = Decimals.nearest(number.bigValue());
        if (Double.isInfinite(value)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "int too large to convert to float");
        }
        return value;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        PyInt made = IntParser.create(rt, args);
        if (type == Types.INT) {
            return made;
        }
        PyInt instance = PyInt.ofType(rt, type, made.bigValue());
        made.decref(rt);
        return instance;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        // A string of its own, even of one digit: long_to_decimal_string does not look for the shared ones.
        return PyStr.ofType(rt, Types.STR, decimal(rt, (PyInt) self));
    }

    /** Decimal digits; ValueError where there are more than the interpreter converts. */
    static String decimal(Runtime rt, PyInt number) {
        if (number.isLong()) {
            return Long.toString(number.longValue());
        }
        BigInteger big = number.bigValue();
        int most = rt.maxStringDigits();
        if (most == 0) {
            rt.work(WRITING_A_BIT * big.bitLength());
            return big.toString();
        }
        String digits = big.bitLength() / 4 > most ? "" : big.toString();
        if (digits.isEmpty() || digits.length() - (big.signum() < 0 ? 1 : 0) > most) {
            throw rt.valueError("Exceeds the limit (" + most + " digits) for integer string conversion; "
                    + "use sys.set_int_max_str_digits() to increase the limit");
        }
        return digits;
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        return Hashes.integer((PyInt) self);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PyInt a) || !(other instanceof PyInt b)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        int order = a.isLong() && b.isLong()
                ? Long.compare(a.longValue(), b.longValue())
                : a.bigValue().compareTo(b.bigValue());
        return Runtime.bool(holds(operator, order));
    }

    /** Whether a comparison holds for operands in that order. */
    static boolean holds(int operator, int order) {
        return switch (operator) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            default -> order >= 0;
        };
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        return ((PyInt) self).signum() != 0;
    }

    @Override
    public PyObject negative(Runtime rt, PyObject self) {
        PyInt n = (PyInt) self;
        return n.isLong() && n.longValue() != Long.MIN_VALUE
                ? rt.integer(-n.longValue())
                : rt.integer(n.bigValue().negate());
    }

    @Override
    public PyObject positive(Runtime rt, PyObject self) {
        return exact(rt, self);
    }

    @Override
    public PyObject absolute(Runtime rt, PyObject self) {
        return ((PyInt) self).signum() < 0 ? negative(rt, self) : exact(rt, self);
    }

    @Override
    public PyObject invert(Runtime rt, PyObject self) {
        PyInt n = (PyInt) self;
        return n.isLong() ? rt.integer(~n.longValue()) : rt.integer(n.bigValue().not());
    }

    @Override
    public PyObject toInt(Runtime rt, PyObject self) {
        return exact(rt, self);
    }

    @Override
    public PyObject toFloat(Runtime rt, PyObject self) {
        return PyFloat.of(rt, toDouble(rt, (PyInt) self));
    }

    @Override
    public PyObject index(Runtime rt, PyObject self) {
        return exact(rt, self);
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!(left instanceof PyInt a) || !(right instanceof PyInt b)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        if (a.isLong() && b.isLong()) {
            PyObject result = small(rt, operator, a.longValue(), b.longValue());
            if (result != null) {
                return result;
            }
        }
        return big(rt, operator, a, b);
    }

    /** The result where operands and result fit a long, otherwise null. */
    private static @Nullable PyObject small(Runtime rt, int operator, long a, long b) {
        switch (operator) {
            case ADD -> {
                long sum = a + b;
                return ((a ^ sum) & (b ^ sum)) < 0 ? null : rt.integer(sum);
            }
            case SUBTRACT -> {
                long difference = a - b;
                return ((a ^ b) & (a ^ difference)) < 0 ? null : rt.integer(difference);
            }
            case MULTIPLY -> {
                long product = a * b;
                return overflows(a, b, product) ? null : rt.integer(product);
            }
            case AND -> {
                return rt.integer(a & b);
            }
            case OR -> {
                return rt.integer(a | b);
            }
            case XOR -> {
                return rt.integer(a ^ b);
            }
            case FLOOR_DIVIDE -> {
                return b == 0 || b == -1 ? null : rt.integer(Math.floorDiv(a, b));
            }
            case REMAINDER -> {
                return b == 0 ? null : rt.integer(Math.floorMod(a, b));
            }
            case RSHIFT -> {
                return b < 0 ? null : rt.integer(a >> Math.min(b, 63));
            }
            case LSHIFT -> {
                return b >= 0 && b < 62 && Math.abs(a) < 1L << 62 - b ? rt.integer(a << b) : null;
            }
            default -> {
                return null;
            }
        }
    }

    private static PyObject big(Runtime rt, int operator, PyInt left, PyInt right) {
        BigInteger a = left.bigValue();
        BigInteger b = right.bigValue();
        rt.work((a.bitLength() + b.bitLength()) / 32L);
        return switch (operator) {
            case ADD -> rt.integer(a.add(b));
            case SUBTRACT -> rt.integer(a.subtract(b));
            case MULTIPLY -> rt.integer(multiply(rt, a, b));
            case AND -> rt.integer(a.and(b));
            case OR -> rt.integer(a.or(b));
            case XOR -> rt.integer(a.xor(b));
            case FLOOR_DIVIDE -> rt.integer(floorDivide(rt, a, b)[0]);
            case REMAINDER -> {
                if (b.signum() == 0) {
                    throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "integer modulo by zero");
                }
                yield rt.integer(floorDivide(rt, a, b)[1]);
            }
            case TRUE_DIVIDE -> trueDivide(rt, left, right);
            case LSHIFT -> leftShift(rt, a, right);
            case RSHIFT -> rightShift(rt, a, right);
            case POWER -> raisePower(rt, left, right);
            default -> Singletons.NOT_IMPLEMENTED;
        };
    }

    static BigInteger multiply(Runtime rt, BigInteger a, BigInteger b) {
        boundBits(rt, (long) a.bitLength() + b.bitLength());
        rt.work((long) a.bitLength() / 32 * (b.bitLength() / 32) / 16);
        return a.multiply(b);
    }

    private static void boundBits(Runtime rt, long bits) {
        if (bits > MAX_BITS) {
            throw new LimitReached(MAX_BITS, "bits in one number");
        }
        rt.heap().reserve(bits / 8);
    }

    /** Quotient rounded down and the remainder with the divisor's sign. */
    private static BigInteger[] floorDivide(Runtime rt, BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "integer division or modulo by zero");
        }
        rt.work((long) a.bitLength() / 32 * (b.bitLength() / 32) / 16);
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(b);
        }
        return parts;
    }

    private static PyObject leftShift(Runtime rt, BigInteger a, PyInt by) {
        if (by.signum() < 0) {
            throw rt.valueError("negative shift count");
        }
        if (a.signum() == 0) {
            return rt.integer(0);
        }
        if (!by.isLong()) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "too many digits in integer");
        }
        boundBits(rt, Math.min(a.bitLength() + by.longValue(), Long.MAX_VALUE / 2));
        return rt.integer(a.shiftLeft((int) by.longValue()));
    }

    private static PyObject rightShift(Runtime rt, BigInteger a, PyInt by) {
        if (by.signum() < 0) {
            throw rt.valueError("negative shift count");
        }
        boolean all = !by.isLong() || by.longValue() > Integer.MAX_VALUE;
        return all ? rt.integer(a.signum() < 0 ? -1 : 0) : rt.integer(a.shiftRight((int) by.longValue()));
    }

    /** The double nearest to the exact quotient. CPython 3.13 Objects/longobject.c, long_true_divide. */
    private static PyObject trueDivide(Runtime rt, PyInt left, PyInt right) {
        if (right.signum() == 0) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "division by zero");
        }
        long exact = 1L << 53;
        if (left.isLong()
                && right.isLong()
                && Math.abs(left.longValue()) <= exact
                && Math.abs(right.longValue()) <= exact) {
            return PyFloat.of(rt, (double) left.longValue() / right.longValue());
        }
        BigInteger a = left.bigValue().abs();
        BigInteger b = right.bigValue().abs();
        rt.work((a.bitLength() + (long) b.bitLength()) / 8);
        double value = Decimals.quotient(a, b);
        if (Double.isInfinite(value)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "integer division result too large for a float");
        }
        return PyFloat.of(rt, left.signum() < 0 != right.signum() < 0 ? -value : value);
    }

    private static PyObject raisePower(Runtime rt, PyInt base, PyInt exponent) {
        if (exponent.signum() < 0) {
            double power = toDouble(rt, exponent);
            return FloatType.power(rt, toDouble(rt, base), power);
        }
        BigInteger b = base.bigValue();
        if (b.bitLength() <= 1 && b.abs().compareTo(BigInteger.ONE) <= 0) {
            boolean odd = exponent.bigValue().testBit(0);
            return rt.integer(exponent.signum() == 0 ? 1 : b.signum() < 0 && !odd ? 1 : b.longValue());
        }
        if (!exponent.isLong() || exponent.longValue() > MAX_BITS) {
            throw new LimitReached(MAX_BITS, "bits in one number");
        }
        long bits = b.abs().bitLength() * exponent.longValue();
        boundBits(rt, bits);
        rt.work(bits / 32 * (bits / 32) / 64);
        return rt.integer(b.pow((int) exponent.longValue()));
    }

    @Override
    public PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
        if (!(base instanceof PyInt b) || !(exponent instanceof PyInt e) || !(modulus instanceof PyInt m)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        if (m.signum() == 0) {
            throw rt.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger modulo = m.bigValue().abs();
        rt.work((long) e.bigValue().bitLength() * modulo.bitLength() / 32);
        BigInteger result;
        try {
            result = b.bigValue().modPow(e.bigValue(), modulo);
        } catch (ArithmeticException notInvertible) {
            throw rt.valueError("base is not invertible for the given modulus");
        }
        return rt.integer(m.signum() < 0 && result.signum() != 0 ? result.add(m.bigValue()) : result);
    }

    @Override
    public PyObject divmod(Runtime rt, PyObject left, PyObject right) {
        if (!(left instanceof PyInt a) || !(right instanceof PyInt b)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        BigInteger[] parts = floorDivide(rt, a.bigValue(), b.bigValue());
        return PyTuple.of(rt, rt.integer(parts[0]), rt.integer(parts[1]));
    }

    /** {@code round(n, -k)} rounds to even among multiples of 10 to the k. */
    private static PyObject round(Runtime rt, PyObject self, Args args) {
        PyObject given = args.orNull(0);
        if (given == null) {
            return exact(rt, self);
        }
        long digits = Numbers.clippedIndex(rt, given);
        if (digits >= 0) {
            return exact(rt, self);
        }
        if (-digits > number(self).abs().bitLength()) {
            return rt.integer(0);
        }
        BigInteger unit = TEN.pow((int) -digits);
        BigDecimal units = new BigDecimal(number(self)).divide(new BigDecimal(unit), 0, RoundingMode.HALF_EVEN);
        return rt.integer(units.toBigInteger().multiply(unit));
    }

    /** Whether a product does not fit; by division, since {@code Math.multiplyHigh} is not there in the browser. */
    private static boolean overflows(long a, long b, long product) {
        if ((Math.abs(a) | Math.abs(b)) >>> 31 == 0) {
            return false;
        }
        return (b != 0 && product / b != a) || (a == Long.MIN_VALUE && b == -1);
    }
}
