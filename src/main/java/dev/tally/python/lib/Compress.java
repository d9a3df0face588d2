package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.compress} */
final class Compress extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("compress", 32, Compress::make);
    private static final Signature NEW = Signature.of("compress", "data, selectors");

    private @Nullable PyObject data;
    private @Nullable PyObject selectors;

    private Compress(PyType type, PyObject data, PyObject selectors) {
        super(type);
        this.data = data;
        this.selectors = selectors;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        PyObject data = rt.hold(Iteration.iter(rt, bound[0]));
        PyObject selectors = Iteration.iter(rt, bound[1]);
        rt.take(data);
        return made(rt, new Compress(type, data, selectors));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject from = data;
        PyObject by = selectors;
        while (from != null && by != null) {
            PyObject item = Iteration.next(rt, from);
            if (item == null) {
                return null;
            }
            rt.hold(item);
            PyObject selector = Iteration.next(rt, by);
            if (selector == null) {
                rt.release(item);
                return null;
            }
            rt.hold(selector);
            boolean chosen = Abstract.truth(rt, selector);
            rt.release(selector);
            rt.take(item);
            if (chosen) {
                return item;
            }
            item.decref(rt);
            rt.work(1);
        }
        return null;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (data != null) {
            visitor.visit(data, "data", 0);
        }
        if (selectors != null) {
            visitor.visit(selectors, "selectors", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldData = data;
        data = null;
        decref(rt, oldData);
        PyObject oldSelectors = selectors;
        selectors = null;
        decref(rt, oldSelectors);
    }
}
