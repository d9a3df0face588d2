package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Items;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** {@code operator.itemgetter}: CPython 3.13 Modules/_operator.c. */
final class ItemGetter extends Getter {
    static final PyType TYPE = PyType.builtin("operator.itemgetter", Types.OBJECT, new Behaviour(), 48);

    private ItemGetter(PyType type, PyTuple items) {
        super(type, items);
    }

    @Override
    String field() {
        return "items";
    }

    @Override
    PyObject find(Runtime rt, PyObject from, PyObject what) {
        return Items.get(rt, from, what);
    }

    private static final class Behaviour extends Getter.Behaviour {
        Behaviour() {
            super("itemgetter");
        }

        @Override
        public void define(TypeBuilder type) {
            type.method(
                    "__reduce__",
                    (rt, self) -> PyTuple.of(
                            rt,
                            self.type().owned(),
                            ((ItemGetter) self).wanted().owned()));
        }

        @Override
        Getter make(Runtime rt, PyType type, Args args) {
            return new ItemGetter(type, Tuples.of(rt, args, 0));
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            StringBuilder text = new StringBuilder("operator.itemgetter(");
            PyTuple items = ((ItemGetter) self).wanted();
            for (int i = 0; i < items.size(); i++) {
                PyStr repr = Abstract.repr(rt, items.get(i));
                text.append(i == 0 ? "" : ", ").append(repr.value());
                repr.decref(rt);
            }
            return rt.string(text.append(')').toString());
        }
    }
}
