package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import java.util.Arrays;

/** Tuples and dictionaries of arguments, as functions written in C are given or keep them. */
final class Tuples {
    private Tuples() {}

    /** The positional arguments from an index on. */
    static PyTuple of(Runtime rt, Args args, int from) {
        int count = args.positional() - from;
        if (count <= 0) {
            return PyTuple.EMPTY;
        }
        PyObject[] items = new PyObject[count];
        for (int i = 0; i < count; i++) {
            items[i] = args.get(from + i).owned();
        }
        return PyTuple.of(rt, items);
    }

    /** The keyword arguments. */
    static PyDict keywords(Runtime rt, Args args) {
        PyDict made = rt.hold(PyDict.of(rt));
        for (int i = 0; i < args.keywordCount(); i++) {
            made.set(rt, args.keywordName(i), args.keywordValue(i));
        }
        return rt.take(made);
    }

    /** A tuple of what was held last, in that order; takes it off the native stack. */
    static PyTuple ofHeld(Runtime rt, PyObject[] items) {
        for (int i = items.length - 1; i >= 0; i--) {
            rt.take(items[i]);
        }
        return items.length == 0 ? PyTuple.EMPTY : PyTuple.of(rt, items);
    }

    /** Positional arguments and keywords as a call passes them; all borrowed. */
    static Args args(Runtime rt, PyObject[] positional, PyDict keywords) {
        int count = keywords.size();
        if (count == 0) {
            return Args.of(positional);
        }
        PyObject[] all = Arrays.copyOf(positional, positional.length + count);
        PyObject[] names = new PyObject[count];
        int at = 0;
        for (int i = 0; i < keywords.end(); i++) {
            PyObject key = keywords.keyAt(i);
            PyObject value = keywords.valueAt(i);
            if (key != null && value != null) {
                names[at] = key.owned();
                all[positional.length + at++] = value;
            }
        }
        return new Args(all, 0, positional.length, PyTuple.of(rt, names));
    }

    /** Calls with arguments in a tuple and a dictionary, which the caller holds. */
    static PyObject call(Runtime rt, PyObject callable, PyTuple positional, PyDict keywords) {
        PyObject[] items = new PyObject[positional.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = positional.get(i);
        }
        Args args = args(rt, items, keywords);
        PyTuple names = args.keywords();
        if (names == null) {
            return rt.call(callable, new Args(args.array(), 0, items.length, null, positional, null));
        }
        rt.hold(names);
        PyObject result = rt.call(callable, new Args(args.array(), 0, items.length, names, positional, keywords));
        rt.release(names);
        return result;
    }
}
