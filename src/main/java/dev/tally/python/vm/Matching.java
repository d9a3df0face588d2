package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Items;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PySet;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** Instructions of {@code match}: CPython 3.13 Python/ceval.c, _PyEval_MatchClass and _PyEval_MatchKeys. */
final class Matching {
    private static final long SEQUENCE = 1 << 5;
    private static final long MAPPING = 1 << 6;
    private final Interpreter vm;

    Matching(Interpreter vm) {
        this.vm = vm;
    }

    int execute(PyObject[] s, int op, int arg, int sp) {
        switch (op) {
            case MATCH_MAPPING -> s[sp++] = is(s[sp - 2], MAPPING, Types.DICT, Types.MAPPING_PROXY);
            case MATCH_SEQUENCE ->
                s[sp++] = is(s[sp - 2], SEQUENCE, Types.LIST, Types.TUPLE, Types.RANGE, Types.MEMORYVIEW);
            case GET_LEN -> {
                s[sp] = vm.integer(Items.length(vm, s[sp - 1]));
                sp++;
            }
            case MATCH_KEYS -> {
                s[sp] = keys(s[sp - 2], (PyTuple) s[sp - 1]);
                sp++;
            }
            default -> {
                PyObject found = matchClass(s[sp - 3], s[sp - 2], arg, (PyTuple) s[sp - 1]);
                vm.hold(found);
                for (int i = sp - 3; i < sp; i++) {
                    PyObject old = s[i];
                    s[i] = null;
                    old.decref(vm);
                }
                s[sp - 3] = vm.take(found);
                sp -= 2;
            }
        }
        return sp;
    }

    private PyObject is(PyObject subject, long flag, PyType... types) {
        PyType type = subject.type();
        for (PyType t : types) {
            if (type.solidBase().isSubtype(t)) {
                return PyBool.TRUE;
            }
        }
        if (flag == SEQUENCE && type.solidBase().isMatchedAsSequence()) {
            return PyBool.TRUE;
        }
        // Set by the abstract classes of collections.abc.
        boolean marked = type.lookup("__abc_tpflags__") instanceof PyInt flags && (flags.longValue() & flag) != 0;
        return marked ? PyBool.TRUE : PyBool.FALSE;
    }

    private PyObject keys(PyObject subject, PyTuple keys) {
        PyObject[] values = new PyObject[keys.size()];
        PySet seen = vm.hold(PySet.of(vm));
        int height = vm.heldCount();
        for (int i = 0; i < values.length; i++) {
            PyObject key = keys.get(i);
            if (seen.contains(vm, key)) {
                PyStr text = Abstract.repr(vm, key);
                vm.hold(text);
                throw vm.valueError("mapping pattern checks duplicate key (" + text.value() + ")");
            }
            seen.add(vm, key);
            PyObject value = get(subject, key);
            if (value == null) {
                vm.unwindHeld(height);
                vm.release(seen);
                return Singletons.NONE;
            }
            values[i] = vm.hold(value);
        }
        vm.dropHeld(height);
        vm.release(seen);
        return PyTuple.of(vm, values);
    }

    private @Nullable PyObject get(PyObject subject, PyObject key) {
        if (subject instanceof PyDict dict && dict.type() == Types.DICT) {
            PyObject value = dict.get(vm, key);
            return value == null ? null : value.owned();
        }
        PyObject method = vm.hold(Attributes.get(vm, subject, vm.name("get")));
        PyObject missing = vm.hold(PyTuple.ofType(vm, Types.TUPLE));
        PyObject value = vm.call(method, key, missing);
        boolean absent = value == missing;
        vm.release(missing);
        vm.release(method);
        if (absent) {
            value.decref(vm);
            return null;
        }
        return value;
    }

    private PyObject matchClass(PyObject subject, PyObject given, int count, PyTuple names) {
        if (!(given instanceof PyType type)) {
            throw vm.typeError("called match pattern must be a class");
        }
        PyObject instance = vm.call(vm.builtin("isinstance"), subject, type);
        if (instance != PyBool.TRUE) {
            return Singletons.NONE;
        }
        PyObject[] found = new PyObject[count + names.size()];
        PySet seen = vm.hold(PySet.of(vm));
        PyObject arguments = count == 0 ? null : Attributes.getOrNull(vm, type, vm.name("__match_args__"));
        if (arguments != null) {
            vm.hold(arguments);
        }
        int height = vm.heldCount();
        boolean matched = (count == 0 || positional(subject, type, arguments, count, found, seen))
                && keywords(subject, type, count, names, found, seen);
        if (matched) {
            vm.dropHeld(height);
        } else {
            vm.unwindHeld(height);
        }
        if (arguments != null) {
            vm.release(arguments);
        }
        vm.release(seen);
        if (!matched) {
            return Singletons.NONE;
        }
        return PyTuple.of(vm, found);
    }

    private boolean positional(
            PyObject subject, PyType type, @Nullable PyObject arguments, int count, PyObject[] found, PySet seen) {
        boolean self = arguments == null && matchesSelf(type);
        PyTuple names = PyTuple.EMPTY;
        if (arguments != null) {
            if (!(arguments instanceof PyTuple tuple)) {
                throw vm.typeError(type.name() + ".__match_args__ must be a tuple (got "
                        + arguments.type().name() + ")");
            }
            names = tuple;
        }
        int allowed = self ? 1 : names.size();
        if (allowed < count) {
            throw vm.typeError(type.name() + "() accepts " + allowed + " positional sub-pattern"
                    + (allowed == 1 ? "" : "s") + " (" + count + " given)");
        }
        if (self) {
            found[0] = vm.hold(subject.owned());
            return true;
        }
        for (int i = 0; i < count; i++) {
            if (!(names.get(i) instanceof PyStr name)) {
                throw vm.typeError("__match_args__ elements must be strings (got "
                        + names.get(i).type().name() + ")");
            }
            if (!attribute(subject, type, name, found, i, seen)) {
                return false;
            }
        }
        return true;
    }

    private boolean keywords(PyObject subject, PyType type, int count, PyTuple names, PyObject[] found, PySet seen) {
        for (int i = 0; i < names.size(); i++) {
            if (!attribute(subject, type, (PyStr) names.get(i), found, count + i, seen)) {
                return false;
            }
        }
        return true;
    }

    private boolean attribute(PyObject subject, PyType type, PyStr name, PyObject[] found, int index, PySet seen) {
        if (seen.contains(vm, name)) {
            PyStr text = vm.hold(Abstract.repr(vm, name));
            throw vm.typeError(type.name() + "() got multiple sub-patterns for attribute " + text.value());
        }
        seen.add(vm, name);
        PyObject value = Attributes.getOrNull(vm, subject, name);
        if (value == null) {
            return false;
        }
        found[index] = vm.hold(value);
        return true;
    }

    private static boolean matchesSelf(PyType type) {
        PyType solid = type.solidBase();
        return solid == Types.BOOL
                || solid == Types.BYTEARRAY
                || solid == Types.BYTES
                || solid == Types.DICT
                || solid == Types.FLOAT
                || solid == Types.FROZENSET
                || solid == Types.INT
                || solid == Types.LIST
                || solid == Types.SET
                || solid == Types.STR
                || solid == Types.TUPLE;
    }
}
