package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.cycle}: keeps what it gave in a list. */
final class Cycle extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("cycle", 48, Cycle::make);

    private @Nullable PyObject iterator;
    private @Nullable PyList saved;
    private int index;

    private Cycle(PyType type, PyObject iterator, PyList saved) {
        super(type);
        this.iterator = iterator;
        this.saved = saved;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        ItertoolSlots.positional(rt, type, args, "cycle", 1, 1);
        PyObject iterator = Iteration.iter(rt, args.get(0));
        return made(rt, new Cycle(type, iterator, PyList.of(rt)));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject from = iterator;
        PyList list = saved;
        if (from != null && list != null) {
            PyObject item = Iteration.next(rt, from);
            if (item != null) {
                list.append(rt, item.owned());
                return item;
            }
            iterator = null;
            from.decref(rt);
        }
        if (list == null || list.size() == 0) {
            return null;
        }
        PyObject item = list.get(index);
        index = (index + 1) % list.size();
        return item.owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (saved != null) {
            visitor.visit(saved, "saved", 0);
        }
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
        PyObject oldSaved = saved;
        saved = null;
        decref(rt, oldSaved);
    }
}
