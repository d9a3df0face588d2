package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * {@code str}: text in UTF-16, with an index of code points where they differ. A lone surrogate stands for itself.
 * CPython 3.13 Objects/unicodeobject.c.
 */
public final class PyStr extends PyObject {
    private static final PyStr[] LATIN1 = new PyStr[256];
    public static final PyStr EMPTY = immortalOf("");

    static {
        for (int i = 0; i < 256; i++) {
            LATIN1[i] = immortalOf(String.valueOf((char) i));
        }
    }

    private final String value;
    private boolean interned;
    private long hash;
    private boolean hashed;

    /** Where each code point starts, only for text beyond the Basic Multilingual Plane; made when first asked for. */
    private int @Nullable [] codePointStarts;

    private int codePointCount = -1;

    private PyStr(PyType type, String value) {
        super(type);
        this.value = value;
    }

    /** A new reference. Empty and single Latin-1 characters are shared and immortal. */
    public static PyStr of(Runtime rt, String value) {
        PyStr shared = immortal(value);
        if (shared != null) {
            return shared;
        }
        return ofType(rt, Types.STR, value);
    }

    /** A new reference to a string of one UTF-16 unit. */
    static PyStr ofChar(Runtime rt, char c) {
        return c < 256 ? LATIN1[c] : ofType(rt, Types.STR, String.valueOf(c));
    }

    /** A string of its own, whatever its text: an instance of a subclass of {@code str} too. */
    public static PyStr ofType(Runtime rt, PyType type, String value) {
        PyStr made = new PyStr(type, value);
        rt.heap().allocated(made);
        return made;
    }

    /** A string that is never counted: for names known to Java. */
    public static PyStr immortalOf(String value) {
        PyStr made = new PyStr(Types.STR, value);
        made.interned = true;
        made.makeImmortal();
        return made;
    }

    /** The shared string of that text if it is one of those that CPython makes when it starts, or null. */
    static @Nullable PyStr immortal(String value) {
        if (value.isEmpty()) {
            return EMPTY;
        }
        return value.length() == 1 && value.charAt(0) < 256 ? LATIN1[value.charAt(0)] : null;
    }

    /** The shared string of one Latin-1 character, or null for any other. */
    static @Nullable PyStr latin1(char c) {
        return c < 256 ? LATIN1[c] : null;
    }

    public String value() {
        return value;
    }

    public boolean isInterned() {
        return interned;
    }

    void markInterned() {
        interned = true;
    }

    /** The number of code points: {@code len()}. */
    public int length() {
        if (codePointCount < 0) {
            codePointCount = value.codePointCount(0, value.length());
        }
        return codePointCount;
    }

    /** Whether every code point is one {@code char}. */
    public boolean isFlat() {
        return length() == value.length();
    }

    /** Whether every character is below 128. */
    public boolean isAscii() {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The code point at an index of code points. */
    public int codePointAt(int index) {
        return value.codePointAt(offset(index));
    }

    /** The UTF-16 offset of an index of code points, which may be the length. */
    public int offset(int index) {
        if (isFlat()) {
            return index;
        }
        int[] starts = codePointStarts;
        if (starts == null) {
            starts = findCodePoints();
            codePointStarts = starts;
        }
        return starts[index];
    }

    private int[] findCodePoints() {
        int[] starts = new int[length() + 1];
        int at = 0;
        for (int i = 0; i < starts.length - 1; i++) {
            starts[i] = at;
            at += Character.charCount(value.codePointAt(at));
        }
        starts[starts.length - 1] = at;
        return starts;
    }

    /** SipHash-1-3 of CPython's own representation with a zero key, as PYTHONHASHSEED=0 has it. */
    public long hash() {
        if (!hashed) {
            hash = Hashes.string(value);
            hashed = true;
        }
        return hash;
    }

    /** Told what {@link #hash} would find. */
    void knowHash(long known) {
        hash = known;
        hashed = true;
    }

    /** The header and the characters, each as wide as the widest, and a null. CPython 3.13 Objects/unicodeobject.c. */
    @Override
    public long sizeInBytes() {
        int widest = 0;
        for (int i = 0; i < value.length(); i++) {
            widest |= value.charAt(i);
        }
        // The characters of a subclass's instance stand apart from it.
        boolean compact = type() == Types.STR;
        if (widest < 128) {
            return (compact ? 40L : 64L) + value.length() + 1;
        }
        long header = compact ? 56 : 64;
        if (widest < 256) {
            // The shared strings of one character have their UTF-8 beside them.
            return header + value.length() + 1 + (isImmortal() && value.length() == 1 ? 3 : 0);
        }
        return header + (isFlat() ? 2 : 4) * (length() + 1L);
    }

    @Override
    long heapBytes() {
        return 41L + value.length();
    }

    @Override
    void lastReferenceGone(Runtime rt) {
        boolean plain = !interned && type == Types.STR && extension == null;
        if (plain && rt.heap().freedPlain(heapBytes())) {
            refcount = 0;
        } else {
            super.lastReferenceGone(rt);
        }
    }

    @Override
    public void clear(Runtime rt) {
        if (interned) {
            rt.forgetInterned(this);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
