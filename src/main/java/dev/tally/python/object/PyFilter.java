package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code filter}. CPython 3.13 Python/bltinmodule.c. */
public final class PyFilter extends PyIterator {
    private PyObject function;
    private @Nullable PyObject iterator;

    private PyFilter(PyType type, PyObject function, PyObject iterator) {
        super(type);
        this.function = function.owned();
        this.iterator = iterator;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyObject from = iterator;
        if (from == null) {
            return null;
        }
        PyObject item = Iteration.next(rt, from);
        while (item != null) {
            rt.hold(item);
            if (passes(rt, item)) {
                return rt.take(item);
            }
            rt.release(item);
            rt.work(1);
            item = Iteration.next(rt, from);
        }
        return null;
    }

    private boolean passes(Runtime rt, PyObject item) {
        if (function == Singletons.NONE || function == Types.BOOL) {
            return Abstract.truth(rt, item);
        }
        PyObject good = rt.hold(rt.call(function, item));
        boolean truth = Abstract.truth(rt, good);
        rt.release(good);
        return truth;
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject from = iterator == null ? Singletons.NONE : iterator;
        return PyTuple.of(rt, type().owned(), PyTuple.of(rt, function.owned(), from.owned()));
    }

    @Override
    public void traverse(Visitor visitor) {
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
        visitor.visit(function, "function", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldFunction = function;
        function = Singletons.NONE;
        oldFunction.decref(rt);
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
    }

    /** What {@code filter} does. */
    static final class Type extends IteratorSlots {
        Type() {
            super(Ability.REDUCE);
        }

        @Override
        public long mask() {
            return super.mask() | slots(NEW);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            if (type == IteratorTypes.FILTER) {
                Arity.constructor(rt, args, "filter", 2, 2);
            } else {
                Arity.count(rt, args, "filter", 2, 2);
            }
            PyFilter made = new PyFilter(type, args.get(0), Iteration.iter(rt, args.get(1)));
            rt.heap().allocatedContainer(made);
            return made;
        }
    }
}
