package dev.tally.python.lib;

import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;

/**
 * The exceptions that a module written in C brings: each run makes its own. CPython 3.13 Python/errors.c, PyErr_NewException.
 */
final class ModuleErrors {
    private ModuleErrors() {}

    /** A new reference. */
    static PyType make(Runtime rt, String moduleName, String shortName, PyType base) {
        PyObject name = rt.hold(rt.string(shortName));
        PyTuple bases = rt.hold(PyTuple.of(rt, base.owned()));
        PyDict namespace = rt.hold(PyDict.of(rt));
        PyObject module = rt.hold(rt.string(moduleName));
        PyObject key = rt.hold(rt.string("__module__"));
        namespace.set(rt, key, module);
        rt.release(key);
        rt.release(module);
        PyObject error = rt.call(Types.TYPE, name, bases, namespace);
        rt.release(namespace);
        rt.release(bases);
        rt.release(name);
        return (PyType) error;
    }
}
