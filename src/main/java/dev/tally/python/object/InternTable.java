package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * The interned strings of one run, found by their text: each stands at the place that its text's hash gives, or after it,
 * with no gap between. None is held by it.
 */
final class InternTable {
    /** Never more than half full; its length is a power of two. */
    private @Nullable PyStr[] table = new PyStr[1024];

    private int size;

    /** The string of that text, borrowed, or null. */
    @Nullable
    PyStr get(String text) {
        return table[place(text)];
    }

    /** Adds a string whose text is not there. */
    void add(PyStr string) {
        if (2 * ++size > table.length) {
            grow();
        }
        table[place(string.value())] = string;
    }

    /** Takes a string out, where it is there itself and not just an equal one. */
    void remove(PyStr string) {
        int gap = place(string.value());
        if (table[gap] != string) {
            return;
        }
        table[gap] = null;
        size--;
        // What comes after the gap moves up to where it is looked for.
        int mask = table.length - 1;
        for (int at = gap + 1 & mask; table[at] != null; at = at + 1 & mask) {
            PyStr moved = table[at];
            table[at] = null;
            table[place(moved.value())] = moved;
        }
    }

    private void grow() {
        @Nullable PyStr[] old = table;
        table = new PyStr[2 * old.length];
        for (PyStr string : old) {
            if (string != null) {
                table[place(string.value())] = string;
            }
        }
    }

    /** Where the string of a text stands, or would stand. */
    private int place(String text) {
        int hash = text.hashCode();
        int mask = table.length - 1;
        int at = (hash ^ hash >>> 16) & mask;
        for (PyStr found = table[at]; found != null; found = table[at]) {
            String other = found.value();
            if (other == text || other.hashCode() == hash && other.equals(text)) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }
}
