package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Items;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import org.jspecify.annotations.Nullable;

/** Instructions that look names up in namespaces, and imports. */
final class Names {
    private final Interpreter vm;

    Names(Interpreter vm) {
        this.vm = vm;
    }

    int execute(Frame f, int op, int arg, int sp) {
        PyObject[] s = f.slots;
        switch (op) {
            case LOAD_NAME -> s[sp++] = loadName(f, f.executable.names[arg]);
            case STORE_NAME -> {
                store(namespace(f), f.executable.names[arg], s[sp - 1]);
                sp = drop(s, sp);
            }
            case DELETE_NAME -> deleteName(f, f.executable.names[arg]);
            case STORE_GLOBAL -> {
                f.globals.set(vm, f.executable.names[arg], s[sp - 1]);
                sp = drop(s, sp);
            }
            case DELETE_GLOBAL -> {
                PyStr name = f.executable.names[arg];
                if (!f.globals.remove(vm, name)) {
                    throw undefined(name);
                }
            }
            case LOAD_LOCALS -> s[sp++] = namespace(f).owned();
            case LOAD_FROM_DICT_OR_DEREF -> s[sp - 1] = fromDictOrCell(f, s[sp - 1], arg);
            case LOAD_FROM_DICT_OR_GLOBALS -> s[sp - 1] = fromDictOrGlobals(f, s[sp - 1], f.executable.names[arg]);
            case SETUP_ANNOTATIONS -> setupAnnotations(namespace(f));
            case LOAD_BUILD_CLASS -> s[sp++] = classBuilder(f);
            case LOAD_ASSERTION_ERROR -> s[sp++] = Exceptions.ASSERTION_ERROR;
            case IMPORT_NAME -> {
                PyObject module = vm.hold(vm.imports().name(f, f.executable.names[arg], s[sp - 2], s[sp - 1]));
                sp = drop(s, drop(s, sp));
                s[sp++] = vm.take(module);
            }
            default -> {
                s[sp] = vm.imports().from(s[sp - 1], f.executable.names[arg]);
                sp++;
            }
        }
        return sp;
    }

    private int drop(PyObject[] s, int sp) {
        PyObject old = s[sp - 1];
        s[sp - 1] = null;
        old.decref(vm);
        return sp - 1;
    }

    private PyObject namespace(Frame f) {
        PyObject locals = f.locals;
        if (locals == null) {
            throw vm.raise(Exceptions.SYSTEM_ERROR, "no locals");
        }
        return locals;
    }

    /** The value of a name in a namespace, which may be any mapping: a new reference, or null. */
    private @Nullable PyObject find(PyObject namespace, PyStr name) {
        if (namespace instanceof PyDict dict && dict.type() == Types.DICT) {
            PyObject value = dict.getString(name);
            return value == null ? null : value.owned();
        }
        int held = vm.heldCount();
        int depth = vm.nativeDepth();
        try {
            return Items.get(vm, namespace, name);
        } catch (PyException e) {
            if (!e.is(Exceptions.KEY_ERROR)) {
                throw e;
            }
            vm.unwindHeld(held);
            vm.unwindNativeDepth(depth);
            vm.dropRaised();
            return null;
        }
    }

    private void store(PyObject namespace, PyStr name, PyObject value) {
        if (namespace instanceof PyDict dict && dict.type() == Types.DICT) {
            dict.set(vm, name, value);
        } else {
            Items.set(vm, namespace, name, value);
        }
    }

    private PyObject loadName(Frame f, PyStr name) {
        PyObject value = find(namespace(f), name);
        return value == null ? global(f, name) : value;
    }

    /** A global or built-in name, a new reference; NameError. */
    private PyObject global(Frame f, PyStr name) {
        PyObject value = f.globals.getString(name);
        if (value == null) {
            value = f.builtins.getString(name);
        }
        if (value == null) {
            throw undefined(f, name);
        }
        return value.owned();
    }

    private PyObject classBuilder(Frame f) {
        PyObject builder = f.builtins.getString(vm.name("__build_class__"));
        if (builder == null) {
            throw vm.raise(Exceptions.NAME_ERROR, "__build_class__ not found");
        }
        return builder.owned();
    }

