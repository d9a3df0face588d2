package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyZip;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.pairwise} */
final class Pairwise extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("pairwise", 40, Pairwise::make, type -> {});

    private @Nullable PyObject iterator;
    private @Nullable PyObject old;

    /** The pair given last, filled again where nobody else holds it. */
    private @Nullable PyTuple result;

    private Pairwise(PyType type, PyObject iterator, PyTuple result) {
        super(type);
        this.iterator = iterator;
        this.result = result;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        ItertoolSlots.positional(rt, type, args, "pairwise", 1, 1);
        PyObject iterator = Iteration.iter(rt, args.get(0));
        return made(rt, new Pairwise(type, iterator, PyZip.nones(rt, 2)));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject from = iterator;
        if (from == null) {
            return null;
        }
        if (old == null) {
            PyObject first = read(rt, from);
            PyObject before = old;
            old = first;
            decref(rt, before);
        }
        PyObject first = old;
        if (first == null || iterator == null) {
            finish(rt);
            return null;
        }
        rt.hold(first.owned());
        PyObject second = read(rt, from);
        if (second == null) {
            finish(rt);
            rt.release(first);
            return null;
        }
        PyObject pair = pair(rt, first, second);
        PyObject before = old;
        old = second;
        decref(rt, before);
        rt.release(first);
        return pair;
    }

    /** The next item; an exception ends the pairs, too. */
    private @Nullable PyObject read(Runtime rt, PyObject from) {
        try {
            return Iteration.next(rt, from);
        } catch (PyException e) {
            finish(rt);
            throw e;
        }
    }

    private PyObject pair(Runtime rt, PyObject first, PyObject second) {
        PyTuple last = result;
        if (last == null || last.refcount() != 1) {
            return PyTuple.of(rt, first.owned(), second.owned());
        }
        last.incref();
        PyObject oldFirst = last.replace(0, first.owned());
        PyObject oldSecond = last.replace(1, second.owned());
        oldFirst.decref(rt);
        oldSecond.decref(rt);
        return last;
    }

    private void finish(Runtime rt) {
        PyObject from = iterator;
        PyObject before = old;
        iterator = null;
        old = null;
        decref(rt, from);
        decref(rt, before);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
        if (old != null) {
            visitor.visit(old, "old", 0);
        }
        if (result != null) {
            visitor.visit(result, "result", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
        PyObject before = old;
        old = null;
        decref(rt, before);
        PyObject oldResult = result;
        result = null;
        decref(rt, oldResult);
    }
}
