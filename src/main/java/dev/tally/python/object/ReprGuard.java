package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;

/**
 * The containers whose {@code repr} is being made, so that one that contains itself is shown as {@code [...]}. Each is
 * held on the native stack meanwhile, as CPython's list of them holds it. CPython 3.13 Objects/object.c, Py_ReprEnter.
 */
public final class ReprGuard {
    /** Writes what stands between the brackets. */
    @FunctionalInterface
    public interface Body {
        void write(StringBuilder text);
    }

    private final List<PyObject> entered = new ArrayList<>();

    /** The first use makes CPython's list of those that are entered, in the dictionary of the thread. */
    private boolean used;

    /** The text between {@code open} and {@code close}, or {@code recursive} for one that is being shown already. */
    public PyStr repr(Runtime rt, PyObject self, String open, String close, String recursive, Body body) {
        for (PyObject one : entered) {
            if (one == self) {
                return rt.string(recursive);
            }
        }
        if (!used) {
            used = true;
            rt.heap().containers().keepsListInDict();
        }
        int depth = entered.size();
        entered.add(self);
        rt.hold(self.owned());
        try {
            StringBuilder text = new StringBuilder(open);
            body.write(text);
            rt.release(self);
            return rt.string(text.append(close).toString());
        } finally {
            while (entered.size() > depth) {
                entered.remove(entered.size() - 1);
            }
        }
    }

    /** Adds the repr of an item that the caller keeps alive. */
    public static void item(Runtime rt, StringBuilder text, PyObject item) {
        PyStr repr = Abstract.repr(rt, item);
        text.append(repr.value());
        rt.work(repr.value().length());
        rt.heap().reserve(text.length());
        repr.decref(rt);
    }
}
