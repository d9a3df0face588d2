package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, borrowed: positional ones, then the values of the keywords, as CPython's vectorcall lays
 * them out. The array may be the caller's evaluation stack; nobody writes to it.
 *
 * @param array holds the arguments from {@code start} on
 * @param positional how many are positional
 * @param keywords names (strings) of the values that follow the positional arguments, or null if there are none
 * @param tuple the tuple that holds the positional arguments, where there is one: {@code tp_call}'s {@code args}
 * @param dict the dictionary that holds the keywords and their values, where there is one: {@code tp_call}'s {@code kwargs}
 */
public record Args(
        PyObject[] array,
        int start,
        int positional,
        @Nullable PyTuple keywords,
        @Nullable PyTuple tuple,
        @Nullable PyDict dict) {
    private static final PyObject[] NO_OBJECTS = {};

    public static final Args NONE = new Args(NO_OBJECTS, 0, 0, null, PyTuple.EMPTY, null);

    /** Arguments that only their row holds. */
    public Args(PyObject[] array, int start, int positional, @Nullable PyTuple keywords) {
        this(array, start, positional, keywords, null, null);
    }

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

    /** The positional arguments as a tuple, a new reference. */
    public PyTuple toTuple(Runtime rt) {
        if (tuple != null) {
            tuple.incref();
            return tuple;
        }
        PyObject[] items = new PyObject[positional];
        for (int i = 0; i < positional; i++) {
            items[i] = array[start + i].owned();
        }
        return PyTuple.of(rt, items);
    }

    /** The keywords as a dictionary, a new reference. */
    public PyDict toDict(Runtime rt) {
        if (dict != null) {
            dict.incref();
            return dict;
        }
        PyDict made = PyDict.of(rt);
        for (int i = 0; i < keywordCount(); i++) {
            made.set(rt, keywordName(i), keywordValue(i));
        }
        return made;
    }

    /** The same arguments behind one more. */
    public Args prepend(PyObject first) {
        int total = positional + keywordCount();
        PyObject[] longer = new PyObject[total + 1];
        longer[0] = first;
        System.arraycopy(array, start, longer, 1, total);
        return new Args(longer, 0, positional + 1, keywords, null, dict);
    }

    /** The same arguments without the first positional one. */
    public Args rest() {
        return new Args(array, start + 1, positional - 1, keywords, null, dict);
    }
}
