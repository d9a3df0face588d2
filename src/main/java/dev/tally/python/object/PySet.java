package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * {@code set} and {@code frozenset}: an open-addressed table with CPython's own probing and resizing, since the order in
 * which a set is iterated over shows where its items stand. CPython 3.13 Objects/setobject.c.
 */
public final class PySet extends PyObject {
    private static final int MIN_SIZE = 8;
    private static final int LINEAR_PROBES = 9;
    private static final int PERTURB_SHIFT = 5;

    /** Sets with more items than this double when they grow; smaller ones grow fourfold. */
    private static final int LARGE = 50_000;

    private static final int MAX_SIZE = 1 << 28;

    /** Stands where an item was removed. */
    private static final PyObject DUMMY = new PyObject(Types.OBJECT);

    static {
        DUMMY.makeImmortal();
    }

    private @Nullable PyObject[] keys = new PyObject[MIN_SIZE];
    private long[] hashes = new long[MIN_SIZE];

    /** Slots that hold an item or a dummy. */
    private int fill;

    private int size;

    /** Where {@code pop} looks first. */
    private int finger;

    /** A frozenset's hash once computed, otherwise -1. */
    private long hash = -1;

    private PySet(PyType type) {
        super(type);
    }

    /** An empty set. */
    public static PySet of(Runtime rt) {
        return ofType(rt, Types.SET);
    }

