package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code map}. CPython 3.13 Python/bltinmodule.c. */
public final class PyMap extends PyIterator {
    private PyTuple iterators;
    private PyObject function;

    private PyMap(PyType type, PyTuple iterators, PyObject function) {
        super(type);
        this.iterators = iterators;
        this.function = function.owned();
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyTuple from = iterators;
        int count = from.size();
        PyObject[] items = new PyObject[count];
        for (int i = 0; i < count; i++) {
            PyObject item = Iteration.next(rt, from.get(i));
            if (item == null) {
                releaseAll(rt, items, i);
                return null;
            }
            items[i] = rt.hold(item);
        }
        PyObject result = call(rt, items);
        if (result == null) {
            return null;
        }
        rt.hold(result);
        releaseAll(rt, items, count);
        return rt.take(result);
    }

    private static void releaseAll(Runtime rt, PyObject[] items, int count) {
        for (int i = 0; i < count; i++) {
            rt.forgetHeld(items[i]);
        }
    }

    /** The function's result; null where it raised StopIteration, which ends the map too. */
    private @Nullable PyObject call(Runtime rt, PyObject[] items) {
        int held = rt.heldCount() - items.length;
        int depth = rt.nativeDepth();
        try {
            return rt.call(function, items);
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ITERATION)) {
                throw e;
            }
            new Caught(held, depth).drop(rt);
            return null;
        }
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject[] arguments = new PyObject[iterators.size() + 1];
        arguments[0] = function.owned();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = iterators.get(i - 1).owned();
        }
        return PyTuple.of(rt, type().owned(), PyTuple.of(rt, arguments));
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(iterators, "iterators", 0);
        visitor.visit(function, "function", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyTuple oldIterators = iterators;
        iterators = PyTuple.EMPTY;
        oldIterators.decref(rt);
        PyObject oldFunction = function;
        function = Singletons.NONE;
        oldFunction.decref(rt);
    }

    /** What {@code map} does. */
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
            if (args.keywordCount() != 0 && type == IteratorTypes.MAP) {
                throw rt.typeError("map() takes no keyword arguments");
            }
            if (args.positional() < 2) {
                throw rt.typeError("map() must have at least two arguments.");
            }
            PyMap made = new PyMap(type, PyZip.iterators(rt, args, 1), args.get(0));
            rt.heap().allocatedContainer(made);
            return made;
        }
    }
}
