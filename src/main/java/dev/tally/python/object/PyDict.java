package dev.tally.python.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code dict}: entries in the order of insertion and an open-addressed index over them. CPython 3.13
 * Objects/dictobject.c. Sizes, probing and the moments of resizing are CPython's: they show in {@code sys.getsizeof}, in
 * which keys {@code __eq__} is asked about, and in what iterating over a changed dictionary meets.
 *
 * <p>The storage only: what takes iterables and mappings apart is in {@link DictUpdate}.
 */
public final class PyDict extends PyObject {
    private static final int FREE = 0;
    private static final int DELETED = -1;
    private static final int MIN_LOG_SIZE = 3;
    private static final int MAX_PRESIZE_LOG = 17;
    private static final int PERTURB_SHIFT = 5;
    private static final int[] NO_INDEX = {FREE};
    private static final PyObject[] NO_ENTRIES = {};
    private static final long[] NO_HASHES = {};

    /**
     * The keys, at even places, each followed by its value; both null where deleted. This dictionary owns them, but for the
     * keys of a table that {@link #shared} names: those the class holds once for all its instances.
     */
    private @Nullable PyObject[] entries = NO_ENTRIES;

    /** The hash of each key; empty while all keys are exact strings, which know theirs. */
    private long[] hashes = NO_HASHES;

    /** For each bucket the entry's number plus one, {@link #FREE}, or {@link #DELETED}. Its length is a power of 2. */
    private int[] index = NO_INDEX;

    /** Entries used, gaps of deleted ones included. */
    private int end;

    private int size;

    /** Entries that can still be added before the table is resized. */
    private int usable;

    private boolean embedded;

    /** The names of a dictionary of an instance that has none but those that its class shares; else null. */
    private @Nullable SharedKeys shared;

    /** Whether all keys there have been since the table was made are exact strings. */
    private boolean unicode = true;

    /** The entry found last: {@code d[k] += 1} looks for the same key twice. */
    private int recent;

    /** How large the table was when the nodes of an OrderedDict were last found: {@code od_fast_nodes_size}. */
    private int nodesBuckets;

    /** Grows whenever a key comes, goes or moves, so that caches of entries and iterators notice. */
    private int keysVersion;

    private PyDict(PyType type) {
        super(type);
    }

    public static PyDict of(Runtime rt) {
        PyDict made = new PyDict(Types.DICT);
        rt.heap().allocatedUntracked(made);
        return made;
    }

    /** An empty dictionary of the type, as {@code tp_alloc} makes it. */
    static PyDict allocated(Runtime rt, PyType type) {
        PyDict made = new PyDict(type);
        rt.heap().allocatedByType(made, type != Types.DICT);
        return made;
    }

    /** A display: keys and values in turn, borrowed. */
    public static PyDict ofItems(Runtime rt, PyObject[] items, int start, int count) {
        return ofItems(rt, items, start, 2, items, start + 1, 2, count);
    }

    /** {@code _PyDict_FromItems}: so many keys and values, borrowed, each so many places apart in an array. */
    public static PyDict ofItems(
            Runtime rt,
            PyObject[] keys,
            int firstKey,
            int keyStep,
            PyObject[] values,
            int firstValue,
            int valueStep,
            int count) {
        boolean allStrings = true;
        for (int i = 0; i < count && allStrings; i++) {
            allStrings = keys[firstKey + i * keyStep].type() == Types.STR;
        }
        PyDict made = presized(rt, count, allStrings);
        rt.hold(made);
        for (int i = 0; i < count; i++) {
            made.set(rt, keys[firstKey + i * keyStep], values[firstValue + i * valueStep]);
        }
        return rt.take(made);
    }

    /** {@code dict_new_presized}: an empty dictionary with room for so many keys. */
    public static PyDict presized(Runtime rt, int count, boolean allStrings) {
        PyDict made = of(rt);
        if (count > usableOf(1 << MIN_LOG_SIZE)) {
            int log = count > usableOf(1 << MAX_PRESIZE_LOG) ? MAX_PRESIZE_LOG : estimateLogSize(count);
            made.resize(rt, log, allStrings);
        }
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
        return entries[2 * entry];
    }

