package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code dropwhile}, {@code takewhile} and {@code filterfalse} of {@code itertools}: items that a function chooses. */
final class Conditional extends Itertool {
    static final PyType DROPWHILE = type("dropwhile", 40, Kind.DROPWHILE);
    static final PyType TAKEWHILE = type("takewhile", 40, Kind.TAKEWHILE);
    static final PyType FILTERFALSE = type("filterfalse", 32, Kind.FILTERFALSE);

    private enum Kind {
        DROPWHILE,
        TAKEWHILE,
        FILTERFALSE
    }

    private final Kind kind;
    private @Nullable PyObject function;
    private @Nullable PyObject iterator;

    /** That the first item to be given was found; that the last one was. */
    private boolean decided;

    private Conditional(PyType type, Kind kind, PyObject function, PyObject iterator) {
        super(type);
        this.kind = kind;
        this.function = function.owned();
        this.iterator = iterator;
    }

    private static PyType type(String name, int size, Kind kind) {
        return ItertoolSlots.type(name, size, (rt, type, args) -> make(rt, type, args, name, kind));
    }

    private static PyObject make(Runtime rt, PyType type, Args args, String name, Kind kind) {
        ItertoolSlots.positional(rt, type, args, name, 2, 2);
        PyObject iterator = Iteration.iter(rt, args.get(1));
        return made(rt, new Conditional(type, kind, args.get(0), iterator));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject from = iterator;
        while (from != null && !(decided && kind == Kind.TAKEWHILE)) {
            PyObject item = Iteration.next(rt, from);
            if (item == null || decided) {
                return item;
            }
            rt.hold(item);
            boolean truth = test(rt, item);
            rt.take(item);
            boolean given = truth == (kind == Kind.TAKEWHILE);
            decided = kind == Kind.DROPWHILE && given || kind == Kind.TAKEWHILE && !given;
            if (given) {
                return item;
            }
            item.decref(rt);
            rt.work(1);
        }
        return null;
    }

    private boolean test(Runtime rt, PyObject item) {
        PyObject by = function;
        boolean itself = kind == Kind.FILTERFALSE && (by == Singletons.NONE || by == Types.BOOL);
        return by == null || itself ? Abstract.truth(rt, item) : holds(rt, by, item);
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
