package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code reversed}, of what has no {@code __reversed__} but is a sequence. CPython 3.13 Objects/enumobject.c. */
public final class PyReversed extends PyIterator {
    private @Nullable PyObject sequence;
    private long index;

    private PyReversed(PyType type, PyObject sequence, long length) {
        super(type);
        this.sequence = sequence.owned();
        this.index = length - 1;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyObject of = sequence;
        if (of == null) {
            return null;
        }
        Slots slots = of.type().slot(Slots.ITEM);
        if (index >= 0 && slots != null) {
            Caught mark = Caught.mark(rt);
            try {
                PyObject item = slots.item(rt, of, index);
                index--;
                return item;
            } catch (PyException e) {
                if (!e.is(Exceptions.INDEX_ERROR) && !e.is(Exceptions.STOP_ITERATION)) {
                    throw e;
                }
                mark.drop(rt);
            }
        }
        index = -1;
        clear(rt);
        return null;
    }

    @Override
    public long lengthHint(Runtime rt) {
        PyObject of = sequence;
        return of == null || Items.length(rt, of) < index + 1 ? 0 : index + 1;
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject of = sequence;
        if (of == null) {
            return PyTuple.of(rt, type().owned(), PyTuple.of(rt, PyTuple.EMPTY));
        }
        return PyTuple.of(rt, type().owned(), PyTuple.of(rt, of.owned()), rt.integer(index));
    }

    @Override
    public void setState(Runtime rt, PyObject state) {
        PyObject of = sequence;
        long last = of == null ? 0 : Items.length(rt, of) - 1;
        long to = place(rt, state, -1, last);
        if (of != null) {
            index = to;
        }
    }

    @Override
    public void traverse(Visitor visitor) {
        if (sequence != null) {
            visitor.visit(sequence, "sequence", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = sequence;
        sequence = null;
        decref(rt, old);
    }

    /** What {@code reversed} does. */
    static final class Type extends IteratorSlots {
        Type() {
            super(Ability.HINT, Ability.REDUCE, Ability.SET_STATE);
        }

        @Override
        public long mask() {
            return super.mask() | slots(NEW);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            Arity.constructor(rt, args, "reversed", 1, 1);
            PyObject sequence = args.get(0);
            PyObject method = Attributes.special(rt, sequence, "__reversed__");
            if (method == Singletons.NONE) {
                throw notReversible(rt, sequence);
            }
            if (method != null) {
                rt.hold(method);
                PyObject iterator = rt.call(method, Args.NONE);
                rt.release(method);
                return iterator;
            }
            if (!sequence.type().has(ITEM)) {
                throw notReversible(rt, sequence);
            }
            PyReversed made = new PyReversed(type, sequence, Items.length(rt, sequence));
            rt.heap().allocatedContainer(made);
            return made;
        }

        private static PyException notReversible(Runtime rt, PyObject object) {
            return rt.typeError("'" + object.type().name() + "' object is not reversible");
        }
    }
}
