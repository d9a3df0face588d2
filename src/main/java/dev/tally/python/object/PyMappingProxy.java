package dev.tally.python.object;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code mappingproxy}: a read-only look at a mapping. CPython 3.13 Objects/descrobject.c. */
public final class PyMappingProxy extends PyObject {
    private @Nullable PyObject mapping;

    /**
     * The built-in type whose namespace it shows. That is no dictionary, and is copied into one when the mapping is asked for.
     */
    private final @Nullable PyType builtin;

    private PyMappingProxy(@Nullable PyObject mapping, @Nullable PyType builtin) {
        super(Types.MAPPING_PROXY);
        this.mapping = mapping;
        this.builtin = builtin;
        if (mapping != null) {
            mapping.incref();
        }
    }

    /** A proxy that gains its own reference to the mapping. */
    public static PyMappingProxy of(Runtime rt, PyObject mapping) {
        return allocated(rt, new PyMappingProxy(mapping, null));
    }

    /** {@code type.__dict__} */
    static PyMappingProxy ofType(Runtime rt, PyType type) {
        return allocated(rt, new PyMappingProxy(type.namespace(), type.namespace() == null ? type : null));
    }

    private static PyMappingProxy allocated(Runtime rt, PyMappingProxy made) {
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Borrowed. */
    public PyObject mapping(Runtime rt) {
        PyObject known = mapping;
        if (known == null) {
            known = builtin == null ? Singletons.NONE : copy(rt, builtin);
            mapping = known;
        }
        return known;
    }

    private static PyDict copy(Runtime rt, PyType type) {
        PyDict copy = PyDict.of(rt);
        for (Map.Entry<String, PyObject> entry : type.builtinNamespace().entrySet()) {
            PyStr name = rt.intern(entry.getKey());
            copy.set(rt, name, entry.getValue());
            name.decref(rt);
        }
        return copy;
    }

    /** {@code key in proxy} */
    boolean contains(Runtime rt, PyObject key) {
        return builtin != null && mapping == null && key.type() == Types.STR
                ? builtin.own(((PyStr) key).value()) != null
                : Items.contains(rt, mapping(rt), key);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (mapping != null) {
            visitor.visit(mapping, "mapping", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = mapping;
        mapping = Singletons.NONE;
        decref(rt, old);
    }
}
