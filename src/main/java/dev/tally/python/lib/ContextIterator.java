package dev.tally.python.lib;

import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** Goes through the variables of a context, as it was at the start, their values or both. CPython 3.13 Python/hamt.c. */
final class ContextIterator extends PyIterator {
    private static final PyType KEYS = type("keys");
    private static final PyType VALUES = type("values");
    private static final PyType ITEMS = type("items");

    private @Nullable ContextValues values;
    private int next;

    private ContextIterator(PyType type, ContextValues values) {
        super(type);
        this.values = values;
        values.incref();
    }

    private static PyType type(String name) {
        return PyType.builtin(name, Types.OBJECT, new Behaviour(), 208).sealed();
    }

    static PyObject keys(Runtime rt, PyContext context) {
        return made(rt, KEYS, context);
    }

    static PyObject values(Runtime rt, PyContext context) {
        return made(rt, VALUES, context);
    }

    static PyObject items(Runtime rt, PyContext context) {
        return made(rt, ITEMS, context);
    }

    private static PyObject made(Runtime rt, PyType type, PyContext context) {
        ContextIterator made = new ContextIterator(type, context.values());
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        ContextValues from = values;
        if (from == null || next >= from.size()) {
            return null;
        }
        PyObject key = from.key(next);
        PyObject value = from.value(next);
        next++;
        if (type() == ITEMS) {
            return PyTuple.of(rt, key.owned(), value.owned());
        }
        return (type() == KEYS ? key : value).owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (values != null) {
            visitor.visit(values, "sequence", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = values;
        values = null;
        decref(rt, old);
    }

    private static final class Behaviour extends IteratorSlots {
        @Override
        public long mask() {
            return super.mask() | slots(LENGTH);
        }

        @Override
        public long length(Runtime rt, PyObject self) {
            ContextValues values = ((ContextIterator) self).values;
            return values == null ? 0 : values.size();
        }
    }
}
