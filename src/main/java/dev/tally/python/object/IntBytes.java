package dev.tally.python.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code int.to_bytes} and {@code int.from_bytes}. */
final class IntBytes {
    private static final Signature TO_BYTES = Signature.of("to_bytes", "length=, byteorder=, *, signed=");
    private static final Signature FROM_BYTES = Signature.of("from_bytes", "bytes, byteorder=, *, signed=");

    private IntBytes() {}

    static PyObject toBytes(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = TO_BYTES.bind(rt, args);
        PyObject given = bound[0];
        int length = given == null ? 1 : (int) Math.min(Integer.MAX_VALUE, Numbers.exactIndex(rt, given));
        boolean little = isLittle(rt, "to_bytes", bound[1]);
        PyObject signedGiven = bound[2];
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
        PyObject[] bound = FROM_BYTES.bind(rt, args);
        boolean little = isLittle(rt, "from_bytes", bound[1]);
        PyObject signed = bound[2];
        byte[] data = content(rt, bound[0]);
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
        PyInt number = rt.integer(value);
        if (type == Types.INT) {
            return number;
        }
        rt.hold(number);
        PyObject made = rt.call(type, number);
        rt.release(number);
        return made;
    }

    /** {@code PyObject_Bytes}, but that a number is no length. */
    private static byte[] content(Runtime rt, PyObject given) {
        byte[] bytes = BytesLike.of(given);
        if (bytes != null) {
            return bytes.clone();
        }
        boolean iterable = !(given instanceof PyStr)
                && (given.type().has(Slots.ITER) || given.type().has(Slots.ITEM));
        if (!iterable && Attributes.special(rt, given, "__bytes__") == null) {
            throw rt.typeError("cannot convert '" + given.type().name() + "' object to bytes");
        }
        PyObject made = rt.call(Types.BYTES, given);
        byte[] value = ((PyBytes) made).value().clone();
        made.decref(rt);
        return value;
    }

    private static boolean isLittle(Runtime rt, String function, @Nullable PyObject order) {
        if (order == null) {
            return false;
        }
        if (!(order instanceof PyStr)) {
            throw rt.typeError(function + "() argument 'byteorder' must be str, not " + Abstract.shortTypeName(order));
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
