package dev.tally.python.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code int.to_bytes} and {@code int.from_bytes}. */
final class IntBytes {
    private IntBytes() {}

    static PyObject toBytes(Runtime rt, PyObject self, Args args) {
        PyObject given = argument(args, 0, "length");
        int length = given == null ? 1 : (int) Math.min(Integer.MAX_VALUE, Numbers.exactIndex(rt, given));
        boolean little = isLittle(rt, argument(args, 1, "byteorder"));
        PyObject signedGiven = args.keyword("signed");
        boolean signed = signedGiven != null && Abstract.truth(rt, signedGiven);
        BigInteger value = IntType.number(self);
        if (length < 0) {
            throw rt.valueError("length argument must be non-negative");
        }
        if (value.signum() < 0 && !signed) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "can't convert negative int to unsigned");
        }
        if ((signed ? value.bitLength() + (value.signum() == 0 ? 0 : 1) : value.bitLength()) > 8L * length) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "int too big to convert");
        }
        rt.heap().reserve(length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[little ? i : length - 1 - i] = value.shiftRight(8 * i).byteValue();
        }
        return PyBytes.of(rt, bytes);
    }

    static PyObject fromBytes(Runtime rt, PyObject type, Args args) {
        PyObject given = argument(args, 0, "bytes");
        if (!(given instanceof PyBytes bytes)) {
            throw rt.typeError("cannot convert '"
                    + (given == null ? "NoneType" : given.type().name()) + "' object to bytes");
        }
        boolean little = isLittle(rt, argument(args, 1, "byteorder"));
        PyObject signed = args.keyword("signed");
        byte[] data = bytes.value().clone();
        if (little) {
            for (int i = 0; i < data.length / 2; i++) {
                byte swap = data[i];
                data[i] = data[data.length - 1 - i];
                data[data.length - 1 - i] = swap;
            }
        }
        boolean isSigned = signed != null && Abstract.truth(rt, signed);
        BigInteger value =
                data.length == 0 ? BigInteger.ZERO : isSigned ? new BigInteger(data) : new BigInteger(1, data);
        return rt.integer(value);
    }

    private static @Nullable PyObject argument(Args args, int index, String name) {
        return index < args.positional() ? args.get(index) : args.keyword(name);
    }

    private static boolean isLittle(Runtime rt, @Nullable PyObject order) {
        if (order == null) {
            return false;
        }
        if (order instanceof PyStr text && text.value().equals("little")) {
            return true;
        }
        if (order instanceof PyStr text && text.value().equals("big")) {
            return false;
        }
        throw rt.valueError("byteorder must be either 'little' or 'big'");
    }
}
