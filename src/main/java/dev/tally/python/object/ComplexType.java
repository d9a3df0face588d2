package dev.tally.python.object;

import dev.tally.python.code.Elementary;
import org.jspecify.annotations.Nullable;

/** What {@code complex} does. CPython 3.13 Objects/complexobject.c. */
final class ComplexType extends Slots {
    private static final Signature COMPLEX = Signature.of("complex", "real=, imag=");

    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, NEW, BOOL, NEGATIVE, POSITIVE, ABSOLUTE)
                | binaryOperators(ADD, SUBTRACT, MULTIPLY, TRUE_DIVIDE, POWER);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__complex__", (rt, self) -> PyComplex.of(rt, real(self), imaginary(self)))
                .method(
                        "__getnewargs__",
                        (rt, self) -> PyTuple.of(rt, PyFloat.of(rt, real(self)), PyFloat.of(rt, imaginary(self))))
                .method1(
                        "__format__",
                        (rt, self, spec) -> FormatSpec.isText(self, spec)
                                ? Abstract.str(rt, self)
                                : rt.string(FormatSpec.parse(rt, spec, self).formatComplex(rt, (PyComplex) self)))
                .method("conjugate", (rt, self) -> PyComplex.of(rt, real(self), -imaginary(self)))
                .field("real", (rt, self) -> PyFloat.of(rt, real(self)))
                .field("imag", (rt, self) -> PyFloat.of(rt, imaginary(self)));
    }

    private static double real(PyObject o) {
        return ((PyComplex) o).real();
    }

    private static double imaginary(PyObject o) {
        return ((PyComplex) o).imaginary();
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        PyObject[] bound = COMPLEX.bind(rt, args);
        PyObject re = bound[0];
        PyObject im = bound[1];
        if (type == Types.COMPLEX && im == null && re != null && re.type() == Types.COMPLEX) {
            return re.owned();
        }
        if (re instanceof PyStr text) {
            if (im != null) {
                throw rt.typeError("complex() can't take second arg if first is a string");
            }
            double[] parts = ComplexParser.parse(rt, Unicode.strip(text.value()));
            return PyComplex.ofType(rt, type, parts[0], parts[1]);
        }
        if (im instanceof PyStr) {
            throw rt.typeError("complex() second arg can't be a string");
        }
        double[] a = re == null ? new double[2] : argument(rt, re, true);
        double[] b = im == null ? new double[2] : argument(rt, im, false);
        // Zeros keep their signs where there is nothing to add to them.
        boolean firstIsComplex = re != null && re.type().lookup("__complex__") != null;
        double imaginary = im == null ? a[1] : firstIsComplex ? a[1] + b[0] : b[0];
        return PyComplex.ofType(rt, type, im instanceof PyComplex ? a[0] - b[1] : a[0], imaginary);
    }

    private static double[] argument(Runtime rt, PyObject given, boolean first) {
        double[] asked = first ? byMethod(rt, given) : null;
        if (asked != null) {
            return asked;
        }
        boolean number =
                isNumber(given) || given.type().has(FLOAT) || given.type().has(INDEX);
        if (!number) {
            throw rt.typeError("complex() "
                    + (first ? "first argument must be a string or a number" : "second argument must be a number")
                    + ", not '" + given.type().name() + "'");
        }
        return parts(rt, given);
    }

    /** What {@code __complex__} gives, or null where there is none. */
    private static double @Nullable [] byMethod(Runtime rt, PyObject given) {
        PyObject method = given.type() == Types.COMPLEX ? null : Attributes.special(rt, given, "__complex__");
        if (method == null) {
            return null;
        }
        rt.hold(method);
        PyObject made = rt.call(method);
        if (!(made instanceof PyComplex c)) {
            throw rt.typeError(
                    "__complex__ returned non-complex (type " + made.type().name() + ")");
        }
        double[] parts = {c.real(), c.imaginary()};
        made.decref(rt);
        rt.release(method);
        return parts;
    }

    /** {@code PyComplex_AsCComplex}: the parts of a number of any kind. */
    static double[] partsOf(Runtime rt, PyObject number) {
        double[] asked = number instanceof PyComplex ? null : byMethod(rt, number);
        return asked != null ? asked : parts(rt, number);
    }

    private static double[] parts(Runtime rt, PyObject object) {
        if (object instanceof PyComplex c) {
            return new double[] {c.real(), c.imaginary()};
        }
        return new double[] {Numbers.toDouble(rt, object), 0};
    }

    private static boolean isNumber(PyObject object) {
        return object instanceof PyComplex || object instanceof PyFloat || object instanceof PyInt;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.string(text((PyComplex) self));
    }

    static String text(PyComplex number) {
        double re = number.real();
        String imaginary = part(number.imaginary());
        if (re == 0 && !FloatFormat.isNegative(re)) {
            return imaginary + "j";
        }
        String sign = imaginary.startsWith("-") ? "" : "+";
        return "(" + part(re) + sign + imaginary + "j)";
    }

    private static String part(double value) {
        String text = FloatFormat.repr(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        long hash = Hashes.floating(real(self), 0) + 1000003L * Hashes.floating(imaginary(self), 0);
        return hash == -1 ? -2 : hash;
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if ((operator != EQ && operator != NE) || !isNumber(other)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        boolean equal;
        if (other instanceof PyComplex c) {
            equal = real(self) == c.real() && imaginary(self) == c.imaginary();
        } else {
            PyFloat re = PyFloat.of(rt, real(self));
            equal = imaginary(self) == 0 && Abstract.equal(rt, re, other);
            re.decref(rt);
        }
        return Runtime.bool(equal == (operator == EQ));
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        return real(self) != 0 || imaginary(self) != 0;
    }

    @Override
    public PyObject negative(Runtime rt, PyObject self) {
        return PyComplex.of(rt, -real(self), -imaginary(self));
    }

    @Override
    public PyObject positive(Runtime rt, PyObject self) {
        return self.type() == Types.COMPLEX ? self.owned() : PyComplex.of(rt, real(self), imaginary(self));
    }

    @Override
    public PyObject absolute(Runtime rt, PyObject self) {
        return PyFloat.of(rt, Trigonometry.hypot(real(self), imaginary(self)));
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!isNumber(left) || !isNumber(right)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        double[] a = parts(rt, left);
        double[] b = parts(rt, right);
        return switch (operator) {
            case ADD -> PyComplex.of(rt, a[0] + b[0], a[1] + b[1]);
            case SUBTRACT -> PyComplex.of(rt, a[0] - b[0], a[1] - b[1]);
            case MULTIPLY -> PyComplex.of(rt, a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]);
            case TRUE_DIVIDE -> divide(rt, a, b);
            default -> power(rt, a[0], a[1], b[0], b[1]);
        };
    }

    /** CPython 3.13 Objects/complexobject.c, _Py_c_quot: scaled by the larger part of the divisor. */
    private static PyObject divide(Runtime rt, double[] a, double[] b) {
        if (b[0] == 0 && b[1] == 0) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "complex division by zero");
        }
        if (Math.abs(b[0]) >= Math.abs(b[1])) {
            double ratio = b[1] / b[0];
            double denominator = b[0] + b[1] * ratio;
            return PyComplex.of(rt, (a[0] + a[1] * ratio) / denominator, (a[1] - a[0] * ratio) / denominator);
        }
        double ratio = b[0] / b[1];
        double denominator = b[0] * ratio + b[1];
        return PyComplex.of(rt, (a[0] * ratio + a[1]) / denominator, (a[1] * ratio - a[0]) / denominator);
    }

    @Override
    public PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
        if (!isNumber(base) || !isNumber(exponent)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        throw rt.valueError("complex modulo");
    }

    /** CPython 3.13 Objects/complexobject.c, complex_pow: small whole exponents by multiplying. */
    static PyObject power(Runtime rt, double ar, double ai, double br, double bi) {
        if (bi == 0 && br == Math.floor(br) && Math.abs(br) <= 100) {
            return wholePower(rt, ar, ai, (int) br);
        }
        if (br == 0 && bi == 0) {
            return PyComplex.of(rt, 1, 0);
        }
        if (ar == 0 && ai == 0) {
            if (bi != 0 || br < 0) {
                throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
            }
            return PyComplex.of(rt, 0, 0);
        }
        double modulus = Trigonometry.hypot(ar, ai);
        double length = Elementary.pow(modulus, br);
        double angle = Trigonometry.atan2(ai, ar);
        double phase = angle * br;
        if (bi != 0) {
            length /= Elementary.exp(angle * bi);
            phase += bi * Elementary.log(modulus);
        }
        if (Double.isInfinite(phase)) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
        }
        double re = length * Trigonometry.cos(phase);
        double im = length * Trigonometry.sin(phase);
        return finite(rt, re, im);
    }

    private static PyObject finite(Runtime rt, double re, double im) {
        if (Double.isInfinite(re) || Double.isInfinite(im)) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "complex exponentiation");
        }
        return PyComplex.of(rt, re, im);
    }

    private static PyObject wholePower(Runtime rt, double re, double im, int exponent) {
        double[] result = {1, 0};
        double[] square = {re, im};
        for (int left = Math.abs(exponent); left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result = product(result, square);
            }
            square = product(square, square);
        }
        if (exponent < 0 && result[0] == 0 && result[1] == 0) {
            throw rt.raise(Exceptions.ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
        }
        return exponent >= 0 ? finite(rt, result[0], result[1]) : divide(rt, new double[] {1, 0}, result);
    }

    private static double[] product(double[] a, double[] b) {
        return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
    }
}
