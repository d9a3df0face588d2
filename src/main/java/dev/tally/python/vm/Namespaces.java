package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Native;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyMethodDescriptor;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;

/** {@code globals()}, {@code locals()}, {@code vars()} and {@code dir()}. */
final class Namespaces {
    private Namespaces() {}

    private static Frame frame(Interpreter vm) {
        Frame f = vm.current;
        if (f == null) {
            throw vm.raise(Exceptions.SYSTEM_ERROR, "frame does not exist");
        }
        return f;
    }

    static PyObject globals(Interpreter vm) {
        return frame(vm).globals.owned();
    }

    static PyObject locals(Interpreter vm) {
        Frame f = frame(vm);
        return f.locals == null ? PyFrame.variables(vm, f) : f.locals.owned();
    }

    static PyObject vars(Interpreter vm, Args args) {
        Builtins.between(vm, args, "vars", 0, 1);
        if (args.positional() == 0) {
            return locals(vm);
        }
        PyObject dict = Attributes.getOrNull(vm, args.get(0), vm.name("__dict__"));
        if (dict == null) {
            throw vm.typeError("vars() argument must have __dict__ attribute");
        }
        return dict;
    }

    static PyObject dir(Interpreter vm, Args args) {
        Builtins.between(vm, args, "dir", 0, 1);
        PyObject names;
        if (args.positional() == 0) {
            PyObject locals = vm.hold(locals(vm));
            names = locals instanceof PyDict dict ? Iteration.toList(vm, dict) : keys(vm, locals);
            vm.release(locals);
        } else {
            PyObject method = Attributes.special(vm, args.get(0), "__dir__");
            if (method == null) {
                throw vm.typeError("object does not provide __dir__");
            }
            vm.hold(method);
            PyObject given = vm.hold(vm.call(method));
            names = Iteration.toList(vm, given);
            vm.release(given);
            vm.release(method);
        }
        return sorted(vm, (PyList) names);
    }

    private static PyObject keys(Interpreter vm, PyObject mapping) {
        PyObject method = vm.hold(Attributes.get(vm, mapping, vm.name("keys")));
        PyObject keys = vm.hold(vm.call(method));
        PyObject list = Iteration.toList(vm, keys);
        vm.release(keys);
        vm.release(method);
        return list;
    }

    private static PyObject sorted(Runtime rt, PyList list) {
        rt.hold(list);
        if (Types.LIST.lookup("sort") instanceof PyMethodDescriptor sort && sort.body() instanceof Native.Many body) {
            body.call(rt, list, Args.NONE).decref(rt);
        }
        return rt.take(list);
    }
}
