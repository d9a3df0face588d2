package dev.tally.python.vm;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Singletons;
import org.jspecify.annotations.Nullable;

/** {@code import}: CPython 3.13 Python/import.c and Lib/importlib/_bootstrap.py, for modules that the engine has. */
final class Imports {
    private final Interpreter vm;
    private final Modules finder;

    Imports(Interpreter vm, Modules finder) {
        this.vm = vm;
        this.finder = finder;
    }

    /** IMPORT_NAME: the outermost package, or the module itself where names are taken from it. A new reference. */
    PyObject name(Frame f, PyStr name, PyObject level, PyObject fromList) {
        PyObject custom = f.builtins.getString(vm.name("__import__"));
        if (custom != null && custom != vm.builtinImport()) {
            PyObject locals = f.locals == null ? Singletons.NONE : f.locals;
            return vm.call(custom, name, f.globals, locals, fromList, level);
        }
        return name(f.globals, name.value(), level instanceof PyInt i ? (int) i.longValue() : 0, fromList);
    }

    PyObject name(@Nullable PyDict globals, String name, int level, PyObject fromList) {
        String full = level == 0 ? name : absolute(globals, name, level);
        PyObject module = module(full);
        if (fromList == Singletons.NONE || isEmpty(fromList)) {
            int dot = name.indexOf('.');
            if (dot < 0 || level > 0) {
                return module;
            }
            module.decref(vm);
            return module(name.substring(0, dot));
        }
        return module;
    }

    private static boolean isEmpty(PyObject list) {
        return list instanceof PyTuple t && t.size() == 0;
    }

    private String absolute(@Nullable PyDict globals, String name, int level) {
        String parent = globals != null && globals.getString("__package__") instanceof PyStr p ? p.value() : "";
        if (parent.isEmpty()) {
            throw vm.raise(Exceptions.IMPORT_ERROR, "attempted relative import with no known parent package");
        }
        for (int i = 1; i < level; i++) {
            int dot = parent.lastIndexOf('.');
            if (dot < 0) {
                throw vm.raise(Exceptions.IMPORT_ERROR, "attempted relative import beyond top-level package");
            }
            parent = parent.substring(0, dot);
        }
        return name.isEmpty() ? parent : parent + "." + name;
    }

    /** A module by its full name, its parents first. A new reference. */
    PyObject module(String name) {
        PyObject present = vm.modules().getString(name);
        if (present != null && present != Singletons.NONE) {
            return present.owned();
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            module(name.substring(0, dot)).decref(vm);
        }
        PyObject made = present == Singletons.NONE ? null : finder.load(vm, name);
        if (made == null) {
            throw vm.raise(Exceptions.MODULE_NOT_FOUND_ERROR, "No module named '" + name + "'");
        }
        if (dot > 0) {
            PyObject parent = vm.modules().getString(name.substring(0, dot));
            PyStr attribute = vm.intern(name.substring(dot + 1));
            if (parent != null) {
                Attributes.set(vm, parent, attribute, made);
            }
            attribute.decref(vm);
        }
        return made;
    }

    /** IMPORT_FROM: an attribute of the module on the stack, or a submodule. */
    PyObject from(PyObject module, PyStr name) {
        PyObject found = Attributes.getOrNull(vm, module, name);
        if (found != null) {
            return found;
        }
        String parent = moduleName(module);
        PyObject submodule = vm.modules().getString(parent + "." + name.value());
        if (submodule != null) {
            return submodule.owned();
        }
        throw cannotImport(parent, name.value());
    }

    private String moduleName(PyObject module) {
        return module instanceof PyModule m && m.dict().getString("__name__") instanceof PyStr s
                ? s.value()
                : "<unknown module name>";
    }

    private PyException cannotImport(String module, String name) {
        return vm.raise(
                Exceptions.IMPORT_ERROR, "cannot import name '" + name + "' from '" + module + "' (unknown location)");
    }

    /** {@code from module import *} */
    void star(Frame f, PyObject module) {
        PyObject all = Attributes.getOrNull(vm, module, vm.name("__all__"));
        if (all != null) {
            vm.hold(all);
            PyObject iterator = vm.hold(Iteration.iter(vm, all));
            for (PyObject n = Iteration.next(vm, iterator); n != null; n = Iteration.next(vm, iterator)) {
                vm.hold(n);
                copy(f, module, (PyStr) n);
                vm.release(n);
            }
            vm.release(iterator);
            vm.release(all);
            return;
        }
        PyDict names = ((PyModule) module).dict();
        for (int i = 0; i < names.end(); i++) {
            if (names.keyAt(i) instanceof PyStr n && !n.value().startsWith("_")) {
                copy(f, module, n);
            }
        }
    }

    private void copy(Frame f, PyObject module, PyStr name) {
        PyObject value = vm.hold(Attributes.get(vm, module, name));
        if (f.locals instanceof PyDict dict) {
            dict.set(vm, name, value);
        }
        vm.release(value);
    }
}
