package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyWeakReference;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.WeakReferences;
import dev.tally.python.vm.Interpreter;

/** {@code _weakref}: what {@code weakref.py} is made of. CPython 3.13 Modules/_weakref.c. */
final class WeakrefModule {
    private WeakrefModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.function1("getweakrefcount", WeakrefModule::count)
                .function1("getweakrefs", WeakrefModule::list)
                .functionN("_remove_dead_weakref", WeakrefModule::removeDead)
                .functionN("proxy", WeakrefModule::proxy)
                .value("ref", PyWeakReference.REF)
                .value("ReferenceType", PyWeakReference.REF)
                .value("ProxyType", PyWeakReference.PROXY)
                .value("CallableProxyType", PyWeakReference.CALLABLE_PROXY);
    }

    private static PyObject count(Runtime rt, PyObject self, PyObject object) {
        return rt.integer(WeakReferences.of(rt, object).size());
    }

    private static PyObject list(Runtime rt, PyObject self, PyObject object) {
        PyList found = PyList.of(rt);
        for (PyWeakReference reference : WeakReferences.of(rt, object)) {
            found.append(rt, reference.owned());
        }
        return found;
    }

    private static PyObject proxy(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("_weakref.proxy() takes no keyword arguments");
        }
        if (args.positional() < 1 || args.positional() > 2) {
            boolean few = args.positional() < 1;
            throw rt.typeError("proxy expected at " + (few ? "least 1 argument" : "most 2 arguments") + ", got "
                    + args.positional());
        }
        return WeakReferences.proxy(rt, args.get(0), args.orNull(1));
    }

    /** {@code _PyDict_DelItemIf}: takes a key out of a dictionary, if what it leads to is a weak reference to nothing. */
    private static PyObject removeDead(Runtime rt, PyObject self, Args args) {
        if (args.positional() != 2) {
            throw rt.typeError("_remove_dead_weakref expected 2 arguments, got " + args.positional());
        }
        if (!(args.get(0) instanceof PyDict dict)) {
            throw rt.typeError("_remove_dead_weakref() argument 1 must be dict, not "
                    + args.get(0).type().name());
        }
        PyObject value = dict.get(rt, args.get(1));
        if (value == null) {
            return Runtime.none();
        }
        if (!(value instanceof PyWeakReference reference)) {
            throw rt.typeError("not a weakref");
        }
        if (reference.referent() == null) {
            dict.remove(rt, args.get(1));
        }
        return Runtime.none();
    }
}
