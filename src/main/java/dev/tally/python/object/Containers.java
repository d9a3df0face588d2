package dev.tally.python.object;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The objects that may be part of a cycle, in three generations, each in the order in which the objects came to it.
 * {@link PyObject#gcIndex} says where an object stands; gaps that freed objects leave are closed as the lists grow.
 */
public final class Containers {
    public static final int GENERATIONS = 3;
    private static final int INDEX_BITS = 28;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

    /** Where the collector keeps what it found unreachable, while it looks after it. */
    public static final int UNREACHABLE = 3;

    /** What {@code gc.freeze()} has put aside. */
    public static final int PERMANENT = 4;

    /** For the collector's own use. */
    public static final int SCRATCH = 5;

    /** Where the youngest wait while the library makes a module. */
    public static final int ASIDE = 6;

    /** How many lists there are: the generations, which have the lowest numbers, and those above. */
    public static final int LISTS = 7;

    private static final int FREE_LIST = 80;
    private static final int FREE_TUPLES = 2000;
    private static final int FREE_TUPLE_SIZES = 20;

    private final PyObject[][] lists = new PyObject[LISTS][64];
    private final int[] ends = new int[LISTS];
    private final int[] live = new int[LISTS];

    /** CPython's free lists: what comes from one or goes to one is not counted. */
    private int freeLists;

    private int freeDicts;
    private final int[] freeTuples = new int[FREE_TUPLE_SIZES + 1];

    private int threshold = 2000;
    private boolean enabled = true;
    private boolean collecting;
    private boolean breakingUp;
    private boolean due;
    private Runnable whenDue = () -> {};

    /** CPython's {@code gc.get_count()}: allocations less deallocations of the youngest, collections of the others. */
    private final int[] counts = new int[GENERATIONS];

    /** {@link PyObject#gcIndex} of what the collector never sees, such as a string. */
    static final int NO_CONTAINER = -1;

    /** {@link PyObject#gcIndex} of a container that is in no generation: it cannot be part of a cycle as it is. */
    static final int UNTRACKED = -2;

    void track(PyObject object) {
        count(object);
        add(object, 0);
    }

    /** Counts a new container that is not tracked yet, such as an empty dictionary. */
    void countUntracked(PyObject object) {
        count(object);
        object.gcIndex = UNTRACKED;
    }

    /** CPython 3.13 Python/gc.c, _PyObject_GC_Link: past the threshold a collection is due. */
    private void count(PyObject object) {
        if (object.type.isHeapType() || !fromFreeList(object)) {
            countAllocated();
        }
    }

    void countAllocated() {
        counts[0]++;
        scheduleIfFull();
    }

    private void scheduleIfFull() {
        if (counts[0] > threshold && enabled && threshold > 0 && !collecting && !due) {
            due = true;
            whenDue.run();
        }
    }

    /** A dictionary, which CPython keeps and the engine needs not: it counts all the same. */
    void keepsDict() {
        counts[0] += freeDicts > 0 ? 0 : 1;
        freeDicts = Math.max(freeDicts - 1, 0);
        scheduleIfFull();
    }

    void dropsDict() {
        if (freeDicts < FREE_LIST) {
            freeDicts++;
        } else {
            gone();
        }
    }

    /** A list in a dictionary, which CPython keeps from now on and the engine needs not: they count all the same. */
    void keepsListInDict() {
        keepsDict();
        counts[0] += freeLists > 0 ? 0 : 1;
        freeLists = Math.max(freeLists - 1, 0);
        scheduleIfFull();
    }

    /** While an operation lasts, CPython has a container more than the engine: ended by {@link #gone}. */
    public void passes() {
        countAllocated();
    }

    public void gone() {
        counts[0] = Math.max(counts[0] - 1, 0);
    }

    private boolean fromFreeList(PyObject object) {
        if (object instanceof PyTuple tuple) {
            int size = tuple.size();
            return size <= FREE_TUPLE_SIZES && freeTuples[size] > 0 && freeTuples[size]-- > 0;
        }
        if (object instanceof PyList) {
            return freeLists > 0 && freeLists-- > 0;
        }
        return object instanceof PyDict && freeDicts > 0 && freeDicts-- > 0;
    }

    private boolean toFreeList(PyObject object) {
        if (object instanceof PyTuple tuple) {
            int size = tuple.size();
            return size <= FREE_TUPLE_SIZES && freeTuples[size] < FREE_TUPLES && freeTuples[size]++ >= 0;
        }
        if (object instanceof PyList) {
            return freeLists < FREE_LIST && freeLists++ >= 0;
        }
        return object instanceof PyDict && freeDicts < FREE_LIST && freeDicts++ >= 0;
    }

    /** After a collection of everything: the free lists are given back. */
    public void clearFreeLists() {
        freeLists = 0;
        freeDicts = 0;
        Arrays.fill(freeTuples, 0);
    }

    /** What is to be done as soon as a collection is due: it is not run here, but where the program can be interrupted. */
    public void whenDue(Runnable action) {
        whenDue = action;
    }

    /** Whether a collection is due; asking says that it is taken care of. */
    public boolean takeDue() {
        boolean was = due;
        due = false;
        return was;
    }

    public boolean isDue() {
        return due;
    }

    /** When allocations call for a collection. */
    public void schedule(boolean isEnabled, int youngThreshold) {
        enabled = isEnabled;
        threshold = youngThreshold;
    }

    public boolean isCollecting() {
        return collecting;
    }

    /** Meanwhile no other collection starts. */
    public void setCollecting(boolean now) {
        collecting = now;
    }

    /** Whether the collector is breaking up cycles: what is freed now, it has taken. */
    public boolean isBreakingUp() {
        return breakingUp;
    }

    public void setBreakingUp(boolean now) {
        breakingUp = now;
    }

    /** Where in a list an object stands, or -1 where it is in another or in none. */
    public int position(PyObject object, int list) {
        int where = object.gcIndex;
        return where >= 0 && where >>> INDEX_BITS == list ? where & INDEX_MASK : -1;
    }

    /** The containers of a list in order, which stand at these positions until the list changes. */
    public PyObject[] compacted(int list) {
        compact(list, lists[list]);
        return Arrays.copyOf(lists[list], ends[list]);
    }

    /** Fills a list anew. The containers were in it, or are in none. */
    public void refill(int list, PyObject[] objects, int count) {
        PyObject[] room = new PyObject[Math.max(64, count + count / 4)];
        System.arraycopy(objects, 0, room, 0, count);
        lists[list] = room;
        ends[list] = count;
        live[list] = count;
        for (int i = 0; i < count; i++) {
            room[i].gcIndex = list << INDEX_BITS | i;
        }
    }

    /** Puts the containers of one list behind those of another, in order. */
    public void moveAll(int from, int to) {
        PyObject[] list = lists[from];
        int end = ends[from];
        lists[from] = new PyObject[64];
        ends[from] = 0;
        live[from] = 0;
        for (int i = 0; i < end; i++) {
            if (list[i] != null) {
                add(list[i], to);
            }
        }
    }

    /** Puts a container behind those of another list. */
    public void move(PyObject object, int to) {
        remove(object);
        add(object, to);
    }

    /** {@code _PyObject_GC_MAY_BE_TRACKED}: whether what holds this object must be tracked. */
    public static boolean mayBeTracked(PyObject object) {
        int index = object.gcIndex;
        return index != NO_CONTAINER && (index != UNTRACKED || object.type() != Types.TUPLE);
    }

    public boolean isTracked(PyObject object) {
        return object.gcIndex >= 0;
    }

    /** What was made before the program starts has seen two collections in CPython, and more was made than freed since. */
    public void started() {
        moveAll(0, 1);
        counts[0] = 570;
        counts[1] = 2;
    }

    public int count(int generation) {
        return counts[generation];
    }

    public void setCount(int generation, int count) {
        counts[generation] = count;
    }

    public int size(int generation) {
        return live[generation];
    }

    /** Puts a container that was taken out, or was never in, at the end of a generation. */
    public void add(PyObject object, int generation) {
        if (ends[generation] == lists[generation].length) {
            makeRoom(generation);
        }
        int index = ends[generation]++;
        lists[generation][index] = object;
        live[generation]++;
        object.gcIndex = generation << INDEX_BITS | index;
    }

    /** Takes a container out of its generation; nothing happens to one that is in none. */
    public void remove(PyObject object) {
        int where = object.gcIndex;
        if (where >= 0) {
            int generation = where >>> INDEX_BITS;
            lists[generation][where & INDEX_MASK] = null;
            live[generation]--;
            object.gcIndex = UNTRACKED;
        }
    }

    /** Forgets a container that is being freed. */
    void untrack(PyObject object) {
        if (object.gcIndex != NO_CONTAINER) {
            remove(object);
            boolean kept = !object.type.isHeapType() && toFreeList(object);
            if (!kept && counts[0] > 0) {
                counts[0]--;
            }
        }
    }

    /** Whether an object is one of those that the collector may watch: {@code _PyObject_IS_GC}. */
    public boolean isContainer(PyObject object) {
        return object.gcIndex != NO_CONTAINER || object.isImmortal() && object instanceof PyBuiltinFunction;
    }

    /** Shows the containers of a generation in order. The visited may be freed while this goes on. */
    public void forEach(int generation, Consumer<PyObject> visitor) {
        for (int i = 0; i < ends[generation]; i++) {
            PyObject object = lists[generation][i];
            if (object != null) {
                visitor.accept(object);
            }
        }
    }

    /** The containers of a generation or another list, in order. */
    public PyObject[] snapshot(int generation) {
        PyObject[] found = new PyObject[live[generation]];
        int count = 0;
        for (int i = 0; i < ends[generation]; i++) {
            if (lists[generation][i] != null) {
                found[count++] = lists[generation][i];
            }
        }
        return found;
    }

    private void makeRoom(int generation) {
        PyObject[] list = lists[generation];
        if (live[generation] > list.length / 2) {
            list = Arrays.copyOf(list, list.length * 2);
        }
        compact(generation, list);
    }

    /** Closes the gaps of a list, within the array that is its own from now on. */
    private void compact(int generation, PyObject[] list) {
        int kept = 0;
        for (int i = 0; i < ends[generation]; i++) {
            PyObject object = list[i];
            if (object != null) {
                list[kept] = object;
                object.gcIndex = generation << INDEX_BITS | kept;
                kept++;
            }
        }
        Arrays.fill(list, kept, ends[generation], null);
        ends[generation] = kept;
        lists[generation] = list;
    }
}
