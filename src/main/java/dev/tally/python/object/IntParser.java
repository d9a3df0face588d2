package dev.tally.python.object;

import dev.tally.python.syntax.BinaryDigits;
import dev.tally.python.syntax.Characters;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code int(…)}: from numbers, and from text in any base. CPython 3.13 Objects/longobject.c, long_new_impl. */
final class IntParser {
    /** Characters of what could not be read that a message shows. */
    private static final int SHOWN = 200;

    private IntParser() {}

    static PyInt create(Runtime rt, Args args) {
        PyObject base = args.positional() > 1 ? args.get(1) : args.keyword("base");
        if (args.positional() > 2) {
            throw rt.typeError("int expected at most 2 arguments, got " + args.positional());
        }
        for (int i = 0; i < args.keywordCount(); i++) {
            String name = args.keywordName(i).value();
            if (!name.equals("base")) {
                throw Signature.unexpected(rt, "int", name, List.of("base"));
            }
        }
        PyObject value = args.orNull(0);
        if (value == null) {
            if (base != null) {
                throw rt.typeError("int() missing string argument");
            }
            return rt.integer(0);
        }
        return base == null ? of(rt, value) : inBase(rt, value, base);
    }

    private static PyInt inBase(Runtime rt, PyObject value, PyObject base) {
        long b = Numbers.clippedIndex(rt, base);
        if (b != 0 && (b < 2 || b > 36)) {
            throw rt.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        if (value instanceof PyStr text) {
            return parse(rt, text, text.value(), (int) b);
        }
        if (value instanceof PyBytes || value instanceof PyByteArray) {
            return parseBytes(rt, value, (int) b);
        }
        throw rt.typeError("int() can't convert non-string with explicit base");
    }

    /** {@code int(value)}: a new reference to an exact int. */
    static PyInt of(Runtime rt, PyObject value) {
        if (value instanceof PyInt && value.type() == Types.INT) {
            return (PyInt) value.owned();
        }
        Slots slots = value.type().slot(Slots.INT);
        if (slots != null) {
            PyObject result = slots.toInt(rt, value);
            if (result instanceof PyInt number) {
                return exact(rt, number);
            }
            String type = result.type().name();
            result.decref(rt);
            throw rt.typeError("__int__ returned non-int (type " + type + ")");
        }
        if (value.type().has(Slots.INDEX)) {
            return Numbers.index(rt, value);
        }
        if (value instanceof PyStr text) {
            return parse(rt, text, text.value(), 10);
        }
        if (BytesLike.is(value)) {
            return parseBytes(rt, value, 10);
        }
        PyInt truncated = truncated(rt, value);
        if (truncated != null) {
            return truncated;
        }
        throw rt.typeError("int() argument must be a string, a bytes-like object or a real number, not '"
                + value.type().name() + "'");
    }

    /** The message shows any buffer's content as bytes. */
    private static PyInt parseBytes(Runtime rt, PyObject value, int base) {
        byte[] content = BytesLike.required(rt, value);
        PyBytes shown = rt.hold(PyBytes.of(rt, content));
        PyInt made = parse(rt, shown, BytesLike.text(content), base);
        rt.release(shown);
        return made;
    }

    private static PyInt exact(Runtime rt, PyInt number) {
        if (number.type() == Types.INT) {
            return number;
        }
        PyInt copy = rt.integer(number.bigValue());
        number.decref(rt);
        return copy;
    }

    /** {@code int(x)} of what has only {@code __trunc__}, or null. */
    private static @Nullable PyInt truncated(Runtime rt, PyObject value) {
        PyObject method = Attributes.special(rt, value, "__trunc__");
        if (method == null) {
            return null;
        }
        rt.hold(method);
        PyObject result = rt.hold(rt.call(method));
        if (!(result instanceof PyInt) && !result.type().has(Slots.INDEX)) {
            throw rt.typeError(
                    "__trunc__ returned non-Integral (type " + result.type().name() + ")");
        }
        PyInt number = Numbers.index(rt, result);
        rt.release(result);
        rt.release(method);
        return exact(rt, number);
    }

    private static PyInt parse(Runtime rt, PyObject shown, String text, int base) {
        BigInteger value = number(rt, text, base);
        if (value == null) {
            PyStr repr = Abstract.repr(rt, shown);
            String quoted =
                    repr.value().substring(0, Math.min(SHOWN, repr.value().length()));
            repr.decref(rt);
            throw rt.valueError("invalid literal for int() with base " + base + ": " + quoted);
        }
        return rt.integer(value);
    }

    /** The number, or null where the text is none. */
    private static @Nullable BigInteger number(Runtime rt, String text, int base) {
        String digits = Unicode.strip(text);
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = base;
        int prefix = prefixBase(digits);
        if (prefix != 0 && (base == 0 || base == prefix)) {
            radix = prefix;
            digits = digits.substring(2);
            digits = digits.startsWith("_") ? digits.substring(1) : digits;
        } else if (base == 0) {
            radix = 10;
            if (digits.startsWith("0")
                    && !digits.replace("_", "").replace("0", "").isEmpty()) {
                return null;
            }
        }
        return digits(rt, digits, radix, negative);
    }

    private static int prefixBase(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 0;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static @Nullable BigInteger digits(Runtime rt, String digits, int radix, boolean negative) {
        StringBuilder plain = new StringBuilder();
        boolean lastWasDigit = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '_' && lastWasDigit) {
                lastWasDigit = false;
                continue;
            }
            int digit = c < 128 ? Character.digit(c, radix) : Characters.decimalDigit(c);
            if (digit < 0 || digit >= radix) {
                return null;
            }
            plain.append(Character.forDigit(digit, radix));
            lastWasDigit = true;
        }
        if (!lastWasDigit) {
            return null;
        }
        boolean binary = Integer.bitCount(radix) == 1;
        int most = rt.maxStringDigits();
        if (most > 0 && plain.length() > most && !binary) {
            throw rt.valueError("Exceeds the limit (" + most + " digits) for integer string conversion: value has "
                    + plain.length() + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        rt.work(plain.length());
        String text = plain.toString();
        BigInteger value = binary ? BinaryDigits.number(text, radix) : new BigInteger(text, radix);
        return negative ? value.negate() : value;
    }
}
