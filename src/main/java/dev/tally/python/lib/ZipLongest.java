package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyZip;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.zip_longest} */
final class ZipLongest extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("zip_longest", 56, ZipLongest::make);

    private @Nullable PyTuple iterators;
    private final boolean[] exhausted;
    private int active;

    /** The tuple given last, filled again where nobody else holds it. */
    private @Nullable PyTuple result;

    private @Nullable PyObject fill;

    private ZipLongest(PyType type, PyTuple iterators, PyTuple result, PyObject fill) {
        super(type);
        this.iterators = iterators;
        this.result = result;
        this.fill = fill.owned();
        this.active = iterators.size();
        this.exhausted = new boolean[iterators.size()];
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject fill = args.keyword("fillvalue");
        if (args.keywordCount() != (fill == null ? 0 : 1)) {
            throw rt.typeError("zip_longest() got an unexpected keyword argument");
        }
        PyTuple iterators = rt.hold(PyZip.iterators(rt, args, 0));
        PyTuple result = PyZip.nones(rt, iterators.size());
        rt.take(iterators);
        return made(rt, new ZipLongest(type, iterators, result, fill == null ? Singletons.NONE : fill));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyTuple last = result;
        if (active == 0 || last == null) {
            return null;
        }
        PyTuple filled = last;
        if (last.refcount() == 1) {
            last.incref();
        } else {
            filled = PyZip.nones(rt, exhausted.length);
        }
        rt.hold(filled);
        for (int i = 0; i < exhausted.length; i++) {
            PyObject item = item(rt, i);
            if (item == null) {
                rt.release(filled);
                return null;
            }
            filled.replace(i, item).decref(rt);
        }
        return rt.take(filled);
    }

    /** The next item of one iterator or what fills its place; null once all are exhausted. */
    private @Nullable PyObject item(Runtime rt, int index) {
        PyTuple from = iterators;
        PyObject filler = fill;
        if (from == null || filler == null) {
            return null;
        }
        if (exhausted[index]) {
            return filler.owned();
        }
        PyObject item;
        try {
            item = Iteration.next(rt, from.get(index));
        } catch (PyException e) {
            active = 0;
            throw e;
        }
        if (item != null) {
            return item;
        }
        active--;
        if (active == 0) {
            return null;
        }
        exhausted[index] = true;
        from.replace(index, Singletons.NONE).decref(rt);
        return filler.owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (iterators != null) {
            visitor.visit(iterators, "iterators", 0);
        }
        if (result != null) {
            visitor.visit(result, "result", 0);
        }
        if (fill != null) {
            visitor.visit(fill, "fill", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldIterators = iterators;
        iterators = null;
        decref(rt, oldIterators);
        PyObject oldResult = result;
        result = null;
        decref(rt, oldResult);
        PyObject oldFill = fill;
        fill = null;
        decref(rt, oldFill);
    }
}
