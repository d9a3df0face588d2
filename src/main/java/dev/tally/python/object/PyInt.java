package dev.tally.python.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code int} of any size: a long where it fits, otherwise a BigInteger. CPython 3.13 Objects/longobject.c. */
public sealed class PyInt extends PyObject permits PyBool {
    private static final int SMALLEST = -5;
    private static final int LARGEST = 256;
    private static final int SMALL_BYTES = 32;
    private static final PyInt[] SMALL = new PyInt[LARGEST - SMALLEST + 1];
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new PyInt(Types.INT, SMALLEST + i, null);
            SMALL[i].makeImmortal();
        }
    }

    private final long value;

    /** Null where the number fits a long. */
    private final @Nullable BigInteger big;

    PyInt(PyType type, long value, @Nullable BigInteger big) {
        super(type);
        this.value = value;
        this.big = big;
    }

    /** One of those that are shared and immortal: -5 to 256. */
    public static PyInt small(int value) {
        return SMALL[value - SMALLEST];
    }

    /** A new reference; -5 to 256 are shared and immortal. */
    public static PyInt of(Runtime rt, long value) {
        if (value >= SMALLEST && value <= LARGEST) {
            return SMALL[(int) value - SMALLEST];
        }
        PyInt made = new PyInt(Types.INT, value, null);
        rt.heap().allocated(made);
        return made;
    }

    public static PyInt of(Runtime rt, BigInteger value) {
        if (value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0) {
            return of(rt, value.longValue());
        }
        return ofType(rt, Types.INT, value);
    }

    /** A number of its own, whatever its size: an instance of a subclass of {@code int} too. */
    public static PyInt ofType(Runtime rt, PyType type, BigInteger value) {
        boolean fits = value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0;
        PyInt made = new PyInt(type, fits ? value.longValue() : 0, fits ? null : value);
        rt.heap().allocated(made);
        return made;
    }

    /** Whether {@link #longValue} is the number. */
    public final boolean isLong() {
        return big == null;
    }

    public final long longValue() {
        return value;
    }

    public final BigInteger bigValue() {
        return big == null ? BigInteger.valueOf(value) : big;
    }

    public final int signum() {
        return big == null ? Long.signum(value) : big.signum();
    }

    @Override
    public long sizeInBytes() {
        int bits = big == null
                ? 64 - Long.numberOfLeadingZeros(Math.abs(value))
                : big.abs().bitLength();
        return 24 + 4L * Math.max(1, (bits + 29) / 30);
    }

    @Override
    long heapBytes() {
        return big == null ? SMALL_BYTES : sizeInBytes();
    }

    @Override
    void lastReferenceGone(Runtime rt) {
        boolean plain = big == null && type == Types.INT && extension == null;
        if (plain && rt.heap().freedPlain(SMALL_BYTES)) {
            refcount = 0;
        } else {
            super.lastReferenceGone(rt);
        }
    }

    @Override
    public String toString() {
        return isLong() ? Long.toString(longValue()) : bigValue().toString();
    }
}
