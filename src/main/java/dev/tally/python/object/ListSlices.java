package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** Assigning to and deleting slices of a list. CPython 3.13 Objects/listobject.c, list_ass_slice and list_ass_subscript. */
final class ListSlices {
    private ListSlices() {}

    static void assign(Runtime rt, PyList list, PySlice slice, @Nullable PyObject value) {
        PySlice.Unpacked unpacked = slice.unpack(rt);
        PySlice.Bounds bounds = unpacked.adjust(list.size());
        if (bounds.step() == 1) {
            replace(rt, list, unpacked, value);
        } else if (value == null) {
            deleteStepped(rt, list, bounds);
        } else {
            assignStepped(rt, list, unpacked, value);
        }
    }

    /** Puts the items of an iterable in the place of a part. */
    private static void replace(Runtime rt, PyList list, PySlice.Unpacked unpacked, @Nullable PyObject value) {
        PyObject source = null;
        PyObject[] items = PyList.NO_ITEMS;
        int count = 0;
        if (value != null) {
            source = rt.hold(source(rt, list, value));
            items = array(source);
            count = Iteration.fastSize(source);
        }
        // Only now, since making the iterable's list may have changed this one.
        PySlice.Bounds bounds = unpacked.adjust(list.size());
        splice(rt, list, bounds.start(), Math.max(bounds.start(), bounds.stop()), items, count);
        if (source != null) {
            rt.release(source);
        }
    }

    private static void splice(Runtime rt, PyList list, int from, int to, PyObject[] items, int count) {
        int size = list.size();
        int removed = to - from;
        if (size - removed + count == 0) {
            list.clear(rt);
            return;
        }
        rt.work((long) count + removed + (size - to) / 8);
        PyObject[] old = new PyObject[removed];
        System.arraycopy(list.array(), from, old, 0, removed);
        int change = count - removed;
        if (change < 0) {
            System.arraycopy(list.array(), to, list.array(), to + change, size - to);
            list.resize(rt, size + change);
        } else if (change > 0) {
            list.resize(rt, (long) size + change);
            System.arraycopy(list.array(), to, list.array(), to + change, size - to);
        }
        PyObject[] array = list.array();
        for (int i = 0; i < count; i++) {
            array[from + i] = items[i].owned();
        }
        for (int i = removed - 1; i >= 0; i--) {
            old[i].decref(rt);
        }
    }

    private static PyObject source(Runtime rt, PyList list, PyObject value) {
        return value == list
                ? PyList.of(rt, list.copy(0, list.size()))
                : Iteration.fast(rt, value, "must assign iterable to extended slice");
    }

    private static PyObject[] array(PyObject source) {
        return source instanceof PyList l ? l.array() : ((PyTuple) source).items();
    }

    private static void deleteStepped(Runtime rt, PyList list, PySlice.Bounds bounds) {
        int count = bounds.length();
        if (count == 0) {
            return;
        }
        long step = bounds.step();
        int first = bounds.start();
        if (step < 0) {
            first = bounds.at(count - 1);
            step = -step;
        }
        PyObject[] garbage = new PyObject[count];
        PyObject[] array = list.array();
        int size = list.size();
        rt.work(size);
        int to = first;
        int next = 0;
        for (int i = first; i < size; i++) {
            if (next < count && i == first + next * step) {
                garbage[next++] = array[i];
            } else {
                array[to++] = array[i];
            }
        }
        list.resize(rt, size - count);
        for (PyObject item : garbage) {
            item.decref(rt);
        }
    }

    private static void assignStepped(Runtime rt, PyList list, PySlice.Unpacked unpacked, PyObject value) {
        PyObject source = rt.hold(source(rt, list, value));
        PySlice.Bounds bounds = unpacked.adjust(list.size());
        int given = Iteration.fastSize(source);
        int count = bounds.length();
        if (given != count) {
            throw rt.valueError("attempt to assign sequence of size " + given + " to extended slice of size " + count);
        }
        rt.work(count);
        PyObject[] items = array(source);
        PyObject[] garbage = new PyObject[count];
        for (int i = 0; i < count; i++) {
            garbage[i] = list.replace(bounds.at(i), items[i].owned());
        }
        for (PyObject item : garbage) {
            item.decref(rt);
        }
        rt.release(source);
    }
}
