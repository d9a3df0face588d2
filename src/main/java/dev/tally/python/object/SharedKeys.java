package dev.tally.python.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The attribute names that the instances of one class share, in the order they were first set. The class holds each of them once;
 * dictionaries of instances that outlive the class keep them. CPython 3.13 Objects/dictobject.c, split tables.
 */
public final class SharedKeys {
    /** CPython 3.13 Include/internal/pycore_dict.h, SHARED_KEYS_MAX_SIZE. */
    public static final int MAX = 30;

    /** How many names more there is room for, {@code dk_usable}: with each new instance one less, but for the last. */
    private int usable = MAX;

    /** How many dictionaries have these names. */
    private int dictionaries;

    /** Whether the class is gone. */
    private boolean orphaned;

    private final List<PyStr> names = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();

    public int size() {
        return names.size();
    }

    public PyStr name(int index) {
        return names.get(index);
    }

    /** An instance is made: what came in late is less and less likely to be shared. */
    void instanceMade() {
        if (usable > 1) {
            usable--;
        }
    }

    /** {@code shared_keys_usable_size}: values that the dictionary of an instance has room for. */
    int capacity() {
        return names.size() + usable;
    }

    /** What {@link #capacity} was before the newest instance was made. */
    int capacityBefore() {
        return capacity() + (names.isEmpty() && usable == MAX ? 0 : usable > 0 ? 1 : 0);
    }

    /** The index of a name, or -1. */
    public int indexOf(PyStr name) {
        Integer found = indices.get(name.value());
        return found == null ? -1 : found;
    }

    /** Adds a name at the end; -1 if there is no room. The name is kept alive: one count is owned by the type. */
    public int add(PyStr name) {
        if (usable == 0) {
            return -1;
        }
        usable--;
        indices.put(name.value(), names.size());
        names.add(name);
        name.incref();
        return names.size() - 1;
    }

    /** A dictionary has these names from now on. */
    void joined() {
        dictionaries++;
    }

    /** A dictionary has these names no longer. */
    void left(Runtime rt) {
        dictionaries--;
        if (orphaned && dictionaries == 0) {
            rt.orphanedNames().remove(this);
            release(rt);
        }
    }

    /** The class is freed. */
    void clear(Runtime rt) {
        if (dictionaries == 0) {
            release(rt);
        } else if (!orphaned) {
            orphaned = true;
            rt.orphanedNames().add(this);
        }
    }

    private void release(Runtime rt) {
        for (PyStr name : names) {
            name.decref(rt);
        }
        names.clear();
        indices.clear();
    }
}