    public static PySet ofType(Runtime rt, PyType type) {
        PySet made = new PySet(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** A frozenset of items that are borrowed. */
    public static PySet frozen(Runtime rt, PyObject... items) {
        PySet made = rt.hold(ofType(rt, Types.FROZENSET));
        for (PyObject item : items) {
            made.add(rt, item);
        }
        return rt.take(made);
    }

    /**
     * A frozenset among the constants of a code object, of items that are borrowed. CPython's compiler makes it anew from the
     * items in the order of the first one (CPython 3.13 Python/compile.c, merge_consts_recursive), which shows.
     */
    public static PySet constant(Runtime rt, PyObject... items) {
        PySet first = rt.hold(frozen(rt, items));
        PyObject[] ordered = new PyObject[first.size];
        int count = 0;
        for (int i = 0; i < first.slots(); i++) {
            PyObject key = first.keyAt(i);
            if (key != null) {
                ordered[count++] = key;
            }
        }
        PySet made = frozen(rt, ordered);
        rt.release(first);
        return made;
    }

    public int size() {
        return size;
    }

    /** Slots of the table, for walking it. */
    public int slots() {
        return keys.length;
    }

    /** The item in a slot of the table, borrowed, or null where there is none. */
    public @Nullable PyObject keyAt(int slot) {
        PyObject key = keys[slot];
        return key == DUMMY ? null : key;
    }

    public long hashAt(int slot) {
        return hashes[slot];
    }

    // --- looking

    public boolean contains(Runtime rt, PyObject key) {
        return contains(rt, key, PyDict.hash(rt, key));
    }

    boolean contains(Runtime rt, PyObject key, long keyHash) {
        return find(rt, key, keyHash, false) >= 0;
    }

    /** The slot of an item, or -1 less the slot in which it would be put. May call {@code __eq__}. */
    private int find(Runtime rt, PyObject key, long keyHash, boolean adding) {
        while (true) {
            int found = search(rt, key, keyHash, adding);
            if (found != CHANGED) {
                return found;
            }
        }
    }

    /** What {@link #search} gives when {@code __eq__} changed the table, so that it must be searched again. */
    private static final int CHANGED = Integer.MIN_VALUE;

    private int search(Runtime rt, PyObject key, long keyHash, boolean adding) {
        PyObject[] table = keys;
        int mask = table.length - 1;
        long perturb = keyHash;
        int i = (int) keyHash & mask;
        // Of the dummies met on the way the last one is used again.
        int dummy = -1;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int slot = i; slot <= last; slot++) {
                PyObject found = table[slot];
                if (found == null) {
                    return -1 - (dummy < 0 ? slot : dummy);
                }
                if (found == key) {
                    return slot;
                }
                if (found == DUMMY) {
                    dummy = slot;
                } else if (hashes[slot] == keyHash) {
                    boolean same = equal(rt, found, key, adding);
                    if (table != keys || table[slot] != found) {
                        return CHANGED;
                    }
                    if (same) {
                        return slot;
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    private static boolean equal(Runtime rt, PyObject found, PyObject key, boolean adding) {
        if (found.type() == Types.STR && key.type() == Types.STR) {
            return ((PyStr) found).value().equals(((PyStr) key).value());
        }
        if (found instanceof PyInt a && key instanceof PyInt b && a.type() == Types.INT && b.type() == Types.INT) {
            if (a.isLong() && b.isLong()) {
                return a.longValue() == b.longValue();
            }
        }
        // What is being added is held already, in CPython, while it is compared.
        if (adding) {
            rt.hold(key.owned());
        }
        rt.hold(found.owned());
        boolean same = Abstract.equal(rt, found, key);
        rt.release(found);
        if (adding) {
            rt.release(key);
        }
        return same;
    }

    // --- changing

    /** Adds an item, which gains a reference if it was not there. */
    public void add(Runtime rt, PyObject key) {
        add(rt, key, PyDict.hash(rt, key));
    }

    void add(Runtime rt, PyObject key, long keyHash) {
        int slot = find(rt, key, keyHash, true);
        if (slot >= 0) {
            return;
        }
        key.incref();
        int free = -1 - slot;
        boolean unused = keys[free] == null;
        keys[free] = key;
        hashes[free] = keyHash;
        size++;
        if (!unused) {
            return;
        }
        fill++;
        if (fill * 5L >= (keys.length - 1) * 3L) {
            resize(rt, growth());
        }
    }

    /** Adds all items of an iterable. */
    public void update(Runtime rt, PyObject iterable) {
        SetOperations.update(rt, this, iterable);
    }

    private int growth() {
        return size > LARGE ? size * 2 : size * 4;
    }

    /** Removes an item and lets go of it; false if it was not there. */
    boolean discard(Runtime rt, PyObject key, long keyHash) {
        int slot = find(rt, key, keyHash, false);
        PyObject old = slot < 0 ? null : keys[slot];
        if (old == null) {
            return false;
        }
        vacate(slot);
        old.decref(rt);
        return true;
    }

    private void vacate(int slot) {
        keys[slot] = DUMMY;
        hashes[slot] = -1;
        size--;
    }

    /** Takes an item out, which the caller then owns; null if there is none. */
    @Nullable
    PyObject pop() {
        if (size == 0) {
            return null;
        }
        int slot = finger & keys.length - 1;
        while (keyAt(slot) == null) {
            slot = slot + 1 & keys.length - 1;
        }
        PyObject key = keys[slot];
        vacate(slot);
        finger = slot + 1;
        return key;
    }

    /** {@code set_table_resize}: a table larger than the minimum, without dummies. */
    private void resize(Runtime rt, long minimum) {
        int newSize = MIN_SIZE;
        while (newSize <= minimum && newSize < MAX_SIZE) {
            newSize <<= 1;
        }
        if (newSize == MIN_SIZE && keys.length == MIN_SIZE && fill == size) {
            return;
        }
        rt.heap().reserve(16L * newSize);
        rt.heap().resized(tableBytes(newSize) - tableBytes(keys.length));
        PyObject[] oldKeys = keys;
        long[] oldHashes = hashes;
        keys = new PyObject[newSize];
        hashes = new long[newSize];
        fill = size;
        for (int i = 0; i < oldKeys.length; i++) {
            PyObject key = oldKeys[i];
            if (key != null && key != DUMMY) {
                insertClean(key, oldHashes[i]);
            }
        }
    }

    /** Puts what is known not to be there into a table without dummies; the counters are the caller's. */
    private void insertClean(PyObject key, long keyHash) {
        int mask = keys.length - 1;
        long perturb = keyHash;
        int i = (int) keyHash & mask;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int slot = i; slot <= last; slot++) {
                if (keys[slot] == null) {
                    keys[slot] = key;
                    hashes[slot] = keyHash;
                    return;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    /** Makes room for so many items more, where they would not fit. */
    void prepareFor(Runtime rt, int more) {
        if ((fill + (long) more) * 5 >= (keys.length - 1) * 3L) {
            resize(rt, ((long) size + more) * 2);
        }
    }

    /** {@code set_merge}: adds the items of another set. */
    void merge(Runtime rt, PySet other) {
        if (other == this || other.size == 0) {
            return;
        }
        rt.work(other.slots());
        prepareFor(rt, other.size);
        if (fill > 0) {
            for (int i = 0; i < other.slots(); i++) {
                PyObject key = other.keyAt(i);
                if (key != null) {
                    add(rt, key, other.hashes[i]);
                }
            }
            return;
        }
        boolean sameTable = keys.length == other.keys.length && other.fill == other.size;
        for (int i = 0; i < other.slots(); i++) {
            PyObject key = other.keyAt(i);
            if (key != null) {
                key.incref();
                if (sameTable) {
                    keys[i] = key;
                    hashes[i] = other.hashes[i];
                } else {
                    insertClean(key, other.hashes[i]);
                }
            }
        }
        fill = other.size;
        size = other.size;
    }

    /** After many items were removed: a new table if more than a quarter are dummies. */
    void removeDummies(Runtime rt) {
        if (fill - size > (keys.length - 1) / 4) {
            resize(rt, growth());
        }
    }

    /** {@code set_swap_bodies}: exchanges what two sets hold. */
    void swap(PySet other) {
        PyObject[] otherKeys = other.keys;
        long[] otherHashes = other.hashes;
        int otherFill = other.fill;
        int otherSize = other.size;
        other.keys = keys;
        other.hashes = hashes;
        other.fill = fill;
        other.size = size;
        keys = otherKeys;
        hashes = otherHashes;
        fill = otherFill;
        size = otherSize;
        hash = -1;
        other.hash = -1;
    }

    // --- the whole

    /** The hash of a frozenset, whatever the order of its items. */
    long frozenHash() {
        if (hash != -1) {
            return hash;
        }
        long h = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keyAt(i) != null) {
                h ^= shuffle(hashes[i]);
            }
        }
        h ^= (size + 1L) * 1927868237L;
        h ^= h >>> 11 ^ h >>> 25;
        h = h * 69069L + 907133923L;
        hash = h == -1 ? 590923713L : h;
        return hash;
    }

    /** The hash if it was asked for before, otherwise -1. */
    long knownHash() {
        return hash;
    }

    private static long shuffle(long h) {
        return (h ^ 89869747L ^ h << 16) * 3644798167L;
    }

    @Override
    public void traverse(Visitor visitor) {
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            PyObject key = keyAt(i);
            if (key != null) {
                visitor.visit(key, "items", count++);
            }
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject[] old = keys;
        // A set that is being freed was struck off the heap's account as a whole.
        if (refcount() != 0) {
            rt.heap().resized(-tableBytes(old.length));
        }
        keys = new PyObject[MIN_SIZE];
        hashes = new long[MIN_SIZE];
        fill = 0;
        size = 0;
        hash = -1;
        rt.releaseAll(old, 0, old.length - 1);
    }

    /** Bytes of a table; the smallest one is part of the object itself. */
    private static long tableBytes(int slots) {
        return slots == MIN_SIZE ? 0 : 16L * slots;
    }

    @Override
    public long sizeInBytes() {
        return 200 + tableBytes(keys.length);
    }
}
