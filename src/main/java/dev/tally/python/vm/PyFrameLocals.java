package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code FrameLocalsProxy}: the variables of a function's frame as a mapping that reads and writes them where they stand.
 * CPython 3.13 Objects/frameobject.c, PEP 667.
 */
final class PyFrameLocals extends PyObject {
    static final PyType TYPE = PyType.builtin("FrameLocalsProxy", Types.OBJECT, new FrameLocalsType(), 24)
            .sealed();

    private @Nullable PyFrame frame;

    private PyFrameLocals(PyFrame frame) {
        super(TYPE);
        this.frame = frame;
    }

    static PyFrameLocals of(Interpreter vm, PyFrame frame) {
        PyFrameLocals made = new PyFrameLocals(frame);
        frame.incref();
        vm.heap().allocatedContainer(made);
        return made;
    }

    /** Whether both stand for the variables of the same frame. */
    boolean isOfSameFrame(PyFrameLocals other) {
        return frame == other.frame;
    }

    private @Nullable Frame variables() {
        return frame == null ? null : frame.frame();
    }

    /** Which variable has a name: its index, or -1. */
    private static int indexOf(Frame f, PyObject name) {
        if (name instanceof PyStr text) {
            for (int i = 0; i < f.executable.stackBase; i++) {
                if (f.executable.variables[i].value().equals(text.value())) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** What a name is bound to, borrowed, or null. */
    @Nullable
    PyObject get(Interpreter vm, PyObject name) {
        Frame f = variables();
        if (f == null) {
            return null;
        }
        int index = indexOf(f, name);
        if (index >= 0) {
            return f.variable(index);
        }
        PyDict extra = frame == null ? null : frame.extraLocals();
        return extra == null ? null : extra.get(vm, name);
    }

    /** Binds a variable of the frame, or keeps a name that the function does not have beside them. */
    void set(Interpreter vm, PyObject name, PyObject value) {
        Frame f = variables();
        int index = f == null ? -1 : indexOf(f, name);
        if (f == null || index < 0) {
            if (frame != null) {
                frame.makeExtraLocals(vm).set(vm, name, value);
            }
            return;
        }
        int kind = f.executable.source.localsPlusKinds()[index];
        boolean cell = (kind & (Code.FAST_FREE | Code.FAST_CELL)) != 0;
        if (cell && f.slots[index] instanceof PyCell c) {
            c.set(vm, value.owned());
            return;
        }
        PyObject old = f.slots[index];
        f.slots[index] = value.owned();
        decref(vm, old);
    }

    /** A new dictionary of all that is bound. */
    PyDict toDict(Interpreter vm) {
        Frame f = variables();
        return f == null ? PyDict.of(vm) : PyFrame.variables(vm, f);
    }

    /** A new list of the bound names, of what they are bound to, or of pairs of both. */
    PyList list(Interpreter vm, boolean names, boolean values) {
        PyDict all = vm.hold(toDict(vm));
        PyList list = vm.hold(PyList.of(vm));
        for (int i = 0; i < all.end(); i++) {
            PyObject key = all.keyAt(i);
            PyObject value = all.valueAt(i);
            if (key != null && value != null) {
                list.append(
                        vm,
                        names && values
                                ? PyTuple.of(vm, key.owned(), value.owned())
                                : names ? key.owned() : value.owned());
            }
        }
        vm.take(list);
        vm.release(all);
        return list;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (frame != null) {
            visitor.visit(frame, "frame", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = frame;
        frame = null;
        decref(rt, old);
    }
}
