package dev.tally.python.object;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The names that the interpreter's cache of lookups holds: a string that was looked up in a class, and is no interned one, is
 * held from then on, once for each such class, until newer lookups take its place. {@code getattr(self, "visit_" + kind)} shows
 * it. CPython 3.13 Objects/typeobject.c, _PyType_Lookup and update_cache; where its entries collide depends on addresses, here
 * the oldest goes.
 */
public final class MethodCache {
    private static final int SIZE = 4096;
    private static final int LONGEST_NAME = 100;

    private final Map<PyStr, List<PyType>> types = new IdentityHashMap<>();

    /** The names in the order in which they came, each once for each class. */
    private final Deque<PyStr> names = new ArrayDeque<>();

    MethodCache() {}

    /** A name, which is borrowed, is looked up in a class. */
    void lookedUp(Runtime rt, PyType type, PyStr name) {
        if (name.isInterned() || name.isImmortal() || name.type() != Types.STR || name.length() > LONGEST_NAME) {
            return;
        }
        List<PyType> known = types.computeIfAbsent(name, n -> new ArrayList<>());
        if (known.contains(type)) {
            return;
        }
        known.add(type);
        names.add((PyStr) name.owned());
        if (names.size() > SIZE) {
            PyStr oldest = names.remove();
            List<PyType> left = types.get(oldest);
            left.remove(0);
            if (left.isEmpty()) {
                types.remove(oldest);
            }
            oldest.decref(rt);
        }
    }

    /** Shows each reference that the cache owns. */
    public void forEach(Consumer<PyObject> viewer) {
        names.forEach(viewer);
    }
}
