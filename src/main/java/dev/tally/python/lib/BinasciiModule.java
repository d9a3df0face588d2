package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code binascii}: bytes as text, and sums to check them by. CPython 3.13 Modules/binascii.c. */
final class BinasciiModule {
    private static final String NAME = "binascii";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final Signature B2A_BASE64 = Signature.of("b2a_base64", "data, /, *, newline=");
    private static final Signature A2B_BASE64 = Signature.of("a2b_base64", "data, /, *, strict_mode=");
    private static final Signature HEXLIFY = Signature.of("hexlify", "data, sep=, bytes_per_sep=");
    private static final Signature B2A_HEX = Signature.of("b2a_hex", "data, sep=, bytes_per_sep=");
    private static final int[] CRC = new int[256];

    static {
        for (int i = 0; i < CRC.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) != 0 ? value >>> 1 ^ 0xEDB88320 : value >>> 1;
            }
            CRC[i] = value;
        }
    }

    private BinasciiModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        PyType error = ModuleErrors.make(vm, NAME, "Error", Exceptions.VALUE_ERROR);
        PyType incomplete = ModuleErrors.make(vm, NAME, "Incomplete", Exceptions.EXCEPTION);
        vm.moduleStates().put(NAME, PyTuple.of(vm, error.owned()));
        module.functionN("b2a_base64", (rt, self, args) -> toBase64(rt, args))
                .functionN("a2b_base64", (rt, self, args) -> fromBase64(rt, args))
                .functionN("hexlify", (rt, self, args) -> hex(rt, HEXLIFY.bind(rt, args)))
                .functionN("b2a_hex", (rt, self, args) -> hex(rt, B2A_HEX.bind(rt, args)))
                .function1("unhexlify", (rt, self, text) -> unhex(rt, text))
                .function1("a2b_hex", (rt, self, text) -> unhex(rt, text))
                .functionN("crc32", (rt, self, args) -> crc32(rt, args))
                .functionN("crc_hqx", (rt, self, args) -> crcHqx(rt, args))
                .value("Error", error)
                .value("Incomplete", incomplete);
        for (String missing : new String[] {"a2b_uu", "b2a_uu", "a2b_qp", "b2a_qp"}) {
            module.functionN(missing, (rt, self, args) -> {
                throw new Unsupported("binascii." + missing + "()");
            });
        }
        module.inOrder(
                "a2b_uu b2a_uu a2b_base64 b2a_base64 a2b_hex b2a_hex hexlify unhexlify crc_hqx crc32 a2b_qp b2a_qp Error"
                        + " Incomplete");
    }

    private static PyException error(Runtime rt, String message) {
        PyObject state = ((Interpreter) rt).moduleStates().get(NAME);
        if (state == null) {
            throw new Unsupported("binascii while the interpreter shuts down");
        }
        return rt.raise((PyType) ((PyTuple) state).get(0), message);
    }

    static byte[] data(Runtime rt, PyObject given) {
        byte @Nullable [] bytes = BytesLike.of(given);
        if (bytes == null) {
            throw rt.typeError(
                    "a bytes-like object is required, not '" + given.type().name() + "'");
        }
        rt.work(bytes.length);
        return bytes;
    }

    /** Bytes, or a text of ASCII. */
    private static byte[] ascii(Runtime rt, PyObject given) {
        if (given instanceof PyStr text) {
            if (!text.isAscii()) {
                throw rt.valueError("string argument should contain only ASCII characters");
            }
            byte[] bytes = new byte[text.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) text.value().charAt(i);
            }
            rt.work(bytes.length);
            return bytes;
        }
        byte @Nullable [] bytes = BytesLike.of(given);
        if (bytes == null) {
            throw rt.typeError("argument should be bytes, buffer or ASCII string, not '"
                    + given.type().name() + "'");
        }
        rt.work(bytes.length);
        return bytes;
    }

    private static PyObject toBase64(Runtime rt, Args args) {
        PyObject[] given = B2A_BASE64.bind(rt, args);
        byte[] data = data(rt, given[0]);
        boolean newline = given[1] == null || Abstract.truth(rt, given[1]);
        byte[] out = new byte[(data.length + 2) / 3 * 4 + (newline ? 1 : 0)];
        int at = 0;
        for (int i = 0; i < data.length; i += 3) {
            int left = Math.min(3, data.length - i);
            int bits = (data[i] & 255) << 16
                    | (left > 1 ? data[i + 1] & 255 : 0) << 8
                    | (left > 2 ? data[i + 2] & 255 : 0);
            for (int k = 0; k < 4; k++) {
                out[at++] = (byte) (k <= left ? BASE64.charAt(bits >> 18 - 6 * k & 63) : '=');
            }
        }
        if (newline) {
            out[at] = '\n';
        }
        return PyBytes.of(rt, out);
    }

    private static PyObject fromBase64(Runtime rt, Args args) {
        PyObject[] given = A2B_BASE64.bind(rt, args);
        byte[] data = ascii(rt, given[0]);
        boolean strict = given[1] != null && Abstract.truth(rt, given[1]);
        if (strict && data.length > 0 && data[0] == '=') {
            throw error(rt, "Leading padding not allowed");
        }
        byte[] out = new byte[data.length / 4 * 3 + 3];
        int size = 0;
        int quad = 0;
        int left = 0;
        int pads = 0;
        boolean padded = false;
        for (int i = 0; i < data.length; i++) {
            int c = data[i] & 255;
            if (c == '=') {
                padded = true;
                if (strict && quad == 0) {
                    throw error(rt, "Excess padding not allowed");
                }
                if (quad >= 2 && quad + ++pads >= 4) {
                    if (strict && i + 1 < data.length) {
                        throw error(rt, "Excess data after padding");
                    }
                    return PyBytes.of(rt, Arrays.copyOf(out, size));
                }
                continue;
            }
            int value = BASE64.indexOf(c);
            if (value < 0) {
                if (strict) {
                    throw error(rt, "Only base64 data is allowed");
                }
                continue;
            }
            if (strict && padded) {
                throw error(rt, "Discontinuous padding not allowed");
            }
            pads = 0;
            switch (quad) {
                case 0 -> left = value;
                case 1 -> {
                    out[size++] = (byte) (left << 2 | value >> 4);
                    left = value & 15;
                }
                case 2 -> {
                    out[size++] = (byte) (left << 4 | value >> 2);
                    left = value & 3;
                }
                default -> out[size++] = (byte) (left << 6 | value);
            }
            quad = quad + 1 & 3;
        }
        if (quad == 1) {
            throw error(
                    rt,
                    "Invalid base64-encoded string: number of data characters (" + (size / 3 * 4 + 1)
                            + ") cannot be 1 more than a multiple of 4");
        }
        if (quad != 0) {
            throw error(rt, "Incorrect padding");
        }
        return PyBytes.of(rt, Arrays.copyOf(out, size));
    }

    /** As {@code bytes.hex}, but bytes. */
    private static PyObject hex(Runtime rt, @Nullable PyObject[] given) {
        PyObject bytes = rt.hold(PyBytes.of(rt, data(rt, given[0]).clone()));
        PyObject separator = given[1];
        PyObject group = rt.hold(given[2] == null ? rt.integer(1) : given[2].owned());
        PyObject text = rt.hold(
                separator == null
                        ? Attributes.callMethod(rt, bytes, "hex")
                        : Attributes.callMethod(rt, bytes, "hex", separator, group));
        PyObject made = PyBytes.of(rt, ascii(rt, text));
        rt.release(text);
        rt.release(group);
        rt.release(bytes);
        return made;
    }

    private static PyObject unhex(Runtime rt, PyObject given) {
        byte[] text = ascii(rt, given);
        if (text.length % 2 != 0) {
            throw error(rt, "Odd-length string");
        }
        byte[] made = new byte[text.length / 2];
        for (int i = 0; i < text.length; i++) {
            int digit = text[i] < 0 ? -1 : Character.digit((char) text[i], 16);
            if (digit < 0) {
                throw error(rt, "Non-hexadecimal digit found");
            }
            made[i / 2] = (byte) (made[i / 2] << 4 | digit);
        }
        return PyBytes.of(rt, made);
    }

    /** The low bits of the second argument. */
    private static long start(Runtime rt, Args args, long missing, long mask) {
        if (args.positional() < 2) {
            return missing;
        }
        PyInt number = Numbers.index(rt, args.get(1));
        long value = number.isLong()
                ? number.longValue()
                : number.bigValue().and(BigInteger.valueOf(mask)).longValue();
        number.decref(rt);
        return value & mask;
    }

    /** {@code binascii.crc32}, which {@code zlib} has too. */
    static PyObject crc32(Runtime rt, Args args) {
        Arguments.positional(rt, args, "binascii.crc32", 1, 2);
        byte[] data = data(rt, args.get(0));
        int crc = ~(int) start(rt, args, 0, 0xFFFFFFFFL);
        for (byte b : data) {
            crc = crc(crc, b);
        }
        return rt.integer(~crc & 0xFFFFFFFFL);
    }

    /** The sum with one byte more. */
    static int crc(int before, byte b) {
        return CRC[(before ^ b) & 255] ^ before >>> 8;
    }

    /** {@code zlib.adler32} */
    static PyObject adler32(Runtime rt, Args args) {
        Arguments.positional(rt, args, "zlib.adler32", 1, 2);
        byte[] data = data(rt, args.get(0));
        long start = start(rt, args, 1, 0xFFFFFFFFL);
        long low = start & 0xFFFF;
        long high = start >>> 16;
        for (byte b : data) {
            low = (low + (b & 255)) % 65521;
            high = (high + low) % 65521;
        }
        return rt.integer(high << 16 | low);
    }

    private static PyObject crcHqx(Runtime rt, Args args) {
        Arguments.positional(rt, args, "binascii.crc_hqx", 2, 2);
        byte[] data = data(rt, args.get(0));
        int crc = (int) start(rt, args, 0, 0xFFFF);
        for (byte b : data) {
            crc ^= (b & 255) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
            crc &= 0xFFFF;
        }
        return rt.integer(crc);
    }
}
