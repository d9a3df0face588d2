package dev.tally.python.gc;

import dev.tally.python.object.Containers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Types;

/** Takes out of a generation what cannot be part of a cycle. CPython 3.13 Python/gc.c, untrack_tuples and untrack_dicts. */
final class Untracking {
    private Untracking() {}

    static void tuples(Containers containers, int generation) {
        for (PyObject object : containers.compacted(generation)) {
            if (object.type() == Types.TUPLE && object instanceof PyTuple tuple && isSafe(tuple)) {
                containers.remove(tuple);
            }
        }
    }

    private static boolean isSafe(PyTuple tuple) {
        for (PyObject item : tuple.items()) {
            if (Containers.mayBeTracked(item)) {
                return false;
            }
        }
        return true;
    }

    static void dicts(Containers containers, int generation) {
        for (PyObject object : containers.compacted(generation)) {
            if (object.type() == Types.DICT && object instanceof PyDict dict && isSafe(dict)) {
                containers.remove(dict);
            }
        }
    }

    private static boolean isSafe(PyDict dict) {
        for (int entry = 0; entry < dict.end(); entry++) {
            PyObject key = dict.keyAt(entry);
            PyObject value = dict.valueAt(entry);
            if (key != null && Containers.mayBeTracked(key) || value != null && Containers.mayBeTracked(value)) {
                return false;
            }
        }
        return true;
    }
}
