package dev.tally.python.lib;

import dev.tally.python.lib.StructFormat.Field;
import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyByteArray;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.WordBytes;
import java.math.BigInteger;
import java.util.Arrays;

/** Writes values into bytes by a format. CPython 3.13 Modules/_struct.c, s_pack_internal. */
final class StructPacking {
    private static final int MOST_COUNTED = 255;

    private final Runtime rt;
    private final PyType error;
    private final StructFormat format;
    private final byte[] bytes;

    /** @param bytes where the values go to, as many as the format says, all zero */
    StructPacking(Runtime rt, PyType error, StructFormat format, byte[] bytes) {
        this.rt = rt;
        this.error = error;
        this.format = format;
        this.bytes = bytes;
    }

    /** Writes the arguments behind so many others, as many as the format has. */
    void write(Args args, int skipped) {
        int next = skipped;
        for (Field field : format.fields()) {
            for (int i = 0; i < field.repeat(); i++) {
                rt.work(1);
                write(field, field.offset() + i * field.size(), args.get(next++));
            }
        }
    }

    private void write(Field field, int at, PyObject value) {
        switch (field.code()) {
            case 's', 'p' -> writeText(field, at, text(field.code(), value));
            case 'c' -> bytes[at] = single(value);
            case '?' -> bytes[at] = (byte) (Abstract.truth(rt, value) ? 1 : 0);
            case 'e', 'f', 'd' -> put(at, field.size(), floatBits(field.code(), value));
            default -> put(at, field.size(), integer(field, value));
        }
    }

    private void put(int at, int size, long bits) {
        WordBytes.put(bytes, at, size, format.bigEndian(), bits);
    }

    private byte[] text(char code, PyObject value) {
        return switch (value) {
            case PyBytes constant -> constant.value();
            case PyByteArray array -> array.toBytes();
            default -> throw rt.raise(error, "argument for '" + code + "' must be a bytes object");
        };
    }

    private void writeText(Field field, int at, byte[] text) {
        if (field.code() == 's') {
            System.arraycopy(text, 0, bytes, at, Math.min(text.length, field.size()));
        } else if (field.size() > 0) {
            int count = Math.min(text.length, field.size() - 1);
            System.arraycopy(text, 0, bytes, at + 1, count);
            bytes[at] = (byte) Math.min(count, MOST_COUNTED);
        }
    }

    private byte single(PyObject value) {
        if (value instanceof PyBytes text && text.size() == 1) {
            return text.value()[0];
        }
        throw rt.raise(error, "char format requires a bytes object of length 1");
    }

    private long integer(Field field, PyObject value) {
        if (!(value instanceof PyInt) && !value.type().has(Slots.INDEX)) {
            throw rt.raise(error, "required argument is not an integer");
        }
        PyInt number = Numbers.index(rt, value);
        BigInteger given = number.bigValue();
        number.decref(rt);
        int bits = 8 * field.size();
        boolean signed = Character.isLowerCase(field.code());
        BigInteger least = signed || field.code() == 'P'
                ? BigInteger.ONE.shiftLeft(bits - 1).negate()
                : BigInteger.ZERO;
        BigInteger most = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
        if (given.compareTo(least) >= 0 && given.compareTo(most) <= 0) {
            return given.longValue();
        }
        if (field.code() != 'P') {
            throw rt.raise(error, "'" + field.code() + "' format requires " + least + " <= number <= " + most);
        }
        throw tooLarge(value, "int too large to convert to C long");
    }

    private long floatBits(char code, PyObject value) {
        double number = number(value);
        if (code == 'd') {
            return Double.doubleToRawLongBits(number);
        }
        if (code == 'e') {
            int half = HalfFloat.bits(number);
            if (half < 0) {
                throw tooLarge(value, "float too large to pack with e format");
            }
            return half;
        }
        // In JavaScript a float is as wide as a double until it becomes bits.
        int bits = Float.floatToRawIntBits((float) number);
        boolean infinite = (bits & Integer.MAX_VALUE) == Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
        if (infinite && !Double.isInfinite(number) && !format.isNative()) {
            throw tooLarge(value, "float too large to pack with f format");
        }
        return bits;
    }

    private double number(PyObject value) {
        Caught mark = Caught.mark(rt);
        try {
            return Numbers.toDouble(rt, value);
        } catch (PyException e) {
            if (!e.is(Exceptions.EXCEPTION)) {
                throw e;
            }
            mark.drop(rt);
            throw rt.raise(error, "required argument is not a float");
        }
    }

    private PyException tooLarge(PyObject value, String message) {
        return value instanceof PyInt
                ? rt.raise(error, "int too large to convert")
                : rt.raise(Exceptions.OVERFLOW_ERROR, message);
    }

    /** Reads the bytes of a format's values from a place on: new references. */
    static PyObject[] read(Runtime rt, StructFormat format, byte[] bytes, int from) {
        rt.heap().reserve(8L * format.count());
        PyObject[] values = new PyObject[Math.max(0, format.count())];
        int next = 0;
        for (Field field : format.fields()) {
            for (int i = 0; i < field.repeat(); i++) {
                rt.work(1);
                values[next++] = read(rt, format, field, bytes, from + field.offset() + i * field.size());
            }
        }
        return values;
    }

    private static PyObject read(Runtime rt, StructFormat format, Field field, byte[] bytes, int at) {
        return switch (field.code()) {
            case 's' -> PyBytes.of(rt, Arrays.copyOfRange(bytes, at, at + field.size()));
            case 'p' -> PyBytes.of(rt, counted(field, bytes, at));
            case 'c' -> PyBytes.of(rt, new byte[] {bytes[at]});
            case '?' -> Runtime.bool(bytes[at] != 0);
            case 'e' -> PyFloat.of(rt, HalfFloat.value((int) bits(format, field, bytes, at)));
            case 'f' -> PyFloat.of(rt, Float.intBitsToFloat((int) bits(format, field, bytes, at)));
            case 'd' -> PyFloat.of(rt, Double.longBitsToDouble(bits(format, field, bytes, at)));
            default ->
                WordBytes.number(rt, bits(format, field, bytes, at), field.size(), Character.isLowerCase(field.code()));
        };
    }

    private static byte[] counted(Field field, byte[] bytes, int at) {
        if (field.size() == 0) {
            return new byte[0];
        }
        int count = Math.min(bytes[at] & 0xff, field.size() - 1);
        return Arrays.copyOfRange(bytes, at + 1, at + 1 + count);
    }

    private static long bits(StructFormat format, Field field, byte[] bytes, int at) {
        return WordBytes.get(bytes, at, field.size(), format.bigEndian());
    }
}
