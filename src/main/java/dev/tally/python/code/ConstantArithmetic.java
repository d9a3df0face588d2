package dev.tally.python.code;

import dev.tally.python.syntax.Decimals;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Operator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operators on literals, as CPython's objects do them; null where they raise, or where the result is better computed when it
 * is needed because of its size (CPython 3.13 {@code Python/ast_opt.c}, {@code safe_*}).
 */
final class ConstantArithmetic {
    /** Bits of an int. */
    private static final int MAX_INT_SIZE = 128;

    private static final int MAX_COLLECTION_SIZE = 256;
    private static final int MAX_STR_SIZE = 4096;

    /** Items of nested collections. */
    private static final int MAX_TOTAL_ITEMS = 1024;

    private ConstantArithmetic() {}

    static @Nullable Literal unary(Expr.UnaryOperator op, Literal operand) {
        if (op == Expr.UnaryOperator.NOT) {
            return Literals.ofBool(!Literals.isTrue(operand));
        }
        BigInteger integer = integer(operand);
        if (integer != null) {
            return switch (op) {
                case PLUS -> new Literal.Int(integer);
                case MINUS -> new Literal.Int(integer.negate());
                case INVERT -> new Literal.Int(integer.not());
                case NOT -> null;
            };
        }
        if (op == Expr.UnaryOperator.INVERT) {
            return null;
        }
        boolean minus = op == Expr.UnaryOperator.MINUS;
        return switch (operand) {
            case Literal.Float f -> minus ? new Literal.Float(-f.value()) : f;
            case Literal.Complex c -> minus ? new Literal.Complex(-c.real(), -c.imaginary()) : c;
            default -> null;
        };
    }

    static @Nullable Literal binary(Operator op, Literal left, Literal right) {
        BigInteger a = integer(left);
        BigInteger b = integer(right);
        if (a != null && b != null) {
            return integers(op, a, b, left instanceof Literal.Bool && right instanceof Literal.Bool);
        }
        if (left instanceof Literal.Complex || right instanceof Literal.Complex) {
            Literal.Complex x = toComplex(left);
            Literal.Complex y = toComplex(right);
            return x == null || y == null ? null : complex(op, x, y);
        }
        Double x = toDouble(left);
        Double y = toDouble(right);
        if (x != null && y != null) {
            return floats(op, x, y);
        }
        return switch (op) {
            case ADD -> concatenate(left, right);
            case MULTIPLY -> {
                if (a != null) {
                    yield repeat(right, a);
                }
                yield b != null ? repeat(left, b) : null;
            }
            default -> null;
        };
    }

    private static @Nullable BigInteger integer(Literal literal) {
        return switch (literal) {
            case Literal.Int l -> l.value();
            case Literal.Bool l -> l.value() ? BigInteger.ONE : BigInteger.ZERO;
            default -> null;
        };
    }

    private static @Nullable Literal integers(Operator op, BigInteger a, BigInteger b, boolean bools) {
        return switch (op) {
            case ADD -> new Literal.Int(a.add(b));
            case SUBTRACT -> new Literal.Int(a.subtract(b));
            case MULTIPLY -> {
                boolean big = a.signum() != 0 && b.signum() != 0 && bits(a) > MAX_INT_SIZE - bits(b);
                yield big ? null : new Literal.Int(a.multiply(b));
            }
            case TRUE_DIVIDE -> b.signum() == 0 ? null : float_(NumericOps.divide(a, b));
            case FLOOR_DIVIDE -> b.signum() == 0 ? null : new Literal.Int(NumericOps.floorDivide(a, b));
            case REMAINDER -> b.signum() == 0 ? null : new Literal.Int(NumericOps.floorRemainder(a, b));
            case POWER -> power(a, b);
            case LSHIFT -> shiftLeft(a, b);
            case RSHIFT -> {
                if (b.signum() < 0) {
                    yield null;
                }
                yield new Literal.Int(
                        b.bitLength() > 31 ? BigInteger.valueOf(a.signum() < 0 ? -1 : 0) : a.shiftRight(b.intValue()));
            }
            case OR -> bools ? Literals.ofBool(a.or(b).signum() != 0) : new Literal.Int(a.or(b));
            case AND -> bools ? Literals.ofBool(a.and(b).signum() != 0) : new Literal.Int(a.and(b));
            case XOR -> bools ? Literals.ofBool(a.xor(b).signum() != 0) : new Literal.Int(a.xor(b));
            case MATRIX_MULTIPLY -> null;
        };
    }

