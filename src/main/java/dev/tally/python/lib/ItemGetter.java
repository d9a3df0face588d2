package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Items;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;

/** {@code operator.itemgetter}: CPython 3.13 Modules/_operator.c. */
final class ItemGetter extends PyObject {
    static final PyType TYPE = PyType.builtin("operator.itemgetter", Types.OBJECT, new Behaviour(), 48);

    private PyTuple items;

    private ItemGetter(PyType type, PyTuple items) {
        super(type);
        this.items = items;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(items, "items", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyTuple old = items;
        items = PyTuple.EMPTY;
        old.decref(rt);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, CALL, REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method(
                    "__reduce__", (rt, self) -> PyTuple.of(rt, self.type().owned(), ((ItemGetter) self).items.owned()));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            if (args.keywordCount() > 0) {
                throw rt.typeError("itemgetter() takes no keyword arguments");
            }
            if (args.positional() == 0) {
                throw rt.typeError("itemgetter expected 1 argument, got 0");
            }
            ItemGetter made = new ItemGetter(type, Tuples.of(rt, args, 0));
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            Arguments.one(rt, args, "itemgetter");
            PyTuple items = ((ItemGetter) self).items;
            PyObject from = args.get(0);
            if (items.size() == 1) {
                return Items.get(rt, from, items.get(0));
            }
            PyObject[] found = new PyObject[items.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = rt.hold(Items.get(rt, from, items.get(i)));
            }
            return Tuples.ofHeld(rt, found);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            StringBuilder text = new StringBuilder("operator.itemgetter(");
            PyTuple items = ((ItemGetter) self).items;
            for (int i = 0; i < items.size(); i++) {
                PyStr repr = Abstract.repr(rt, items.get(i));
                text.append(i == 0 ? "" : ", ").append(repr.value());
                repr.decref(rt);
            }
            return rt.string(text.append(')').toString());
        }
    }
}
