package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.chain} */
final class Chain extends Itertool {
    static final PyType TYPE = ItertoolSlots.type(
            "chain",
            32,
            Chain::make,
            type -> type.classMethod("from_iterable", Chain::fromIterable)
                    .classMethod1("__class_getitem__", GenericAliasType::classGetItem),
            IteratorSlots.Ability.REDUCE,
            IteratorSlots.Ability.SET_STATE);

    private @Nullable PyObject source;
    private @Nullable PyObject active;

    private Chain(PyType type, PyObject source) {
        super(type);
        this.source = source;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        ItertoolSlots.positional(rt, type, args, "chain", 0, Integer.MAX_VALUE);
        PyTuple iterables = args.toTuple(rt);
        PyObject source = Iteration.iter(rt, iterables);
        iterables.decref(rt);
        return made(rt, new Chain(type, source));
    }

    private static PyObject fromIterable(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() != 0) {
            throw rt.typeError("chain.from_iterable() takes no keyword arguments");
        }
        if (args.positional() != 1) {
            throw rt.typeError("chain.from_iterable() takes exactly one argument (" + args.positional() + " given)");
        }
        return made(rt, new Chain((PyType) self, Iteration.iter(rt, args.get(0))));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        while (source != null) {
            if (active == null && !advance(rt, source)) {
                return null;
            }
            PyObject from = active;
            PyObject item = from == null ? null : Iteration.next(rt, from);
            if (item != null) {
                return item;
            }
            active = null;
            decref(rt, from);
        }
        return null;
    }

    /** Goes on to the next iterable; false at the end. Where that is none, the iteration is over. */
    private boolean advance(Runtime rt, PyObject from) {
        PyObject iterable = Iteration.next(rt, from);
        if (iterable != null) {
            rt.hold(iterable);
            if (Iteration.isIterable(iterable)) {
                active = Iteration.iter(rt, iterable);
                rt.release(iterable);
                return true;
            }
        }
        source = null;
        from.decref(rt);
        if (iterable != null) {
            throw rt.typeError("'" + iterable.type().name() + "' object is not iterable");
        }
        return false;
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject from = source;
        if (from == null) {
            return PyTuple.of(rt, type().owned(), PyTuple.EMPTY);
        }
        PyTuple state = active == null ? PyTuple.of(rt, from.owned()) : PyTuple.of(rt, from.owned(), active.owned());
        return PyTuple.of(rt, type().owned(), PyTuple.EMPTY, state);
    }

    @Override
    public void setState(Runtime rt, PyObject state) {
        if (!(state instanceof PyTuple parts) || parts.size() < 1 || parts.size() > 2) {
            throw rt.typeError("state is not a tuple");
        }
        PyObject oldSource = source;
        PyObject oldActive = active;
        source = parts.get(0).owned();
        active = parts.size() == 1 ? null : parts.get(1).owned();
        decref(rt, oldSource);
        decref(rt, oldActive);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (active != null) {
            visitor.visit(active, "active", 0);
        }
        if (source != null) {
            visitor.visit(source, "source", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldActive = active;
        active = null;
        decref(rt, oldActive);
        PyObject oldSource = source;
        source = null;
        decref(rt, oldSource);
    }
}
