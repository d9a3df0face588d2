package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.CharacterNames;
import org.jspecify.annotations.Nullable;

/**
 * {@code import}: what the statement finds and binds. CPython 3.13 Python/import.c and Lib/importlib/_bootstrap.py; how a
 * module is made is {@link ModuleMaker}'s.
 */
final class Imports {
    private final Interpreter vm;
    private final Modules finder;
    private final ModuleMaker maker;
    private boolean closed;

    Imports(Interpreter vm, Modules finder) {
        this.vm = vm;
        this.finder = finder;
        this.maker = new ModuleMaker(vm, finder);
    }

    /** The names of characters that programs may use. */
    CharacterNames characterNames() {
        return finder.characterNames();
    }

    /** What CPython says of the parameters of what it has in C. */
    @Nullable
    String textSignature(String name) {
        return finder.textSignature(name);
    }

    /** What {@code ast} makes of trees. */
    Trees trees() {
        return finder.trees();
    }

    /** The built-in function. */
    PyObject open(Args args) {
        return finder.open(vm, args);
    }

    /** IMPORT_NAME: the outermost package, or the module itself where names are taken from it. A new reference. */
    PyObject name(Frame f, PyStr name, PyObject level, PyObject fromList) {
        PyObject custom = f.builtins.getString(vm.name("__import__"));
        if (custom == null) {
            throw vm.raise(Exceptions.IMPORT_ERROR, "__import__ not found");
        }
        if (custom != vm.builtinImport()) {
            PyObject locals = f.locals == null ? Singletons.NONE : f.locals;
            return vm.call(custom, name, f.globals, locals, fromList, level);
        }
        return name(f.globals, name.value(), level instanceof PyInt i ? (int) i.longValue() : 0, fromList);
    }

