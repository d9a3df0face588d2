package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Iterating over a deque, in either direction. It keeps the deque to its own end. CPython 3.13 Modules/_collectionsmodule.c.
 */
final class DequeIterator extends PyIterator {
    static final PyType FORWARD = PyType.builtin("collections._deque_iterator", Types.OBJECT, new Behaviour(false), 56);
    static final PyType BACKWARD =
            PyType.builtin("collections._deque_reverse_iterator", Types.OBJECT, new Behaviour(true), 56);

    private final boolean reverse;
    private @Nullable Deque deque;
    private final long state;
    private int left;
    private int index;

    private DequeIterator(Deque deque, boolean reverse) {
        super(reverse ? BACKWARD : FORWARD);
        this.reverse = reverse;
        this.deque = deque;
        deque.incref();
        this.state = deque.state();
        this.left = deque.size();
    }

    static DequeIterator of(Runtime rt, Deque deque, boolean reverse) {
        DequeIterator made = new DequeIterator(deque, reverse);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        Deque from = deque;
        if (from == null) {
            return null;
        }
        if (from.state() != state && (left > 0 || !reverse)) {
            left = 0;
            throw rt.raise(Exceptions.RUNTIME_ERROR, "deque mutated during iteration");
        }
        if (left == 0) {
            return null;
        }
        left--;
        int at = reverse ? from.size() - 1 - index : index;
        index++;
        return from.get(at).owned();
    }

    @Override
    public long lengthHint(Runtime rt) {
        return left;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (deque != null) {
            visitor.visit(deque, "deque", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = deque;
        deque = null;
        decref(rt, old);
    }

    private static final class Behaviour extends IteratorSlots {
        private final boolean reverse;

        Behaviour(boolean reverse) {
            super(Ability.HINT);
            this.reverse = reverse;
        }

        @Override
        public long mask() {
            return super.mask() | slots(NEW);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            if (args.positional() == 0 || !(args.get(0) instanceof Deque deque)) {
                throw rt.typeError(type.name() + "() takes a deque");
            }
            long skipped = args.positional() > 1 ? Numbers.exactIndex(rt, args.get(1)) : 0;
            DequeIterator made = of(rt, deque, reverse);
            for (long i = 0; i < skipped && made.left > 0; i++) {
                made.left--;
                made.index++;
            }
            return made;
        }
    }
}