    private static int bits(BigInteger value) {
        return value.abs().bitLength();
    }

    private static @Nullable Literal power(BigInteger a, BigInteger b) {
        if (a.signum() != 0 && b.signum() > 0) {
            if (b.bitLength() > 31 || bits(a) > MAX_INT_SIZE / b.intValue()) {
                return null;
            }
        }
        if (b.signum() >= 0) {
            return new Literal.Int(a.signum() == 0 && b.signum() > 0 ? BigInteger.ZERO : a.pow(b.intValue()));
        }
        return floats(Operator.POWER, Decimals.nearest(a), Decimals.nearest(b));
    }

    private static @Nullable Literal shiftLeft(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            return null;
        }
        if (a.signum() == 0) {
            return Literals.ofInt(0);
        }
        if (b.signum() != 0
                && (b.bitLength() > 31 || b.intValue() > MAX_INT_SIZE || bits(a) > MAX_INT_SIZE - b.intValue())) {
            return null;
        }
        return new Literal.Int(a.shiftLeft(b.intValue()));
    }

    private static @Nullable Literal float_(double value) {
        return Double.isInfinite(value) ? null : new Literal.Float(value);
    }

    private static @Nullable Double toDouble(Literal literal) {
        if (literal instanceof Literal.Float f) {
            return f.value();
        }
        BigInteger integer = integer(literal);
        if (integer == null) {
            return null;
        }
        double value = Decimals.nearest(integer);
        return Double.isInfinite(value) ? null : value;
    }

    private static @Nullable Literal floats(Operator op, double x, double y) {
        return switch (op) {
            case ADD -> new Literal.Float(x + y);
            case SUBTRACT -> new Literal.Float(x - y);
            case MULTIPLY -> new Literal.Float(x * y);
            case TRUE_DIVIDE -> y == 0 ? null : new Literal.Float(x / y);
            case FLOOR_DIVIDE -> y == 0 ? null : new Literal.Float(NumericOps.floorDivide(x, y));
            case REMAINDER -> y == 0 ? null : new Literal.Float(NumericOps.floorRemainder(x, y));
            case POWER -> floatPower(x, y);
            default -> null;
        };
    }

    /** What raises, overflows or gives a complex number is left for when it runs. */
    private static @Nullable Literal floatPower(double x, double y) {
        if (x == 1 || y == 0) {
            return new Literal.Float(1);
        }
        if ((x == 0 && y < 0) || (x < 0 && y != Ieee754.rint(y))) {
            return null;
        }
        double value = Elementary.pow(x, y);
        boolean overflow = Double.isInfinite(value) && !Double.isInfinite(x) && !Double.isInfinite(y);
        return overflow ? null : new Literal.Float(value);
    }

    private static Literal.@Nullable Complex toComplex(Literal literal) {
        if (literal instanceof Literal.Complex c) {
            return c;
        }
        Double real = toDouble(literal);
        return real == null ? null : new Literal.Complex(real, 0);
    }

    private static @Nullable Literal complex(Operator op, Literal.Complex x, Literal.Complex y) {
        return switch (op) {
            case ADD -> new Literal.Complex(x.real() + y.real(), x.imaginary() + y.imaginary());
            case SUBTRACT -> new Literal.Complex(x.real() - y.real(), x.imaginary() - y.imaginary());
            case MULTIPLY -> product(x, y);
            case TRUE_DIVIDE -> y.real() == 0 && y.imaginary() == 0 ? null : quotient(x, y);
            case POWER -> complexPower(x, y);
            default -> null;
        };
    }

    /** CPython 3.13 {@code Objects/complexobject.c}, {@code _Py_c_quot}: divides by the greater part first. */
    private static Literal.Complex quotient(Literal.Complex x, Literal.Complex y) {
        if (Math.abs(y.real()) >= Math.abs(y.imaginary())) {
            double ratio = y.imaginary() / y.real();
            double divisor = y.real() + y.imaginary() * ratio;
            return new Literal.Complex(
                    (x.real() + x.imaginary() * ratio) / divisor, (x.imaginary() - x.real() * ratio) / divisor);
        }
        double ratio = y.real() / y.imaginary();
        double divisor = y.real() * ratio + y.imaginary();
        return new Literal.Complex(
                (x.real() * ratio + x.imaginary()) / divisor, (x.imaginary() * ratio - x.real()) / divisor);
    }

    /** Small whole exponents only: the others need the host's {@code pow} and angles, whose last bits differ. */
    private static @Nullable Literal complexPower(Literal.Complex x, Literal.Complex y) {
        double exponent = y.real();
        if (y.imaginary() != 0 || exponent != Ieee754.rint(exponent) || Math.abs(exponent) > 100) {
            return null;
        }
        Literal.Complex result = new Literal.Complex(1, 0);
        Literal.Complex power = x;
        for (int n = (int) Math.abs(exponent), bit = 1; bit > 0 && n >= bit; bit <<= 1) {
            if ((n & bit) != 0) {
                result = product(result, power);
            }
            power = product(power, power);
        }
        if (exponent > 0) {
            return result;
        }
        boolean zero = result.real() == 0 && result.imaginary() == 0;
        return zero ? null : quotient(new Literal.Complex(1, 0), result);
    }

    private static Literal.Complex product(Literal.Complex x, Literal.Complex y) {
        return new Literal.Complex(
                x.real() * y.real() - x.imaginary() * y.imaginary(),
                x.real() * y.imaginary() + x.imaginary() * y.real());
    }

    private static @Nullable Literal concatenate(Literal left, Literal right) {
        if (left instanceof Literal.Str a && right instanceof Literal.Str b) {
            return new Literal.Str(a.value() + b.value());
        }
        if (left instanceof Literal.Bytes a && right instanceof Literal.Bytes b) {
            return new Literal.Bytes(a.value() + b.value());
        }
        if (left instanceof Literal.Tuple a && right instanceof Literal.Tuple b) {
            List<Literal> items = new ArrayList<>(a.items());
            items.addAll(b.items());
            return new Literal.Tuple(items);
        }
        return null;
    }

    private static @Nullable Literal repeat(Literal sequence, BigInteger times) {
        return switch (sequence) {
            case Literal.Str s -> {
                int length = s.value().codePointCount(0, s.value().length());
                int n = length == 0 ? 0 : allowed(times, MAX_STR_SIZE / length);
                yield n < 0 ? null : new Literal.Str(s.value().repeat(n));
            }
            case Literal.Bytes s -> {
                int length = s.value().length();
                int n = length == 0 ? 0 : allowed(times, MAX_STR_SIZE / length);
                yield n < 0 ? null : new Literal.Bytes(s.value().repeat(n));
            }
            case Literal.Tuple t -> repeatTuple(t, times);
            default -> null;
        };
    }

    /** The number of times where it is not negative and not above the limit, else -1. */
    private static int allowed(BigInteger times, int limit) {
        return times.signum() < 0 || times.bitLength() > 31 || times.intValue() > limit ? -1 : times.intValue();
    }

    private static @Nullable Literal repeatTuple(Literal.Tuple tuple, BigInteger times) {
        int size = tuple.items().size();
        if (size == 0) {
            return tuple;
        }
        int n = allowed(times, MAX_COLLECTION_SIZE / size);
        if (n < 0 || (n > 0 && complexity(tuple, MAX_TOTAL_ITEMS / n) < 0)) {
            return null;
        }
        List<Literal> items = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            items.addAll(tuple.items());
        }
        return new Literal.Tuple(items);
    }

    /** What is left of the limit after the items of nested tuples; negative where it is exceeded. */
    private static int complexity(Literal literal, int limit) {
        if (!(literal instanceof Literal.Tuple tuple)) {
            return limit;
        }
        int left = limit - tuple.items().size();
        for (Literal item : tuple.items()) {
            if (left < 0) {
                return left;
            }
            left = complexity(item, left);
        }
        return left;
    }

    static @Nullable Literal item(Literal value, Literal index) {
        BigInteger integer = integer(index);
        if (integer == null || integer.bitLength() > 31) {
            return null;
        }
        int i = integer.intValue();
        return switch (value) {
            case Literal.Tuple t -> {
                int at = i < 0 ? i + t.items().size() : i;
                yield at < 0 || at >= t.items().size() ? null : t.items().get(at);
            }
            case Literal.Bytes b -> {
                int at = i < 0 ? i + b.value().length() : i;
                yield at < 0 || at >= b.value().length()
                        ? null
                        : Literals.ofInt(b.value().charAt(at));
            }
            case Literal.Str s -> {
                int length = s.value().codePointCount(0, s.value().length());
                int at = i < 0 ? i + length : i;
                if (at < 0 || at >= length) {
                    yield null;
                }
                int offset = s.value().offsetByCodePoints(0, at);
                yield new Literal.Str(new String(Character.toChars(s.value().codePointAt(offset))));
            }
            default -> null;
        };
    }
}
