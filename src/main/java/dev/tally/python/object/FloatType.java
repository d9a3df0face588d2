package dev.tally.python.object;

import dev.tally.python.code.Elementary;
import dev.tally.python.code.Ieee754;
import dev.tally.python.syntax.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What {@code float} does. CPython 3.13 Objects/floatobject.c. */
final class FloatType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, NEW, BOOL, NEGATIVE, POSITIVE, ABSOLUTE, INT, FLOAT, DIVMOD)
                | binaryOperators(ADD, SUBTRACT, MULTIPLY, TRUE_DIVIDE, FLOOR_DIVIDE, REMAINDER, POWER);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("conjugate", FloatType::exact)
                .method("__trunc__", (rt, self) -> whole(rt, value(self)))
                .method("__floor__", (rt, self) -> whole(rt, Math.floor(value(self))))
                .method("__ceil__", (rt, self) -> whole(rt, Math.ceil(value(self))))
                .positional("__round__", 0, 1, FloatType::round)
                .method("as_integer_ratio", FloatType::integerRatio)
                .classMethod1("fromhex", (rt, cls, text) -> HexFloat.parse(rt, (PyType) cls, text))
                .method("hex", (rt, self) -> rt.string(HexFloat.format(value(self))))
                .method("is_integer", (rt, self) -> Runtime.bool(isWhole(value(self))))
                .method("__getnewargs__", (rt, self) -> PyTuple.of(rt, PyFloat.of(rt, value(self))))
                .method1(
                        "__format__",
                        (rt, self, spec) -> FormatSpec.isText(self, spec)
                                ? Abstract.str(rt, self)
                                : rt.string(FormatSpec.parse(rt, spec, self)
                                        .formatFloat(
                                                rt, value(self), self.type().name())))
                .classMethod("__getformat__", (rt, cls, args) -> endianness(rt, args))
                .getter("real", FloatType::exact)
                .getter("imag", (rt, self) -> PyFloat.of(rt, 0));
    }

    private static PyObject endianness(Runtime rt, Args args) {
        if (args.positional() != 1) {
            throw rt.typeError("float.__getformat__() takes exactly one argument (" + args.positional() + " given)");
        }
        String which = StrType.argument(rt, "__getformat__", 0, args.get(0));
        if (!which.equals("double") && !which.equals("float")) {
            throw rt.valueError("__getformat__() argument 1 must be 'double' or 'float'");
        }
        return rt.string("IEEE, little-endian");
    }

    private static double value(PyObject self) {
        return ((PyFloat) self).value();
    }

    private static PyObject exact(Runtime rt, PyObject self) {
        return self.type() == Types.FLOAT ? self.owned() : PyFloat.of(rt, value(self));
    }

    private static boolean isWhole(double value) {
        return !Double.isInfinite(value) && Math.floor(value) == value;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("float() takes no keyword arguments");
        }
        if (args.positional() > 1) {
            throw rt.typeError("float expected at most 1 argument, got " + args.positional());
        }
        PyObject given = args.orNull(0);
        if (type == Types.FLOAT && given != null && given.type() == Types.FLOAT) {
            return given.owned();
        }
        // What __float__ gives is given on.
        Slots slots = type == Types.FLOAT && given != null ? given.type().slot(FLOAT) : null;
        if (slots != null && !(given instanceof PyStr)) {
            PyObject made = slots.toFloat(rt, given);
            if (made.type() == Types.FLOAT) {
                return made;
            }
            double copied = made instanceof PyFloat number ? number.value() : Double.NaN;
            boolean isFloat = made instanceof PyFloat;
            String name = made.type().name();
            made.decref(rt);
            if (isFloat) {
                return PyFloat.of(rt, copied);
            }
            throw rt.typeError(given.type().name() + ".__float__ returned non-float (type " + name + ")");
        }
        double value = given == null ? 0 : parse(rt, given);
        return PyFloat.ofType(rt, type, value);
    }

    private static double parse(Runtime rt, PyObject given) {
        if (given instanceof PyStr text) {
            return parseText(rt, given, text.value());
        }
        byte[] bytes = BytesLike.of(given);
        if (bytes != null) {
            return parseText(rt, given, BytesLike.text(bytes));
        }
        if (!(given instanceof PyFloat)
                && !given.type().has(FLOAT)
                && !given.type().has(INDEX)) {
            throw rt.typeError("float() argument must be a string or a real number, not '"
                    + given.type().name() + "'");
        }
        return Numbers.toDouble(rt, given);
    }

    private static double parseText(Runtime rt, PyObject given, String text) {
        Double value = FloatParser.parse(Unicode.strip(text));
        if (value == null) {
            PyStr repr = Abstract.repr(rt, given);
            String quoted = repr.value();
            repr.decref(rt);
            throw rt.valueError("could not convert string to float: " + quoted);
        }
        return value;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.string(FloatFormat.repr(value(self)));
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        double value = value(self);
        return Hashes.floating(value, Double.isNaN(value) ? rt.heap().address(self) >> 4 : 0);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        double a = value(self);
        if (other instanceof PyFloat b) {
            return Runtime.bool(compare(operator, a, b.value()));
        }
        if (!(other instanceof PyInt number)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        if (Double.isNaN(a) || Double.isInfinite(a)) {
            return Runtime.bool(compare(operator, a, number.signum()));
        }
        boolean exact = number.isLong() && Math.abs(number.longValue()) <= 1L << 53;
        int order = exact
                ? Double.compare(a == 0 ? 0.0 : a, number.longValue())
                : new BigDecimal(a).compareTo(new BigDecimal(number.bigValue()));
        return Runtime.bool(IntType.holds(operator, order));
    }

    private static boolean compare(int operator, double a, double b) {
        return switch (operator) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case GT -> a > b;
            default -> a >= b;
        };
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        return value(self) != 0;
    }

    @Override
    public PyObject negative(Runtime rt, PyObject self) {
        return PyFloat.of(rt, -value(self));
    }

    @Override
    public PyObject positive(Runtime rt, PyObject self) {
        return exact(rt, self);
    }

    @Override
    public PyObject absolute(Runtime rt, PyObject self) {
        return PyFloat.of(rt, Math.abs(value(self)));
    }

    @Override
    public PyObject toInt(Runtime rt, PyObject self) {
        return whole(rt, value(self));
    }

    @Override
    public PyObject toFloat(Runtime rt, PyObject self) {
        return exact(rt, self);
    }

    /** The int of a double cut off at its point. */
    private static PyObject whole(Runtime rt, double value) {
        if (Double.isNaN(value)) {
            throw rt.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        return Math.abs(value) < 0x1p62 ? rt.integer((long) value) : rt.integer(new BigDecimal(value).toBigInteger());
    }

    private static @Nullable Double operand(Runtime rt, PyObject object) {
        if (object instanceof PyFloat f) {
            return f.value();
        }
        return object instanceof PyInt number ? IntType.toDouble(rt, number) : null;
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (left instanceof PyFloat a && right instanceof PyFloat b) {
            return arithmetic(rt, operator, a.value(), b.value());
        }
        Double a = operand(rt, left);
        Double b = operand(rt, right);
        return a == null || b == null ? Singletons.NOT_IMPLEMENTED : arithmetic(rt, operator, a, b);
    }

    private static PyObject arithmetic(Runtime rt, int operator, double a, double b) {
        return switch (operator) {
            case ADD -> PyFloat.of(rt, a + b);
            case SUBTRACT -> PyFloat.of(rt, a - b);
            case MULTIPLY -> PyFloat.of(rt, a * b);
            case TRUE_DIVIDE -> {
                if (b == 0) {
                    throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "float division by zero");
                }
                yield PyFloat.of(rt, a / b);
            }
            case FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "float floor division by zero");
                }
                yield PyFloat.of(rt, divmod(a, b)[0]);
            }
            case REMAINDER -> {
                if (b == 0) {
                    throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "float modulo by zero");
                }
                yield PyFloat.of(rt, divmod(a, b)[1]);
            }
            case POWER -> power(rt, a, b);
            default -> Singletons.NOT_IMPLEMENTED;
        };
    }

    /** CPython 3.13 Objects/floatobject.c, _float_div_mod. */
    private static double[] divmod(double a, double b) {
        double mod = a % b;
        double div = (a - mod) / b;
        if (mod != 0) {
            if (b < 0 != mod < 0) {
                mod += b;
                div -= 1.0;
            }
        } else {
            mod = Math.copySign(0.0, b);
        }
        double floor;
        if (div != 0) {
            floor = Math.floor(div);
            if (div - floor > 0.5) {
                floor += 1.0;
            }
        } else {
            floor = Math.copySign(0.0, a / b);
        }
        return new double[] {floor, mod};
    }

    static PyObject power(Runtime rt, double base, double exponent) {
        if (exponent == 0 || base == 1) {
            return PyFloat.of(rt, 1);
        }
        if (Double.isNaN(exponent)) {
            return PyFloat.of(rt, exponent);
        }
        if (base == -1 && Double.isInfinite(exponent)) {
            return PyFloat.of(rt, 1);
        }
        if (base == 0 && exponent < 0) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
        }
        if (base < 0 && !Double.isInfinite(base) && !Double.isInfinite(exponent) && Math.floor(exponent) != exponent) {
            return ComplexType.power(rt, base, 0, exponent, 0);
        }
        double result = Elementary.pow(base, exponent);
        if (Double.isInfinite(result) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
            // CPython raises with an errno and its text.
            PyTuple arguments = PyTuple.of(rt, rt.integer(34), rt.string("Numerical result out of range"));
            throw rt.raise(Exceptions.create(rt, Exceptions.OVERFLOW_ERROR, arguments));
        }
        return PyFloat.of(rt, result);
    }

    @Override
    public PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
        throw rt.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }

    @Override
    public PyObject divmod(Runtime rt, PyObject left, PyObject right) {
        Double a = operand(rt, left);
        Double b = operand(rt, right);
        if (a == null || b == null) {
            return Singletons.NOT_IMPLEMENTED;
        }
        if (b == 0) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "float divmod()");
        }
        double[] parts = divmod(a, b);
        return PyTuple.of(rt, PyFloat.of(rt, parts[0]), PyFloat.of(rt, parts[1]));
    }

    private static PyObject round(Runtime rt, PyObject self, Args args) {
        double value = value(self);
        PyObject given = args.orNull(0);
        if (given == null || given == Singletons.NONE) {
            return whole(rt, Ieee754.rint(value));
        }
        long digits = Numbers.clippedIndex(rt, given);
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0 || digits > 323) {
            return PyFloat.of(rt, value);
        }
        if (digits < -308) {
            return PyFloat.of(rt, Math.copySign(0.0, value));
        }
        double rounded = Decimals.nearest(new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN));
        if (Double.isInfinite(rounded)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "rounded value too large to represent");
        }
        return PyFloat.of(rt, rounded == 0 ? Math.copySign(0.0, value) : rounded);
    }

    private static PyObject integerRatio(Runtime rt, PyObject self) {
        double value = value(self);
        if (Double.isNaN(value)) {
            throw rt.valueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(value)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(value);
        BigInteger numerator = exact.scale() > 0 ? exact.unscaledValue() : exact.toBigInteger();
        BigInteger denominator = exact.scale() > 0 ? BigInteger.TEN.pow(exact.scale()) : BigInteger.ONE;
        BigInteger common = numerator.gcd(denominator);
        return PyTuple.of(rt, rt.integer(numerator.divide(common)), rt.integer(denominator.divide(common)));
    }
}