    /** The value of an entry, borrowed, or null where it was deleted. */
    public @Nullable PyObject valueAt(int entry) {
        return entries[2 * entry + 1];
    }

    public long hashAt(int entry) {
        return hashes.length > 0 ? hashes[entry] : hashOfString(entries[2 * entry]);
    }

    private static long hashOfString(@Nullable PyObject key) {
        return key == null ? 0 : ((PyStr) key).hash();
    }

    // --- by string, which never calls back into Python

    /** The value of a string key, borrowed, or null. Keys that are not exact strings are passed over. */
    public @Nullable PyObject getString(String key) {
        return size == 0 ? null : getString(key, Hashes.string(key));
    }

    /** The same, with the key's hash. */
    @Nullable
    PyObject getString(String key, long hash) {
        if (size == 0) {
            return null;
        }
        int entry = findString(key, hash);
        return entry < 0 ? null : entries[2 * entry + 1];
    }

    public @Nullable PyObject getString(PyStr key) {
        int entry = findString(key);
        return entry < 0 ? null : entries[2 * entry + 1];
    }

    /** The entry of a string key, or -1; callers may keep it as a hint of where to look first. */
    public int findString(PyStr key) {
        int last = recent;
        if (last < end && entries[2 * last] == key) {
            return last;
        }
        int[] table = index;
        int mask = table.length - 1;
        long hash = key.hash();
        long perturb = hash;
        int bucket = (int) hash & mask;
        while (true) {
            int entry = table[bucket] - 1;
            if (entry == FREE - 1) {
                return -1;
            }
            if (entry >= 0) {
                PyObject found = entries[2 * entry];
                if (found == key || isString(found, key.value(), hash)) {
                    recent = entry;
                    return entry;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            bucket = (int) (bucket * 5L + perturb + 1) & mask;
        }
    }

    private static boolean isString(@Nullable PyObject found, String text, long hash) {
        return found instanceof PyStr string
                && string.hash() == hash
                && string.type() == Types.STR
                && string.value().equals(text);
    }

    private int findString(String key, long hash) {
        int mask = index.length - 1;
        long perturb = hash;
        int bucket = (int) hash & mask;
        while (true) {
            int entry = index[bucket] - 1;
            if (entry == FREE - 1) {
                return -1;
            }
            if (entry >= 0 && isString(entries[2 * entry], key, hash)) {
                return entry;
            }
            perturb >>>= PERTURB_SHIFT;
            bucket = (int) (bucket * 5L + perturb + 1) & mask;
        }
    }

    // --- by any key

    /** The hash of a key, which may call {@code __hash__}. */
    public static long hash(Runtime rt, PyObject key) {
        if (key.type() == Types.STR) {
            return ((PyStr) key).hash();
        }
        if (key.type() == Types.INT) {
            return Hashes.integer((PyInt) key);
        }
        return Abstract.hash(rt, key);
    }

    /** The value of a key, borrowed, or null. May call {@code __hash__} and {@code __eq__}. */
    public @Nullable PyObject get(Runtime rt, PyObject key) {
        int entry = find(rt, key, hash(rt, key));
        return entry < 0 ? null : entries[2 * entry + 1];
    }

    /** {@code d[key]} of one that is no subclass's, borrowed; KeyError where the key is missing. */
    public PyObject item(Runtime rt, PyObject key) {
        PyObject found = get(rt, key);
        if (found == null) {
            throw DictType.keyError(rt, key);
        }
        return found;
    }

    /** The entry of a key whose hash is known, or -1. */
    public int find(Runtime rt, PyObject key, long hash) {
        int last = recent;
        if (last < end && entries[2 * last] == key) {
            return last;
        }
        // An exact string can be compared with the keys of a table of exact strings without calling anything.
        if (unicode && key.type() == Types.STR) {
            return findString((PyStr) key);
        }
        if (!unicode && key.type() == Types.INT) {
            int entry = findInt((PyInt) key, hash);
            if (entry != CALLS) {
                return entry;
            }
        }
        while (true) {
            int found = search(rt, key, hash);
            if (found != CHANGED) {
                return found;
            }
        }
    }

    /** What {@link #search} gives when {@code __eq__} changed the table, so that it must be searched again. */
    private static final int CHANGED = -2;

    private int search(Runtime rt, PyObject key, long hash) {
        int[] table = index;
        int mask = table.length - 1;
        long perturb = hash;
        int bucket = (int) hash & mask;
        while (true) {
            int entry = table[bucket] - 1;
            if (entry == FREE - 1) {
                return -1;
            }
            if (entry >= 0) {
                PyObject found = entries[2 * entry];
                if (found == key) {
                    return entry;
                }
                if (found != null && hashAt(entry) == hash) {
                    boolean same = equal(rt, found, key);
                    if (table != index || entries[2 * entry] != found) {
                        return CHANGED;
                    }
                    if (same) {
                        return entry;
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            bucket = (int) (bucket * 5L + perturb + 1) & mask;
        }
    }

    private static boolean equal(Runtime rt, PyObject found, PyObject key) {
        if (found.type() == Types.INT && key.type() == Types.INT) {
            PyInt a = (PyInt) found;
            PyInt b = (PyInt) key;
            if (a.isLong() && b.isLong()) {
                return a.longValue() == b.longValue();
            }
        }
        rt.hold(found.owned());
        boolean same = Abstract.equal(rt, found, key);
        rt.release(found);
        return same;
    }

    /** Sets a key to a value; both are borrowed, and gain a reference from this dictionary. */
    public void set(Runtime rt, PyObject key, PyObject value) {
        setTaken(rt, key.owned(), value.owned());
    }

    /** {@code _PyDict_SetItem_Take2}: sets a key to a value, whose references are both taken over. */
    public void setTaken(Runtime rt, PyObject key, PyObject value) {
        if (key.type() == Types.STR && unicode) {
            place(rt, findString((PyStr) key), key, ((PyStr) key).hash(), value);
            return;
        }
        if (key.type() == Types.INT && !unicode) {
            long hash = Hashes.integer((PyInt) key);
            int entry = findInt((PyInt) key, hash);
            if (entry != CALLS) {
                place(rt, entry, key, hash, value);
                return;
            }
        }
        // CPython has its references before it asks for the hash, which is seen in __hash__ and __eq__.
        rt.hold(key);
        rt.hold(value);
        setHeld(rt, key, hash(rt, key), value);
    }

    public void set(Runtime rt, PyObject key, long hash, PyObject value) {
        rt.hold(key.owned());
        rt.hold(value.owned());
        setHeld(rt, key, hash, value);
    }

    /** Puts a value, taken over like the key, in the place of an entry's or, where there is none, at the end. */
    private void place(Runtime rt, int entry, PyObject key, long hash, PyObject value) {
        if (entry < 0) {
            insert(rt, key, hash, value);
            return;
        }
        PyObject old = replaceAt(rt, entry, value);
        old.decref(rt);
        key.decref(rt);
    }

    /** What {@link #findInt} gives where a key that is no int hashes like it, so that {@code __eq__} must be asked. */
    private static final int CALLS = -3;

    private int findInt(PyInt key, long hash) {
        int[] table = index;
        int mask = table.length - 1;
        long perturb = hash;
        int bucket = (int) hash & mask;
        while (true) {
            int entry = table[bucket] - 1;
            if (entry == FREE - 1) {
                return -1;
            }
            if (entry >= 0) {
                PyObject found = entries[2 * entry];
                if (found == key) {
                    return entry;
                }
                if (found != null && hashes[entry] == hash) {
                    if (!(found instanceof PyInt number) || !number.isLong() || !key.isLong() || isSubtype(found)) {
                        return CALLS;
                    }
                    if (number.longValue() == key.longValue()) {
                        recent = entry;
                        return entry;
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            bucket = (int) (bucket * 5L + perturb + 1) & mask;
        }
    }

    private static boolean isSubtype(PyObject number) {
        return number.type() != Types.INT;
    }

    /** CPython 3.13 insertdict: takes over both references, which are on the native stack. */
    private void setHeld(Runtime rt, PyObject key, long hash, PyObject value) {
        if (unicode && key.type() != Types.STR && index != NO_INDEX) {
            resize(rt, growthLogSize(), false);
        }
        int entry = find(rt, key, hash);
        rt.take(value);
        rt.take(key);
        place(rt, entry, key, hash, value);
    }

    /**
     * {@code setdefault}: the value of the key, borrowed, after setting it to the given one where the key was missing.
     * Both arguments are borrowed.
     */
    public PyObject setDefault(Runtime rt, PyObject key, PyObject value) {
        long hash = hash(rt, key);
        int entry = find(rt, key, hash);
        PyObject found = entry < 0 ? null : entries[2 * entry + 1];
        if (found != null) {
            return found;
        }
        if (unicode && key.type() != Types.STR && index != NO_INDEX) {
            resize(rt, growthLogSize(), false);
        }
        insert(rt, key.owned(), hash, value.owned());
        return value;
    }

    /** Puts a value, taken over, in the place of an entry's; the caller owns the old one. */
    public PyObject replaceAt(Runtime rt, int entry, PyObject value) {
        PyObject old = entries[2 * entry + 1];
        if (gcIndex < 0) {
            maintainTracking(rt, value);
        }
        if (old == null) {
            throw new IllegalStateException("no such entry");
        }
        entries[2 * entry + 1] = value;
        return old;
    }

    /** Removes a key; false if it was not there. */
    public boolean remove(Runtime rt, PyObject key) {
        int entry = find(rt, key, hash(rt, key));
        if (entry < 0) {
            return false;
        }
        removeEntry(rt, entry);
        return true;
    }

    /** Removes a key whose hash is known and gives its value, owned; null if it was not there. */
    public @Nullable PyObject pop(Runtime rt, PyObject key, long hash) {
        int entry = find(rt, key, hash);
        if (entry < 0) {
            return null;
        }
        PyObject oldKey = entries[2 * entry];
        PyObject value = entries[2 * entry + 1];
        detach(entry);
        if (shared == null) {
            decref(rt, oldKey);
        }
        return value;
    }

    /** Removes an entry by its number and lets go of its key and value, in this order. */
    public void removeEntry(Runtime rt, int entry) {
        PyObject key = entries[2 * entry];
        PyObject value = entries[2 * entry + 1];
        detach(entry);
        if (shared == null) {
            decref(rt, key);
        }
        decref(rt, value);
    }

    /** {@code popitem}: the number of the last entry, or -1 if there is none. */
    int lastEntry() {
        int last = end - 1;
        while (last >= 0 && entries[2 * last] == null) {
            last--;
        }
        return last;
    }

    /** The number of the first entry, or -1 if there is none. */
    int firstEntry() {
        for (int i = 0; i < end; i++) {
            if (entries[2 * i] != null) {
                return i;
            }
        }
        return -1;
    }

    /** {@code OrderedDict.move_to_end}: makes an entry the last or the first. */
    void move(Runtime rt, int entry, boolean last) {
        PyObject key = entries[2 * entry];
        PyObject value = entries[2 * entry + 1];
        if (key == null || value == null || entry == (last ? lastEntry() : firstEntry())) {
            return;
        }
        long hash = hashAt(entry);
        detach(entry);
        if (last) {
            insert(rt, key, hash, value);
            return;
        }
        key.incref();
        rt.work(end);
        int room = end;
        int to = room;
        for (int from = room - 1; from >= 0; from--) {
            if (entries[2 * from] != null) {
                to--;
                shift(from, to);
            }
        }
        // There is a gap before the first now: that of the entry itself.
        shiftIn(to - 1, key, hash, value);
        size++;
        Arrays.fill(index, FREE);
        for (int i = 0; i < end; i++) {
            if (entries[2 * i] != null) {
                place(i, hashAt(i));
            }
        }
        keysVersion++;
    }

    private void shift(int from, int to) {
        if (from != to) {
            PyObject key = entries[2 * from];
            PyObject value = entries[2 * from + 1];
            long hash = hashAt(from);
            entries[2 * from] = null;
            entries[2 * from + 1] = null;
            shiftIn(to, key, hash, value);
        }
    }

    private void shiftIn(int to, @Nullable PyObject key, long hash, @Nullable PyObject value) {
        entries[2 * to] = key;
        entries[2 * to + 1] = value;
        if (hashes.length > 0) {
            hashes[to] = hash;
        }
    }

    /** Takes the {@link #lastEntry} out; the caller owns its key and value. A table of shared names is made one of its own. */
    void detachLast(Runtime rt, int entry) {
        leaveShared(rt);
        detach(entry);
        end = entry;
    }

    private void detach(int entry) {
        int mask = index.length - 1;
        long perturb = hashAt(entry);
        int bucket = (int) perturb & mask;
        while (index[bucket] != entry + 1) {
            perturb >>>= PERTURB_SHIFT;
            bucket = (int) (bucket * 5L + perturb + 1) & mask;
        }
        index[bucket] = DELETED;
        if (keepsOrder()) {
            entries[2 * entry].letGoOfOneOfMany();
        }
        entries[2 * entry] = null;
        entries[2 * entry + 1] = null;
        size--;
        keysVersion++;
    }

    private void insert(Runtime rt, PyObject key, long hash, PyObject value) {
        PyObject name = key;
        if (shared != null) {
            PyStr found = sharedName(shared, key);
            if (found == null) {
                leaveShared(rt);
                resize(rt, growthLogSize(), key.type() == Types.STR);
            } else {
                name = found;
                key.decref(rt);
            }
        }
        if (usable == 0) {
            resize(rt, index == NO_INDEX ? MIN_LOG_SIZE : growthLogSize(), name.type() == Types.STR);
        }
        if (gcIndex < 0) {
            maintainTracking(rt, name);
            maintainTracking(rt, value);
        }
        int entry = end++;
        entries[2 * entry] = name;
        entries[2 * entry + 1] = value;
        if (hashes.length > 0) {
            hashes[entry] = hash;
        }
        if (keepsOrder()) {
            name.incref();
        }
        place(entry, hash);
        usable--;
        size++;
        keysVersion++;
    }

    /**
     * {@code _odict_get_index}, of an OrderedDict: looks a key up for its node, after the keys of all nodes where the table is
     * another than it was.
     */
    void findNode(Runtime rt, PyObject key, long hash) {
        if (unicode) {
            nodesBuckets = index.length;
            return;
        }
        if (nodesBuckets != index.length) {
            nodesBuckets = index.length;
            for (int i = 0; i < end; i++) {
                PyObject known = entries[2 * i];
                if (known != null && known != key) {
                    find(rt, known, hashAt(i));
                }
            }
        }
        find(rt, key, hash);
    }

    /** Whether this is an OrderedDict: the nodes that keep its order hold each key once more. */
    private boolean keepsOrder() {
        return type() != Types.DICT && OrderedDictType.isOrdered(this);
    }

    /** {@code MAINTAIN_TRACKING}: the collector watches a dictionary from its first container on. */
    private void maintainTracking(Runtime rt, PyObject object) {
        if (gcIndex == Containers.UNTRACKED && Containers.mayBeTracked(object)) {
            rt.heap().track(this);
        }
    }

    private void place(int entry, long hash) {
        int mask = index.length - 1;
        long perturb = hash;
        int bucket = (int) hash & mask;
        while (index[bucket] > 0) {
            perturb >>>= PERTURB_SHIFT;
            bucket = (int) (bucket * 5L + perturb + 1) & mask;
        }
        index[bucket] = entry + 1;
    }

    // --- sizes

    /** {@code USABLE_FRACTION}. */
    private static int usableOf(int buckets) {
        return (buckets << 1) / 3;
    }

    /** {@code calculate_log2_keysize}, whose bit arithmetic makes some tables twice as large as they need be. */
    private static int logSize(long minimum) {
        long smallest = 1L << MIN_LOG_SIZE;
        return 64 - Long.numberOfLeadingZeros((minimum | smallest) - 1 | smallest - 1);
    }

    /** {@code estimate_log2_keysize}: for so many keys. */
    private static int estimateLogSize(long count) {
        return logSize((count * 3 + 1) / 2);
    }

    private int growthLogSize() {
        return logSize(size * 3L);
    }

    /** {@code dictresize}: a new table, with the entries that are left moved together. */
    private void resize(Runtime rt, int log, boolean strings) {
        boolean allStrings = strings && unicode;
        if (log > 29) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        int buckets = 1 << log;
        int room = usableOf(buckets);
        rt.heap().reserve(24L * room);
        long before = tableBytes();
        PyObject[] newEntries = new PyObject[2 * room];
        long[] newHashes = allStrings ? NO_HASHES : new long[room];
        int count = 0;
        for (int i = 0; i < end; i++) {
            PyObject key = entries[2 * i];
            if (key != null) {
                newEntries[2 * count] = key;
                newEntries[2 * count + 1] = entries[2 * i + 1];
                if (!allStrings) {
                    newHashes[count] = hashAt(i);
                }
                count++;
            }
        }
        entries = newEntries;
        hashes = newHashes;
        unicode = allStrings;
        index = new int[buckets];
        end = count;
        usable = room - count;
        keysVersion++;
        for (int i = 0; i < end; i++) {
            place(i, hashAt(i));
        }
        rt.heap().resized(tableBytes() - before);
    }

    /** {@code dict_dict_fromkeys} and {@code dict_set_fromkeys}: a table for so many keys, however few. */
    void resizeFor(Runtime rt, int count, boolean strings) {
        resize(rt, estimateLogSize(count), strings);
    }

    boolean hasOnlyStrings() {
        return unicode;
    }

    /** {@code dict_merge}, before items are added: makes room where the other's keys alone would not fit. */
    void prepareFor(Runtime rt, PyDict other) {
        if (usableOf(index == NO_INDEX ? 1 : index.length) < other.size) {
            resize(rt, estimateLogSize((long) size + other.size), unicode && other.unicode);
        }
    }

    /**
     * Whether a copy has the very table of the original: CPython then copies it whole.
     *
     * @param merging whether the copy is made by {@code update}, which is more particular than {@code copy}
     */
    boolean isCopiedWhole(boolean merging) {
        if (shared != null) {
            return !merging;
        }
        if (merging) {
            return size == end && (index.length == 1 << MIN_LOG_SIZE || usableOf(index.length / 2) < size);
        }
        return size >= end * 2 / 3;
    }

    /** Makes this empty dictionary a copy of another, gaps included. */
    void copyTable(Runtime rt, PyDict other) {
        rt.heap().reserve(other.tableBytes());
        rt.work(other.end);
        long before = tableBytes();
        entries = other.entries.clone();
        hashes = other.hashes.length == 0 ? NO_HASHES : other.hashes.clone();
        index = other.index == NO_INDEX ? NO_INDEX : other.index.clone();
        end = other.end;
        size = other.size;
        usable = other.usable;
        unicode = other.unicode;
        keysVersion++;
        boolean ordered = keepsOrder();
        shared = other.shared;
        if (shared != null) {
            shared.joined();
        }
        for (int i = 0; i < 2 * end; i++) {
            PyObject object = entries[i];
            if (object != null && (shared == null || i % 2 == 1)) {
                object.incref();
                if (ordered && i % 2 == 0) {
                    object.incref();
                }
            }
        }
        rt.heap().resized(tableBytes() - before);
        if (other.gcIndex >= 0 && gcIndex == Containers.UNTRACKED) {
            rt.heap().track(this);
        }
    }

    /** Whether this is the {@code __dict__} of an instance whose attributes still stand in the instance. */
    boolean isEmbedded() {
        return embedded && shared != null;
    }

    /** The instance goes, or gets another dictionary: its attributes are this one's alone now. */
    void detach() {
        embedded = false;
    }

    /** Makes this the dictionary of an instance: a split table. */
    void embed(SharedKeys names) {
        embedded = true;
        shared = names;
        names.joined();
    }

    /** {@code insert_split_key}: the shared name that equals a new key, which becomes one where there is room; else null. */
    private static @Nullable PyStr sharedName(SharedKeys names, PyObject key) {
        if (key.type() != Types.STR) {
            return null;
        }
        int known = names.indexOf((PyStr) key);
        int index = known >= 0 ? known : names.add((PyStr) key);
        return index < 0 ? null : names.name(index);
    }

    /** The names of a split table become this dictionary's own. */
    private void leaveShared(Runtime rt) {
        SharedKeys names = shared;
        if (names == null) {
            return;
        }
        for (int i = 0; i < end; i++) {
            PyObject key = entries[2 * i];
            if (key != null) {
                key.incref();
            }
        }
        shared = null;
        names.left(rt);
    }

    /** Whether the table is one of exact strings. */
    public boolean hasOnlyStringKeys() {
        return unicode;
    }

    /** Shows the values only. */
    void traverseValues(Visitor visitor) {
        for (int i = 0; i < end; i++) {
            PyObject value = entries[2 * i + 1];
            if (value != null) {
                visitor.visit(value, "attributes", i);
            }
        }
    }

    @Override
    public void traverse(Visitor visitor) {
        int count = 0;
        if (keepsOrder()) {
            for (int i = 0; i < end; i++) {
                if (entries[2 * i] != null) {
                    visitor.visit(entries[2 * i], "order", count++);
                }
            }
            count = 0;
        }
        for (int i = 0; i < end; i++) {
            PyObject key = entries[2 * i];
            PyObject value = entries[2 * i + 1];
            if (key != null && value != null) {
                if (shared == null) {
                    visitor.visit(key, "keys", count);
                }
                visitor.visit(value, "values", count++);
            }
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject[] old = entries;
        int count = end;
        if (keepsOrder() && refcount() == 0) {
            for (int i = 0; i < count; i++) {
                if (old[2 * i] != null) {
                    old[2 * i].letGoOfOneOfMany();
                }
            }
        }
        PyObject[] released = keepsOrder() && refcount() != 0 ? withNodes(old, count) : old;
        int last = released == old ? 2 * count - 1 : released.length - 1;
        // A dictionary that is being freed was struck off the heap's account as a whole.
        if (refcount() != 0) {
            rt.heap().resized(-tableBytes());
        }
        entries = NO_ENTRIES;
        hashes = NO_HASHES;
        index = NO_INDEX;
        unicode = true;
        SharedKeys names = shared;
        if (names != null) {
            for (int i = 0; i < count; i++) {
                old[2 * i] = null;
            }
            shared = null;
        }
        end = 0;
        size = 0;
        usable = 0;
        keysVersion++;
        if (count > 0) {
            rt.releaseAll(released, 0, last);
        }
        if (names != null) {
            names.left(rt);
        }
    }

    /**
     * What an OrderedDict that is emptied lets go of: its entries, and its nodes, which hold the keys once more, after them.
     */
    private static @Nullable PyObject[] withNodes(@Nullable PyObject[] entries, int count) {
        @Nullable PyObject[] all = Arrays.copyOf(entries, 3 * count);
        for (int i = 0; i < count; i++) {
            all[2 * count + i] = entries[2 * i];
        }
        return all;
    }

    /** Bytes of the table: its header, the index with the narrowest numbers that do, and the entries. */
    private long tableBytes() {
        if (index == NO_INDEX) {
            return 0;
        }
        int buckets = index.length;
        int width = buckets <= 1 << 7 ? 1 : buckets <= 1 << 15 ? 2 : 4;
        return 32 + (long) width * buckets + usableOf(buckets) * (unicode ? 16L : 24L);
    }

    /** {@code odict_sizeof}: a node for each key, and a reference to it for each place of the table. */
    private long orderBytes() {
        return (index == NO_INDEX ? 0 : 8L * index.length) + 32L * size;
    }

    @Override
    public long sizeInBytes() {
        return type().basicSize()
                + (shared == null ? tableBytes() : 8L * shared.capacity())
                + (keepsOrder() ? orderBytes() : 0);
    }

    @Override
    long heapBytes() {
        return type().basicSize() + tableBytes();
    }
}
