package dev.tally.python.object;

/** {@code mappingproxy}: a read-only look at a mapping. CPython 3.13 Objects/descrobject.c. */
public final class PyMappingProxy extends PyObject {
    private PyObject mapping;

    private PyMappingProxy(PyObject mapping) {
        super(Types.MAPPING_PROXY);
        this.mapping = mapping;
        mapping.incref();
    }

    /** A proxy that gains its own reference to the mapping. */
    public static PyMappingProxy of(Runtime rt, PyObject mapping) {
        PyMappingProxy made = new PyMappingProxy(mapping);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** {@code type.__dict__}. The namespace of a built-in type is no dictionary, so it is copied into one. */
    public static PyMappingProxy ofType(Runtime rt, PyType type) {
        PyDict namespace = type.namespace();
        if (namespace != null) {
            return of(rt, namespace);
        }
        PyDict copy = rt.hold(PyDict.of(rt));
        type.builtinNamespace().forEach((text, value) -> {
            PyStr name = rt.intern(text);
            copy.set(rt, name, value);
            name.decref(rt);
        });
        PyMappingProxy made = of(rt, copy);
        rt.release(copy);
        return made;
    }

    /** Borrowed. */
    public PyObject mapping() {
        return mapping;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(mapping, "mapping", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = mapping;
        mapping = Singletons.NONE;
        old.decref(rt);
    }
}
