package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, borrowed: positional ones, then the values of the keywords, as CPython's vectorcall lays
 * them out. The array may be the caller's evaluation stack; nobody writes to it.
 *
 * @param array holds the arguments from {@code start} on
 * @param positional how many are positional
 * @param keywords names (strings) of the values that follow the positional arguments, or null if there are none
 */
public record Args(
        PyObject[] array,
        int start,
        int positional,
        @Nullable PyTuple keywords) {
    private static final PyObject[] NO_OBJECTS = {};

    public static final Args NONE = new Args(NO_OBJECTS, 0, 0, null);

    public static Args of(PyObject... positional) {
        return new Args(positional, 0, positional.length, null);
    }

    /** A positional argument. */
    public PyObject get(int index) {
        return array[start + index];
    }

    /** A positional argument, or null where fewer were given. */
    public @Nullable PyObject orNull(int index) {
        return index < positional ? array[start + index] : null;
    }

    public int keywordCount() {
        return keywords == null ? 0 : keywords.size();
    }

    /** The name of a keyword argument. */
    public PyStr keywordName(int index) {
        if (keywords == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return (PyStr) keywords.get(index);
    }

    public PyObject keywordValue(int index) {
        return array[start + positional + index];
    }

    /** The value of a keyword, or null where it was not given. */
    public @Nullable PyObject keyword(String name) {
        for (int i = 0; i < keywordCount(); i++) {
            if (keywordName(i).value().equals(name)) {
                return keywordValue(i);
            }
        }
        return null;
    }

    /** The same arguments behind one more. */
    public Args prepend(PyObject first) {
        int total = positional + keywordCount();
        PyObject[] longer = new PyObject[total + 1];
        longer[0] = first;
        System.arraycopy(array, start, longer, 1, total);
        return new Args(longer, 0, positional + 1, keywords);
    }

    /** The same arguments without the first positional one. */
    public Args rest() {
        return new Args(array, start + 1, positional - 1, keywords);
    }
}