    /** A name that is nowhere; another error where {@code __builtins__} is nothing that could have names. */
    private PyException undefined(Frame f, PyStr name) {
        PyObject builtins = f.globals.getString("__builtins__");
        if (builtins != null && !(builtins instanceof PyDict) && !(builtins instanceof PyModule)) {
            return vm.typeError("'" + builtins.type().name() + "' object is not subscriptable");
        }
        return undefined(name);
    }

    private PyException undefined(PyStr name) {
        if (name.value().equals("help")) {
            // The site module adds it, for a terminal.
            throw new Unsupported("help()");
        }
        return nameError(vm, "name '" + name.value() + "' is not defined", name);
    }

    /** A NameError that knows the name, for suggestions. */
    private static PyException nameError(Interpreter vm, String message, PyStr name) {
        PyException raised = vm.raise(Exceptions.NAME_ERROR, message);
        raised.value().setField(vm, PyBaseException.NAME, name.owned());
        return raised;
    }

    /** A free variable whose cell is empty. */
    static PyException unboundFree(Interpreter vm, PyStr name) {
        String message = "cannot access free variable '" + name.value()
                + "' where it is not associated with a value in enclosing scope";
        return nameError(vm, message, name);
    }

    /** LOAD_GLOBAL, with a hint of where the name was last time. */
    PyObject loadGlobal(Frame f, int at, int nameIndex) {
        Executable x = f.executable;
        PyStr name = x.names[nameIndex];
        PyDict globals = f.globals;
        int hint = x.cacheA[at] - 1;
        if (hint >= 0) {
            if (hint < globals.end() && globals.keyAt(hint) == name) {
                return globals.valueAt(hint).owned();
            }
        } else if (hint < -1 && x.cacheB[at] == globals.keysVersion() && x.cache[at] == globals) {
            PyDict builtins = f.builtins;
            int entry = -x.cacheA[at] - 1;
            if (entry < builtins.end() && builtins.keyAt(entry) == name) {
                return builtins.valueAt(entry).owned();
            }
        }
        int entry = globals.findString(name);
        if (entry >= 0) {
            x.cacheA[at] = entry + 1;
            return globals.valueAt(entry).owned();
        }
        entry = f.builtins.findString(name);
        if (entry < 0) {
            throw undefined(f, name);
        }
        x.cacheA[at] = -entry - 1;
        x.cacheB[at] = globals.keysVersion();
        x.cache[at] = globals;
        return f.builtins.valueAt(entry).owned();
    }

    private void deleteName(Frame f, PyStr name) {
        PyObject namespace = namespace(f);
        if (namespace instanceof PyDict dict && dict.type() == Types.DICT) {
            if (!dict.remove(vm, name)) {
                throw undefined(name);
            }
            return;
        }
        int held = vm.heldCount();
        int depth = vm.nativeDepth();
        try {
            Items.delete(vm, namespace, name);
        } catch (PyException e) {
            if (!e.is(Exceptions.KEY_ERROR)) {
                throw e;
            }
            vm.unwindHeld(held);
            vm.unwindNativeDepth(depth);
            vm.dropRaised();
            throw undefined(name);
        }
    }

    private PyObject fromDictOrCell(Frame f, PyObject namespace, int index) {
        PyObject value = find(namespace, f.executable.variables[index]);
        if (value == null) {
            value = ((PyCell) f.slots[index]).get();
            if (value == null) {
                throw unboundFree(vm, f.executable.variables[index]);
            }
            value.incref();
        }
        namespace.decref(vm);
        return value;
    }

    private PyObject fromDictOrGlobals(Frame f, PyObject namespace, PyStr name) {
        PyObject value = find(namespace, name);
        if (value == null) {
            value = global(f, name);
        }
        namespace.decref(vm);
        return value;
    }

    private void setupAnnotations(PyObject namespace) {
        PyStr name = vm.name("__annotations__");
        PyObject present = find(namespace, name);
        if (present != null) {
            present.decref(vm);
            return;
        }
        PyDict made = vm.hold(PyDict.of(vm));
        store(namespace, name, made);
        vm.release(made);
    }
}
