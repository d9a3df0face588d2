package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;

/** A pattern's way through a text: the part that is searched, and the match found last. */
record ReSearch(RePattern pattern, ReText text, int from, int end, ReEngine engine) {
    /** Goes on behind the match. */
    void advance() {
        engine.mustAdvance = engine.stop == engine.start;
        engine.start = engine.stop;
    }

    /** What a group matched, a new object; the fallback where it took no part. */
    PyObject group(Runtime rt, int group, PyObject absent) {
        if (group == 0) {
            return text.slice(rt, engine.start, engine.stop);
        }
        int start = engine.mark(2 * group - 2);
        int stop = engine.mark(2 * group - 1);
        return start < 0 ? absent.owned() : text.slice(rt, start, stop);
    }

    /** What {@code findall} lists: the match, its only group, or a tuple of all groups. */
    PyObject found(Runtime rt) {
        int groups = pattern.groups;
        if (groups == 0) {
            return group(rt, 0, Singletons.NONE);
        }
        PyObject empty = text.slice(rt, 0, 0);
        if (groups == 1) {
            PyObject only = group(rt, 1, empty);
            empty.decref(rt);
            return only;
        }
        PyObject[] items = new PyObject[groups];
        for (int i = 0; i < groups; i++) {
            items[i] = group(rt, i + 1, empty);
        }
        empty.decref(rt);
        return PyTuple.of(rt, items);
    }
}
