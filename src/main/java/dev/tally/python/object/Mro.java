package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;

/** The C3 linearisation of a class's bases. CPython 3.13 Objects/typeobject.c, mro_implementation and pmerge. */
final class Mro {
    private Mro() {}

    static List<PyType> of(Runtime rt, PyType type) {
        List<List<PyType>> toMerge = new ArrayList<>();
        for (PyType base : type.bases()) {
            toMerge.add(new ArrayList<>(base.mro()));
        }
        checkDuplicates(rt, type.bases());
        toMerge.add(new ArrayList<>(type.bases()));
        List<PyType> order = new ArrayList<>();
        order.add(type);
        while (true) {
            toMerge.removeIf(List::isEmpty);
            if (toMerge.isEmpty()) {
                return order;
            }
            PyType next = candidate(toMerge);
            if (next == null) {
                throw inconsistent(rt, toMerge);
            }
            order.add(next);
            for (List<PyType> list : toMerge) {
                list.remove(next);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable PyType candidate(List<List<PyType>> toMerge) {
        for (List<PyType> list : toMerge) {
            PyType head = list.get(0);
            boolean inTail = false;
            for (List<PyType> other : toMerge) {
                inTail |= other.indexOf(head) > 0;
            }
            if (!inTail) {
                return head;
            }
        }
        return null;
    }

    private static void checkDuplicates(Runtime rt, List<PyType> bases) {
        for (int i = 0; i < bases.size(); i++) {
            if (bases.subList(i + 1, bases.size()).contains(bases.get(i))) {
                throw rt.typeError("duplicate base class " + bases.get(i).name());
            }
        }
    }

    private static PyException inconsistent(Runtime rt, List<List<PyType>> toMerge) {
        StringBuilder names = new StringBuilder();
        List<PyType> heads = new ArrayList<>();
        for (List<PyType> list : toMerge) {
            if (!heads.contains(list.get(0))) {
                heads.add(list.get(0));
            }
        }
        for (PyType head : heads) {
            names.append(names.isEmpty() ? " " : ", ").append(head.name());
        }
        return rt.typeError("Cannot create a consistent method resolution order (MRO) for bases" + names);
    }

    /** {@code type.mro()} */
    static PyObject list(Runtime rt, PyType type) {
        List<PyType> order = type.isHeapType() ? of(rt, type) : type.mro();
        PyList list = PyList.of(rt);
        for (PyType t : order) {
            list.append(rt, t.owned());
        }
        return list;
    }
}
