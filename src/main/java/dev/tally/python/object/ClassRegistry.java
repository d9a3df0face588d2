package dev.tally.python.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The subclasses that each class has in one run, oldest first, none of them owned: {@code tp_subclasses}. Built-in types
 * are shared by all runs, and so cannot keep their own.
 */
final class ClassRegistry {
    private final Map<PyType, List<PyType>> subclasses = new HashMap<>();

    void add(PyType base, PyType derived) {
        subclasses.computeIfAbsent(base, key -> new ArrayList<>()).add(derived);
    }

    void remove(PyType base, PyType derived) {
        List<PyType> known = subclasses.get(base);
        if (known != null) {
            known.remove(derived);
            if (known.isEmpty()) {
                subclasses.remove(base);
            }
        }
    }

    /** Forgets a class that is being freed. */
    void forget(PyType type) {
        for (PyType base : type.bases()) {
            remove(base, type);
        }
        subclasses.remove(type);
    }

    List<PyType> of(PyType base) {
        return List.copyOf(subclasses.getOrDefault(base, List.of()));
    }
}
