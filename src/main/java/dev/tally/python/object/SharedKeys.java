package dev.tally.python.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attribute names that the instances of one class share, in the order they were first set. */
public final class SharedKeys {
    /** CPython 3.13 Include/internal/pycore_dict.h, SHARED_KEYS_MAX_SIZE. */
    public static final int MAX = 30;

    private final List<PyStr> names = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();

    public int size() {
        return names.size();
    }

    public PyStr name(int index) {
        return names.get(index);
    }

    /** The index of a name, or -1. */
    public int indexOf(PyStr name) {
        Integer found = indices.get(name.value());
        return found == null ? -1 : found;
    }

    /** Adds a name at the end; -1 if there is no room. The name is kept alive: one count is owned by the type. */
    public int add(PyStr name) {
        if (names.size() == MAX) {
            return -1;
        }
        indices.put(name.value(), names.size());
        names.add(name);
        name.incref();
        return names.size() - 1;
    }

    /** Lets go of the names, when the class is freed. */
    void clear(Runtime rt) {
        for (PyStr name : names) {
            name.decref(rt);
        }
        names.clear();
        indices.clear();
    }
}
