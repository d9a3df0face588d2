package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;

/** What {@code super()} finds in the frame that calls it: CPython 3.13 Objects/typeobject.c, super_init_without_args. */
final class SuperArguments {
    private SuperArguments() {}

    /** The class and the object, borrowed. */
    static PyObject[] of(Interpreter vm, Frame f) {
        if (f.code().argCount() == 0) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "super(): no arguments");
        }
        PyObject self = f.slots[0];
        if ((f.code().localsPlusKinds()[0] & Code.FAST_CELL) != 0 && self instanceof PyCell cell) {
            self = cell.get();
        }
        if (self == null) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "super(): arg[0] deleted");
        }
        for (int i = 0; i < f.variableCount(); i++) {
            boolean free = (f.code().localsPlusKinds()[i] & Code.FAST_FREE) != 0;
            if (free && f.code().localsPlusNames().get(i).equals("__class__") && f.slots[i] instanceof PyCell cell) {
                return new PyObject[] {type(vm, cell), self};
            }
        }
        throw vm.raise(Exceptions.RUNTIME_ERROR, "super(): __class__ cell not found");
    }

    private static PyObject type(Interpreter vm, PyCell cell) {
        PyObject type = cell.get();
        if (type == null) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "super(): empty __class__ cell");
        }
        if (!(type instanceof PyType)) {
            throw vm.raise(
                    Exceptions.RUNTIME_ERROR,
                    "super(): __class__ is not a type (" + type.type().name() + ")");
        }
        return type;
    }
}
