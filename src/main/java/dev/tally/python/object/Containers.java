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

    private final PyObject[][] lists = new PyObject[GENERATIONS][64];
    private final int[] ends = new int[GENERATIONS];
    private final int[] live = new int[GENERATIONS];

    /** CPython's {@code gc.get_count()}: allocations less deallocations of the youngest, collections of the others. */
    private final int[] counts = new int[GENERATIONS];

    /** {@link PyObject#gcIndex} of what the collector never sees, such as a string. */
    static final int NO_CONTAINER = -1;

    /** {@link PyObject#gcIndex} of a container that is in no generation: it cannot be part of a cycle as it is. */
    static final int UNTRACKED = -2;

    void track(PyObject object) {
        counts[0]++;
        add(object, 0);
    }

    /** Counts a new container that is not tracked yet, such as an empty dictionary. */
    void countUntracked(PyObject object) {
        counts[0]++;
        object.gcIndex = UNTRACKED;
    }

    /** {@code _PyObject_GC_MAY_BE_TRACKED}: whether what holds this object must be tracked. */
    static boolean mayBeTracked(PyObject object) {
        int index = object.gcIndex;
        return index != NO_CONTAINER && (index != UNTRACKED || object.type() != Types.TUPLE);
    }

    public boolean isTracked(PyObject object) {
        return object.gcIndex >= 0;
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
            if (counts[0] > 0) {
                counts[0]--;
            }
        }
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

    /** The containers of a generation, in order. */
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
