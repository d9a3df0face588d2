package dev.tally.python.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The subclasses that each class has in one run, oldest first, by a weak reference to each: {@code tp_subclasses} (CPython
 * 3.13 Objects/typeobject.c, add_subclass). Built-in types are shared by all runs, and so cannot keep their own.
 */
final class ClassRegistry {
    private final Map<PyType, Map<PyType, PyWeakReference>> subclasses = new LinkedHashMap<>();

    void add(Runtime rt, PyType base, PyType derived) {
        PyWeakReference reference = (PyWeakReference) WeakReferences.make(rt, PyWeakReference.REF, derived, null);
        Map<PyType, PyWeakReference> known = subclasses.get(base);
        if (known == null) {
            known = new LinkedHashMap<>();
            subclasses.put(base, known);
            if (base.isHeapType()) {
                rt.heap().containers().keepsDict();
            }
        }
        known.put(derived, reference);
    }

    void remove(Runtime rt, PyType base, PyType derived) {
        Map<PyType, PyWeakReference> known = subclasses.get(base);
        PyWeakReference reference = known == null ? null : known.remove(derived);
        if (known == null || reference == null) {
            return;
        }
        reference.decref(rt);
        if (known.isEmpty()) {
            subclasses.remove(base);
            if (base.isHeapType()) {
                rt.heap().containers().dropsDict();
            }
        }
    }

    /** Forgets a class that is being freed. */
    void forget(Runtime rt, PyType type) {
        for (PyType base : type.bases()) {
            remove(rt, base, type);
        }
    }

    /** Those that have not gone, nor been taken by the collector. */
    List<PyType> of(PyType base) {
        List<PyType> found = new ArrayList<>();
        for (PyWeakReference reference : subclasses.getOrDefault(base, Map.of()).values()) {
            if (reference.referent instanceof PyType type) {
                found.add(type);
            }
        }
        return found;
    }

    /** Shows each weak reference, one for each count. */
    void forEach(Consumer<PyObject> visitor) {
        subclasses.values().forEach(known -> known.values().forEach(visitor));
    }
}
