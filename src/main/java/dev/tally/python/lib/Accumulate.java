package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.accumulate} */
final class Accumulate extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("accumulate", 56, Accumulate::make);
    private static final Signature NEW = Signature.of("accumulate", "iterable, func=, *, initial=");

    private @Nullable PyObject iterator;
    private @Nullable PyObject function;
    private @Nullable PyObject total;
    private @Nullable PyObject initial;

    private Accumulate(PyType type, PyObject iterator, @Nullable PyObject function, PyObject initial) {
        super(type);
        this.iterator = iterator;
        this.function = function == null ? null : function.owned();
        this.initial = initial.owned();
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        PyObject iterator = Iteration.iter(rt, bound[0]);
        PyObject function = bound[1] == Singletons.NONE ? null : bound[1];
        return made(rt, new Accumulate(type, iterator, function, bound[2] == null ? Singletons.NONE : bound[2]));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject first = initial;
        if (first != null && first != Singletons.NONE) {
            total = first;
            initial = Singletons.NONE;
            return first.owned();
        }
        PyObject from = iterator;
        PyObject item = from == null ? null : Iteration.next(rt, from);
        PyObject before = total;
        if (item == null || before == null) {
            total = item == null ? before : item.owned();
            return item;
        }
        rt.hold(item);
        PyObject next =
                function == null ? Numbers.binary(rt, Slots.ADD, before, item) : rt.call(function, before, item);
        rt.hold(next);
        rt.forgetHeld(item);
        total = next.owned();
        before.decref(rt);
        return rt.take(next);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (function != null) {
            visitor.visit(function, "function", 0);
        }
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
        if (total != null) {
            visitor.visit(total, "total", 0);
        }
        if (initial != null) {
            visitor.visit(initial, "initial", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldFunction = function;
        function = null;
        decref(rt, oldFunction);
        PyObject oldTotal = total;
        total = null;
        decref(rt, oldTotal);
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
        PyObject oldInitial = initial;
        initial = null;
        decref(rt, oldInitial);
    }
}
