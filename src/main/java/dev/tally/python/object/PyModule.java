package dev.tally.python.object;

/** {@code module}: a namespace. CPython 3.13 Objects/moduleobject.c. */
public final class PyModule extends PyObject {
    private boolean placeholder;

    /** A module that takes over the reference to its namespace. */
    public PyModule(Runtime rt, PyDict dict) {
        super(Types.MODULE);
        extend().dict = dict;
        rt.heap().allocatedContainer(this);
    }

    /** A new module of that name, with the entries every module has. */
    public static PyModule named(Runtime rt, String name) {
        PyDict dict = PyDict.of(rt);
        put(rt, dict, "__name__", rt.intern(name));
        put(rt, dict, "__doc__", Singletons.NONE);
        put(rt, dict, "__package__", Singletons.NONE);
        put(rt, dict, "__loader__", Singletons.NONE);
        put(rt, dict, "__spec__", Singletons.NONE);
        return new PyModule(rt, dict);
    }

    private static void put(Runtime rt, PyDict dict, String name, PyObject value) {
        PyStr key = rt.intern(name);
        dict.set(rt, key, value);
        key.decref(rt);
        value.decref(rt);
    }

    /** Its namespace, borrowed. */
    public PyDict dict() {
        PyDict dict = extend().dict;
        if (dict == null) {
            throw new IllegalStateException("a module has a namespace");
        }
        return dict;
    }

    /** Binds a name to a value, whose reference is taken over. */
    public PyModule with(Runtime rt, String name, PyObject value) {
        put(rt, dict(), name, value);
        return this;
    }

    /** Says that this stands for a module that is not modelled. */
    public PyModule asPlaceholder() {
        placeholder = true;
        return this;
    }

    public boolean isPlaceholder() {
        return placeholder;
    }

    String name() {
        return dict().getString("__name__") instanceof PyStr s ? s.value() : "?";
    }
}
