package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.starmap} */
final class Starmap extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("starmap", 32, Starmap::make);

    private @Nullable PyObject function;
    private @Nullable PyObject iterator;

    private Starmap(PyType type, PyObject function, PyObject iterator) {
        super(type);
        this.function = function.owned();
        this.iterator = iterator;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        ItertoolSlots.positional(rt, type, args, "starmap", 2, 2);
        PyObject iterator = Iteration.iter(rt, args.get(1));
        return made(rt, new Starmap(type, args.get(0), iterator));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject from = iterator;
        PyObject item = from == null ? null : Iteration.next(rt, from);
        if (item == null || function == null) {
            return null;
        }
        rt.hold(item);
        PyTuple arguments = Iteration.toTuple(rt, item);
        rt.release(item);
        rt.hold(arguments);
        PyObject result = rt.call(function, new Args(arguments.items(), 0, arguments.size(), null, arguments, null));
        return rt.releaseFor(arguments, result);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
        if (function != null) {
            visitor.visit(function, "function", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldFunction = function;
        function = null;
        decref(rt, oldFunction);
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
    }
}
