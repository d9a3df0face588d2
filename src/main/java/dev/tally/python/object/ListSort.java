package dev.tally.python.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One {@code list.sort()}: the list is empty while it goes on, and this owns its items. CPython 3.13
 * Objects/listobject.c, list_sort_impl: which items are compared with which, and in what order, is the same, since
 * {@code __lt__} may show it.
 */
final class ListSort {
    private final PyList list;
    private final @Nullable ListSort outer;

    /** What the list had: array, and how much of it is items. */
    private final PyObject[] array;

    private final int size;
    private final int slots;

    /** The items as they came, owned, for the census: the arrays being sorted hold some twice at times. */
    private final PyObject[] ownedItems;

    /** What the key function gave for each item, being sorted; none without a key function. */
    private PyObject[] keys = PyList.NO_ITEMS;

    private PyObject[] ownedKeys = PyList.NO_ITEMS;
    private int keyCount;

    /** How many keys have been let go of, the first ones. */
    private int keysGone;

    private ListSort(PyList list) {
        this.list = list;
        this.outer = list.sorting;
        this.array = list.array();
        this.size = list.size();
        this.slots = list.capacity();
        this.ownedItems = Arrays.copyOf(array, size);
    }

    @Nullable
    ListSort outer() {
        return outer;
    }

    void traverse(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(ownedItems[i], "sorting", i);
        }
        for (int i = keysGone; i < keyCount; i++) {
            visitor.visit(ownedKeys[i], "sorting", size + i);
        }
    }

    static void sort(Runtime rt, PyList list, @Nullable PyObject key, boolean reverse) {
        if (list.size() == 0) {
            return;
        }
        ListSort sort = new ListSort(list);
        // An array of its own: whatever changes the list puts another in its place.
        PyObject[] mark = new PyObject[0];
        list.sorting = sort;
        list.exchange(rt, mark, 0, 0);
        try {
            sort.run(rt, key, reverse);
        } catch (PyException e) {
            sort.finish(rt);
            throw e;
        }
        boolean modified = list.array() != mark;
        sort.finish(rt);
        if (modified) {
            throw rt.valueError("list modified during sort");
        }
    }

    private void run(Runtime rt, @Nullable PyObject key, boolean reverse) {
        if (key != null) {
            findKeys(rt, key);
        }
        PyObject[] sorted = key == null ? array : keys;
        PyObject @Nullable [] values = key == null ? null : array;
        if (reverse) {
            TimSort.reverse(sorted, values, 0, size);
        }
        try {
            new TimSort(rt, sorted, values, size).sort();
        } finally {
            if (reverse) {
                TimSort.reverse(array, null, 0, size);
            }
        }
    }

    private void findKeys(Runtime rt, PyObject key) {
        keys = new PyObject[size];
        ownedKeys = new PyObject[size];
        for (int i = 0; i < size; i++) {
            keys[i] = rt.call(key, array[i]);
            ownedKeys[i] = keys[i];
            keyCount++;
        }
    }

    /** Lets go of the keys, gives the list its items back, and lets go of what was put in it meanwhile. */
    private void finish(Runtime rt) {
        ownedKeys = keys;
        while (keysGone < keyCount) {
            keys[keysGone++].decref(rt);
        }
        PyObject[] put = list.array();
        int putCount = list.size();
        list.sorting = outer;
        list.exchange(rt, array, size, slots);
        for (int i = putCount - 1; i >= 0; i--) {
            put[i].decref(rt);
        }
    }
}
