package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code dict.keys()}, {@code dict.values()} and {@code dict.items()}. CPython 3.13 Objects/dictobject.c. */
public final class PyDictView extends PyObject {
    public static final PyType KEYS = IteratorTypes.type("dict_keys", new DictViewType.Keys(), 24);
    public static final PyType VALUES = IteratorTypes.type("dict_values", new DictViewType.Values(), 24);
    public static final PyType ITEMS = IteratorTypes.type("dict_items", new DictViewType.Pairs(), 24);

    static final PyType ORDERED_KEYS = IteratorTypes.type("odict_keys", new DictViewType.Keys(), 24);
    static final PyType ORDERED_VALUES = IteratorTypes.type("odict_values", new DictViewType.Values(), 24);
    static final PyType ORDERED_ITEMS = IteratorTypes.type("odict_items", new DictViewType.Pairs(), 24);

    private @Nullable PyDict dict;

    private PyDictView(PyType type, PyDict dict) {
        super(type);
        this.dict = dict;
        dict.incref();
    }

    static PyObject keys(Runtime rt, PyDict dict) {
        return of(rt, KEYS, dict);
    }

    static PyObject values(Runtime rt, PyDict dict) {
        return of(rt, VALUES, dict);
    }

    static PyObject items(Runtime rt, PyDict dict) {
        return of(rt, ITEMS, dict);
    }

    static PyObject of(Runtime rt, PyType type, PyDict dict) {
        PyDictView made = new PyDictView(type, dict);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** The dictionary looked at, borrowed. */
    public PyDict dict() {
        if (dict == null) {
            throw new IllegalStateException("a view that was cleared is not used");
        }
        return dict;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (dict != null) {
            visitor.visit(dict, "dict", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyDict old = dict;
        dict = null;
        decref(rt, old);
    }
}
