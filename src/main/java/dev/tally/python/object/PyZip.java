package dev.tally.python.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code zip}. CPython 3.13 Python/bltinmodule.c. */
public final class PyZip extends PyIterator {
    private PyTuple iterators;

    /** The tuple given last, filled again where nobody else holds it. */
    private PyTuple last;

    private boolean strict;

    private PyZip(PyType type, PyTuple iterators, PyTuple last, boolean strict) {
        super(type);
        this.iterators = iterators;
        this.last = last;
        this.strict = strict;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        int count = iterators.size();
        if (count == 0) {
            return null;
        }
        PyTuple result;
        if (last.refcount() == 1) {
            result = last;
            result.incref();
        } else {
            result = nones(rt, count);
        }
        rt.hold(result);
        for (int i = 0; i < count; i++) {
            PyObject item = Iteration.next(rt, iterators.get(i));
            if (item == null) {
                rt.release(result);
                if (strict) {
                    checkAllExhausted(rt, i);
                }
                return null;
            }
            result.replace(i, item).decref(rt);
        }
        return rt.take(result);
    }

    public static PyTuple nones(Runtime rt, int count) {
        PyObject[] items = new PyObject[count];
        java.util.Arrays.fill(items, Runtime.none());
        return PyTuple.of(rt, items);
    }

    /** Raises ValueError if, after one iterator was exhausted, another is not. */
    private void checkAllExhausted(Runtime rt, int exhausted) {
        if (exhausted > 0) {
            throw differ(rt, exhausted, "shorter");
        }
        for (int i = 1; i < iterators.size(); i++) {
            PyObject item = Iteration.next(rt, iterators.get(i));
            if (item != null) {
                item.decref(rt);
                throw differ(rt, i, "longer");
            }
        }
    }

    private static PyException differ(Runtime rt, int index, String how) {
        String others = index == 1 ? " " : "s 1-";
        return rt.valueError("zip() argument " + (index + 1) + " is " + how + " than argument" + others + index);
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject from = iterators.owned();
        return strict ? PyTuple.of(rt, type().owned(), from, Runtime.bool(true)) : PyTuple.of(rt, type().owned(), from);
    }

    @Override
    public void setState(Runtime rt, PyObject state) {
        strict = Abstract.truth(rt, state);
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(iterators, "iterators", 0);
        visitor.visit(last, "result", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyTuple oldIterators = iterators;
        iterators = PyTuple.EMPTY;
        oldIterators.decref(rt);
        PyTuple oldLast = last;
        last = PyTuple.EMPTY;
        oldLast.decref(rt);
    }

    /** A tuple of the iterators over some of the arguments. */
    public static PyTuple iterators(Runtime rt, Args args, int from) {
        int count = args.positional() - from;
        if (count == 0) {
            return PyTuple.EMPTY;
        }
        PyTuple made = rt.hold(nones(rt, count));
        for (int i = 0; i < count; i++) {
            made.replace(i, Iteration.iter(rt, args.get(from + i)));
        }
        return rt.take(made);
    }

    /** What {@code zip} does. */
    static final class Type extends IteratorSlots {
        Type() {
            super(Ability.REDUCE, Ability.SET_STATE);
        }

        @Override
        public long mask() {
            return super.mask() | slots(NEW);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            boolean strict = false;
            for (int i = 0; i < args.keywordCount(); i++) {
                String name = args.keywordName(i).value();
                if (!name.equals("strict")) {
                    throw Signature.unexpected(rt, "zip", name, List.of("strict"));
                }
                strict = Abstract.truth(rt, args.keywordValue(i));
            }
            PyTuple iterators = rt.hold(iterators(rt, args, 0));
            PyTuple last = nones(rt, iterators.size());
            rt.take(iterators);
            PyZip made = new PyZip(type, iterators, last, strict);
            rt.heap().allocatedContainer(made);
            return made;
        }
    }
}
