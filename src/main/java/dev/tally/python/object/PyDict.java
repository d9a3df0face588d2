package dev.tally.python.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code dict}: entries in the order of insertion and an open-addressed index over them. CPython 3.13
 * Objects/dictobject.c; the layout of the index is not observable, so it is our own.
 */
public final class PyDict extends PyObject {
    private static final int FREE = 0;
    private static final int DELETED = -1;

    private @Nullable PyObject[] keys = new PyObject[0];
    private @Nullable PyObject[] values = new PyObject[0];
    private long[] hashes = {};

    /** For each bucket the entry's number plus one, {@link #FREE}, or {@link #DELETED}. */
    private int[] index = {};

    /** Entries used, gaps of deleted ones included. */
    private int end;

    private int size;

    /** Grows whenever a key comes or goes, so that caches of "no such key" and iterators notice. */
    private int keysVersion;

    private PyDict(PyType type) {
        super(type);
    }

    public static PyDict of(Runtime rt) {
        return ofType(rt, Types.DICT);
    }

    public static PyDict ofType(Runtime rt, PyType type) {
        PyDict made = new PyDict(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    public int size() {
        return size;
    }

    public int keysVersion() {
        return keysVersion;
    }

    /** One past the last entry, for walking them by number. */
    public int end() {
        return end;
    }

    /** The key of an entry, borrowed, or null where it was deleted. */
    public @Nullable PyObject keyAt(int entry) {
        return keys[entry];
    }

    /** The value of an entry, borrowed, or null where it was deleted. */
    public @Nullable PyObject valueAt(int entry) {
        return values[entry];
    }

    public long hashAt(int entry) {
        return hashes[entry];
    }

    // --- by string, which never calls back into Python when all keys are strings

    /** The value of a string key, borrowed, or null. Keys that are not exact strings are passed over. */
    public @Nullable PyObject getString(String key) {
        int entry = findString(key, Hashes.string(key));
        return entry < 0 ? null : values[entry];
    }

    public @Nullable PyObject getString(PyStr key) {
        int entry = findString(key);
        return entry < 0 ? null : values[entry];
    }

    /** The entry of a string key, or -1; callers may keep it as a hint of where to look first. */
    public int findString(PyStr key) {
        if (size == 0) {
            return -1;
        }
        long hash = key.hash();
        int mask = index.length - 1;
        int bucket = spread(hash) & mask;
        while (index[bucket] != FREE) {
            int entry = index[bucket] - 1;
            if (entry >= 0) {
                PyObject k = keys[entry];
                if (k == key
                        || (hashes[entry] == hash
                                && k instanceof PyStr s
                                && s.value().equals(key.value()))) {
                    return entry;
                }
            }
            bucket = bucket + 1 & mask;
        }
        return -1;
    }

    private int findString(String key, long hash) {
        if (size == 0) {
            return -1;
        }
        int mask = index.length - 1;
        int bucket = spread(hash) & mask;
        while (index[bucket] != FREE) {
            int entry = index[bucket] - 1;
            if (entry >= 0
                    && hashes[entry] == hash
                    && keys[entry] instanceof PyStr s
                    && s.value().equals(key)) {
                return entry;
            }
            bucket = bucket + 1 & mask;
        }
        return -1;
    }

    // --- by any key

    /** The value of a key, borrowed, or null. May call {@code __hash__} and {@code __eq__}. */
    public @Nullable PyObject get(Runtime rt, PyObject key) {
        int entry = find(rt, key, Abstract.hash(rt, key));
        return entry < 0 ? null : values[entry];
    }

    /** The entry of a key whose hash is known, or -1. */
    public int find(Runtime rt, PyObject key, long hash) {
        if (size == 0) {
            return -1;
        }
        int mask = index.length - 1;
        int bucket = spread(hash) & mask;
        while (index[bucket] != FREE) {
            int entry = index[bucket] - 1;
            if (entry >= 0 && hashes[entry] == hash) {
                PyObject candidate = keys[entry];
                if (candidate == key) {
                    return entry;
                }
                if (candidate != null) {
                    int version = keysVersion;
                    candidate.incref();
                    rt.hold(candidate);
                    boolean same = Abstract.equal(rt, candidate, key);
                    rt.release(candidate);
                    if (version != keysVersion) {
                        return find(rt, key, hash);
                    }
                    if (same) {
                        return entry;
                    }
                }
            }
            bucket = bucket + 1 & mask;
        }
        return -1;
    }

    /** Sets a key to a value; both are borrowed, and gain a reference from this dictionary. */
    public void set(Runtime rt, PyObject key, PyObject value) {
        set(rt, key, Abstract.hash(rt, key), value);
    }

    public void set(Runtime rt, PyObject key, long hash, PyObject value) {
        int entry = key instanceof PyStr s && key.type() == Types.STR ? findString(s) : find(rt, key, hash);
        value.incref();
        if (entry >= 0) {
            PyObject old = values[entry];
            values[entry] = value;
            decref(rt, old);
        } else {
            key.incref();
            insert(rt, key, hash, value);
        }
    }

    /** Removes a key; false if it was not there. */
    public boolean remove(Runtime rt, PyObject key) {
        int entry = find(rt, key, Abstract.hash(rt, key));
        if (entry < 0) {
            return false;
        }
        removeEntry(rt, entry);
        return true;
    }

    /** Removes an entry by its number and lets go of its key and value, in this order. */
    public void removeEntry(Runtime rt, int entry) {
        PyObject key = keys[entry];
        PyObject value = values[entry];
        detach(entry);
        decref(rt, key);
        decref(rt, value);
    }

    private void detach(int entry) {
        int mask = index.length - 1;
        int bucket = spread(hashes[entry]) & mask;
        while (index[bucket] != entry + 1) {
            bucket = bucket + 1 & mask;
        }
        index[bucket] = DELETED;
        keys[entry] = null;
        values[entry] = null;
        size--;
        keysVersion++;
        if (size == 0) {
            end = 0;
            Arrays.fill(index, FREE);
        }
    }

    private void insert(Runtime rt, PyObject key, long hash, PyObject value) {
        if (end == keys.length) {
            resize(rt);
        }
        keys[end] = key;
        values[end] = value;
        hashes[end] = hash;
        place(end++, hash);
        size++;
        keysVersion++;
    }

    private void place(int entry, long hash) {
        int mask = index.length - 1;
        int bucket = spread(hash) & mask;
        while (index[bucket] > 0) {
            bucket = bucket + 1 & mask;
        }
        index[bucket] = entry + 1;
    }

    private void resize(Runtime rt) {
        int capacity = Math.max(5, size * 2);
        rt.heap().resized(16L * (capacity - keys.length));
        PyObject[] newKeys = new PyObject[capacity];
        PyObject[] newValues = new PyObject[capacity];
        long[] newHashes = new long[capacity];
        int count = 0;
        for (int i = 0; i < end; i++) {
            if (keys[i] != null) {
                newKeys[count] = keys[i];
                newValues[count] = values[i];
                newHashes[count++] = hashes[i];
            }
        }
        keys = newKeys;
        values = newValues;
        hashes = newHashes;
        end = count;
        index = new int[Integer.highestOneBit(capacity * 3 / 2) << 1];
        for (int i = 0; i < end; i++) {
            place(i, hashes[i]);
        }
    }

    private static int spread(long hash) {
        int h = (int) (hash ^ hash >>> 32);
        return h ^ h >>> 16;
    }

    @Override
    public void traverse(Visitor visitor) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            PyObject key = keys[i];
            PyObject value = values[i];
            if (key != null && value != null) {
                visitor.visit(key, "keys", count);
                visitor.visit(value, "values", count++);
            }
        }
    }

    // The heap's account is not changed: a freed object is struck off as a whole, before it is cleared.
    @Override
    public void clear(Runtime rt) {
        PyObject[] oldKeys = keys;
        PyObject[] oldValues = values;
        int count = end;
        keys = new PyObject[0];
        values = new PyObject[0];
        hashes = new long[0];
        index = new int[0];
        end = 0;
        size = 0;
        keysVersion++;
        for (int i = 0; i < count; i++) {
            decref(rt, oldKeys[i]);
            decref(rt, oldValues[i]);
        }
    }

    @Override
    long heapBytes() {
        return 64 + 16L * keys.length;
    }
}
