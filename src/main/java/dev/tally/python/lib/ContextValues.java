package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import java.util.Arrays;

/**
 * The variables of a context with their values. It never changes, so that contexts share it: another value makes another of
 * these. CPython 3.13 Python/hamt.c, whose tree is a single node here.
 */
final class ContextValues extends PyObject {
    private static final PyType TYPE =
            PyType.builtin("hamt", Types.OBJECT, new Behaviour(), 40).sealed();

    private static final PyObject[] NONE = {};

    private PyObject[] keys;
    private PyObject[] values;

    private ContextValues(PyObject[] keys, PyObject[] values) {
        super(TYPE);
        this.keys = keys;
        this.values = values;
    }

    /** New, and holds what it is given. */
    private static ContextValues of(Runtime rt, PyObject[] keys, PyObject[] values) {
        for (int i = 0; i < keys.length; i++) {
            keys[i].incref();
            values[i].incref();
        }
        rt.work(keys.length);
        ContextValues made = new ContextValues(keys, values);
        rt.heap().allocatedContainer(made);
        return made;
    }

    static ContextValues empty(Runtime rt) {
        return of(rt, NONE, NONE);
    }

    int size() {
        return keys.length;
    }

    PyObject key(int index) {
        return keys[index];
    }

    PyObject value(int index) {
        return values[index];
    }

    /** Where a variable stands, or -1. */
    int find(PyObject variable) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    /** Another one, in which a variable has a value. */
    ContextValues with(Runtime rt, PyObject variable, PyObject value) {
        int at = find(variable);
        int size = at < 0 ? keys.length + 1 : keys.length;
        PyObject[] newKeys = Arrays.copyOf(keys, size);
        PyObject[] newValues = Arrays.copyOf(values, size);
        int place = at < 0 ? size - 1 : at;
        newKeys[place] = variable;
        newValues[place] = value;
        return of(rt, newKeys, newValues);
    }

    /** Another one, without the variable at a place. */
    ContextValues without(Runtime rt, int at) {
        return of(rt, without(keys, at), without(values, at));
    }

    private static PyObject[] without(PyObject[] objects, int at) {
        PyObject[] fewer = Arrays.copyOf(objects, objects.length - 1);
        System.arraycopy(objects, at + 1, fewer, at, fewer.length - at);
        return fewer;
    }

    @Override
    public void traverse(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            visitor.visit(keys[i], "keys", i);
            visitor.visit(values[i], "values", i);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject[] oldKeys = keys;
        PyObject[] oldValues = values;
        keys = NONE;
        values = NONE;
        for (int i = 0; i < oldKeys.length; i++) {
            oldKeys[i].decref(rt);
            oldValues[i].decref(rt);
        }
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }
    }
}
