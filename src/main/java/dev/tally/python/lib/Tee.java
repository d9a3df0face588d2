package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyZip;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** What {@code itertools.tee} gives: iterators over a chain of blocks that they share. */
final class Tee extends Itertool {
    static final PyType TYPE = ItertoolSlots.type(
                    "_tee", 48, Tee::make, type -> type.method("__copy__", (rt, self) -> ((Tee) self).copy(rt)))
            .withWeakReferences()
            .sealed();
    static final PyType DATA = ItertoolSlots.type("_tee_dataobject", 496, (rt, type, args) -> {
                ItertoolSlots.positional(rt, type, args, "_tee_dataobject", 3, 3);
                return new Block(rt, args.get(0));
            })
            .sealed();
    private static final Signature TEE = Signature.of("tee", "iterable, n=, /");
    private static final PyStr COPY = PyStr.immortalOf("__copy__");

    private @Nullable Block block;
    private int index;

    /** Takes over the reference to the block. */
    private Tee(Block block, int index) {
        super(TYPE);
        this.block = block;
        this.index = index;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        ItertoolSlots.positional(rt, type, args, "_tee", 1, 1);
        return of(rt, args.get(0));
    }

    /** {@code tee_fromiterable}: what is asked for its iterator, though it may be one. */
    private static Tee of(Runtime rt, PyObject iterable) {
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        Tee tee = iterator instanceof Tee known ? known.copy(rt) : made(rt, new Tee(new Block(rt, iterator), 0));
        rt.release(iterator);
        return tee;
    }

    private Tee copy(Runtime rt) {
        Block shared = block;
        if (shared == null) {
            throw new IllegalStateException("a copied iterator is alive");
        }
        shared.incref();
        return made(rt, new Tee(shared, index));
    }

    /** {@code itertools.tee} */
    static PyObject tee(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() != 0) {
            throw rt.typeError("itertools.tee() takes no keyword arguments");
        }
        PyObject[] bound = TEE.bind(rt, args);
        long count = bound[1] == null ? 2 : Numbers.exactIndex(rt, bound[1]);
        if (count < 0) {
            throw rt.valueError("n must be >= 0");
        }
        rt.heap().reserve(Math.min(count, Long.MAX_VALUE / 64) * 64);
        if (count == 0) {
            return PyTuple.EMPTY;
        }
        PyTuple result = rt.hold(PyZip.nones(rt, (int) count));
        PyObject iterator = Iteration.iter(rt, bound[0]);
        rt.hold(iterator);
        PyObject copier = Attributes.getOrNull(rt, iterator, COPY);
        if (copier == null) {
            Tee first = of(rt, iterator);
            rt.release(iterator);
            rt.hold(first);
            copier = Attributes.get(rt, first, COPY);
            iterator = first;
        }
        rt.take(iterator);
        result.replace(0, iterator);
        rt.hold(copier);
        for (int i = 1; i < count; i++) {
            result.replace(i, rt.call(copier, Args.NONE));
        }
        rt.release(copier);
        return rt.take(result);
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        Block from = block;
        if (from == null) {
            return null;
        }
        if (index >= Block.SIZE) {
            Block after = from.link(rt);
            block = after;
            index = 0;
            from.decref(rt);
            from = after;
        }
        PyObject value = from.item(rt, index);
        if (value != null) {
            index++;
        }
        return value;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (block != null) {
            visitor.visit(block, "block", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldBlock = block;
        block = null;
        decref(rt, oldBlock);
    }

    /** Some items that were read, and the iterator that they were read from. */
    private static final class Block extends PyObject {
        static final int SIZE = 57;

        private @Nullable PyObject iterator;
        private final @Nullable PyObject[] values = new PyObject[SIZE];
        private int count;
        private boolean running;
        private @Nullable Block next;

        Block(Runtime rt, PyObject iterator) {
            super(DATA);
            this.iterator = iterator.owned();
            rt.heap().allocatedContainer(this);
        }

        @Nullable
        PyObject item(Runtime rt, int index) {
            PyObject value = index < count ? values[index] : read(rt, index);
            return value == null ? null : value.owned();
        }

        private @Nullable PyObject read(Runtime rt, int index) {
            if (running) {
                throw rt.raise(Exceptions.RUNTIME_ERROR, "cannot re-enter the tee iterator");
            }
            PyObject from = iterator;
            running = true;
            try {
                PyObject value = from == null ? null : Iteration.next(rt, from);
                if (value != null) {
                    count++;
                    values[index] = value;
                }
                return value;
            } finally {
                running = false;
            }
        }

        /** The block that follows, a new reference. */
        Block link(Runtime rt) {
            Block after = next;
            if (after == null) {
                after = new Block(rt, iterator == null ? Runtime.none() : iterator);
                next = after;
            }
            after.incref();
            return after;
        }

        @Override
        public void traverse(Visitor visitor) {
            if (iterator != null) {
                visitor.visit(iterator, "iterator", 0);
            }
            for (int i = 0; i < count; i++) {
                PyObject value = values[i];
                if (value != null) {
                    visitor.visit(value, "values", i);
                }
            }
            if (next != null) {
                visitor.visit(next, "next", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            PyObject from = iterator;
            iterator = null;
            decref(rt, from);
            for (int i = 0; i < count; i++) {
                PyObject value = values[i];
                values[i] = null;
                decref(rt, value);
            }
            count = 0;
            Block after = next;
            next = null;
            decref(rt, after);
        }
    }
}