    /** {@code PyImport_ImportModuleLevelObject} */
    PyObject name(@Nullable PyDict globals, String name, int level, PyObject fromList) {
        if (level < 0) {
            throw vm.valueError("level must be >= 0");
        }
        if (level == 0 && name.isEmpty()) {
            throw vm.valueError("Empty module name");
        }
        String full = level == 0 ? name : absolute(globals, name, level);
        PyObject module = module(full);
        if (isEmpty(fromList)) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                return module;
            }
            module.decref(vm);
            return module(full.substring(0, full.length() - (name.length() - dot)));
        }
        vm.hold(module);
        if (hasPath(module)) {
            submodules(module, fromList, false);
        }
        return vm.take(module);
    }

    private boolean isEmpty(PyObject list) {
        return list == Singletons.NONE || Items.length(vm, list) == 0;
    }

    private boolean hasPath(PyObject module) {
        PyObject path = Attributes.getOrNull(vm, module, vm.name("__path__"));
        PyObject.decref(vm, path);
        return path != null;
    }

    /** {@code _handle_fromlist}: names that are no attributes may be submodules. */
    private void submodules(PyObject module, PyObject names, boolean ofAll) {
        PyObject iterator = vm.hold(Iteration.iter(vm, names));
        for (PyObject item = Iteration.next(vm, iterator); item != null; item = Iteration.next(vm, iterator)) {
            vm.hold(item);
            if (!(item instanceof PyStr name)) {
                String where = ofAll ? moduleName(module) + ".__all__" : "``from list''";
                throw vm.typeError(
                        "Item in " + where + " must be str, not " + item.type().name());
            }
            submodule(module, name, ofAll);
            vm.release(item);
        }
        vm.release(iterator);
    }

    private void submodule(PyObject module, PyStr name, boolean ofAll) {
        boolean star = name.value().equals("*");
        PyObject found = Attributes.getOrNull(vm, module, star ? vm.name("__all__") : name);
        if (star && !ofAll && found != null) {
            vm.hold(found);
            submodules(module, found, true);
            vm.take(found);
        } else if (!star && found == null) {
            optional(moduleName(module) + "." + name.value());
        }
        PyObject.decref(vm, found);
    }

    /** Imports a submodule if there is one. */
    private void optional(String full) {
        Caught caught = Caught.mark(vm);
        try {
            module(full).decref(vm);
        } catch (PyException e) {
            PyBaseException raised = vm.raised();
            boolean absent = raised != null
                    && e.is(Exceptions.MODULE_NOT_FOUND_ERROR)
                    && raised.field(PyBaseException.NAME) instanceof PyStr s
                    && s.value().equals(full);
            if (!absent) {
                throw e;
            }
            caught.drop(vm);
        }
    }

    /** {@code resolve_name}: the full name of what is imported relatively. */
    private String absolute(@Nullable PyDict globals, String name, int level) {
        String parent = parentPackage(globals);
        for (int i = 1; i < level; i++) {
            int dot = parent.lastIndexOf('.');
            if (dot < 0) {
                throw vm.raise(Exceptions.IMPORT_ERROR, "attempted relative import beyond top-level package");
            }
            parent = parent.substring(0, dot);
        }
        return name.isEmpty() ? parent : parent + "." + name;
    }

    private String parentPackage(@Nullable PyDict globals) {
        String parent = "";
        if (globals != null) {
            PyObject given = globals.getString("__package__");
            if (given != null && given != Singletons.NONE) {
                if (!(given instanceof PyStr text)) {
                    throw vm.typeError("package must be a string");
                }
                parent = text.value();
            } else {
                PyObject named = globals.getString("__name__");
                if (named == null) {
                    throw vm.raise(Exceptions.KEY_ERROR, "'__name__' not in globals");
                }
                if (!(named instanceof PyStr own)) {
                    throw vm.typeError("__name__ must be a string");
                }
                int dot = own.value().lastIndexOf('.');
                parent = globals.getString("__path__") != null
                        ? own.value()
                        : dot < 0 ? "" : own.value().substring(0, dot);
            }
        }
        if (parent.isEmpty()) {
            throw vm.raise(Exceptions.IMPORT_ERROR, "attempted relative import with no known parent package");
        }
        return parent;
    }

    /** A module by its full name, its parents first. A new reference. */
    PyObject module(String name) {
        PyObject present = vm.modules().getString(name);
        if (present == Singletons.NONE) {
            throw notFound("import of " + name + " halted; None in sys.modules", name);
        }
        return present != null ? present.owned() : load(name);
    }

    /** {@code _find_and_load_unlocked} */
    private PyObject load(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return made(name);
        }
        String parentName = name.substring(0, dot);
        PyObject parent = vm.hold(module(parentName));
        PyObject present = vm.modules().getString(name);
        if (present != null) {
            present.incref();
            vm.release(parent);
            return present;
        }
        if (ModuleMaker.isPlaceholder(parent)) {
            vm.release(parent);
            return maker.placeholder(name);
        }
        if (!hasPath(parent)) {
            throw notFound("No module named '" + name + "'; '" + parentName + "' is not a package", name);
        }
        PyObject made = vm.hold(made(name));
        PyStr attribute = vm.hold(vm.intern(name.substring(dot + 1)));
        Attributes.set(vm, parent, attribute, made);
        vm.release(attribute);
        vm.take(made);
        vm.release(parent);
        return made;
    }

    /** From now on only what is imported already is found: {@code sys.meta_path} is None while modules go. */
    void close() {
        closed = true;
    }

    private PyObject made(String name) {
        if (closed) {
            throw vm.raise(Exceptions.IMPORT_ERROR, "sys.meta_path is None, Python is likely shutting down");
        }
        PyObject made = maker.make(name);
        if (made == null) {
            throw notFound("No module named '" + name + "'", name);
        }
        return made;
    }

    private PyException notFound(String message, String name) {
        return raise(Exceptions.MODULE_NOT_FOUND_ERROR, message, name, null, null);
    }

    private PyException raise(
            PyType type, String message, @Nullable String name, @Nullable String path, @Nullable String from) {
        PyBaseException made = PyBaseException.of(vm, type, message);
        made.setField(vm, PyBaseException.MESSAGE, made.args().get(0).owned());
        made.setField(vm, PyBaseException.NAME, name == null ? null : vm.string(name));
        made.setField(vm, PyBaseException.OBJECT, path == null ? null : vm.string(path));
        made.setField(vm, PyBaseException.VALUE, from == null ? null : vm.string(from));
        return vm.raise(made);
    }

    /** IMPORT_FROM: an attribute of the module on the stack, or a submodule. */
    PyObject from(PyObject module, PyStr name) {
        PyObject found = Attributes.getOrNull(vm, module, name);
        if (found != null) {
            return found;
        }
        PyObject own = Attributes.getOrNull(vm, module, vm.name("__name__"));
        String parent = own instanceof PyStr s ? s.value() : null;
        PyObject.decref(vm, own);
        PyObject submodule = parent == null ? null : vm.modules().getString(parent + "." + name.value());
        if (submodule != null) {
            return submodule.owned();
        }
        throw cannotImport(module, parent, name.value());
    }

    private String moduleName(PyObject module) {
        PyObject name = Attributes.get(vm, module, vm.name("__name__"));
        String text = name instanceof PyStr s ? s.value() : "";
        name.decref(vm);
        return text;
    }

    /** CPython 3.13 Python/ceval.c, _PyEval_ImportFrom. */
    private PyException cannotImport(PyObject module, @Nullable String parent, String name) {
        PyObject file = Attributes.getOrNull(vm, module, vm.name("__file__"));
        String origin = file instanceof PyStr s ? s.value() : null;
        PyObject.decref(vm, file);
        String where = parent == null ? "<unknown module name>" : parent;
        boolean partial = parent != null && maker.isInitializing(parent);
        String message = "cannot import name '" + name + "' from "
                + (partial
                        ? "partially initialized module '" + where + "' (most likely due to a circular import) ("
                        : "'" + where + "' (")
                + (origin == null ? "unknown location" : origin) + ")";
        return raise(Exceptions.IMPORT_ERROR, message, parent, origin, name);
    }

    // --- from module import *

    /** CPython 3.13 Python/intrinsics.c, import_all_from. */
    void star(Frame f, PyObject module) {
        PyObject all = Attributes.getOrNull(vm, module, vm.name("__all__"));
        boolean listed = all != null;
        PyObject names = vm.hold(listed ? all : namespaceKeys(module));
        PyObject iterator = vm.hold(Iteration.iter(vm, names));
        for (PyObject item = Iteration.next(vm, iterator); item != null; item = Iteration.next(vm, iterator)) {
            vm.hold(item);
            if (!(item instanceof PyStr name)) {
                throw vm.typeError(
                        (listed ? "Item in " : "Key in ") + moduleName(module) + (listed ? ".__all__" : ".__dict__")
                                + " must be str, not " + item.type().name());
            }
            if (listed || !name.value().startsWith("_")) {
                copy(f, module, name);
            }
            vm.release(item);
        }
        vm.release(iterator);
        vm.release(names);
    }

    private PyObject namespaceKeys(PyObject module) {
        PyObject namespace = Attributes.getOrNull(vm, module, vm.name("__dict__"));
        if (namespace == null) {
            throw vm.raise(Exceptions.IMPORT_ERROR, "from-import-* object has no __dict__ and no __all__");
        }
        vm.hold(namespace);
        PyList keys = Iteration.toList(vm, namespace);
        vm.release(namespace);
        return keys;
    }

    private void copy(Frame f, PyObject module, PyStr name) {
        PyObject value = vm.hold(Attributes.get(vm, module, name));
        PyObject locals = f.locals == null ? f.globals : f.locals;
        if (locals instanceof PyDict dict) {
            dict.set(vm, name, value);
        } else {
            Items.set(vm, locals, name, value);
        }
        vm.release(value);
    }
}
