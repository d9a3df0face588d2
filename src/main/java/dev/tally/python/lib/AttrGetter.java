package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;

/** {@code operator.attrgetter}: CPython 3.13 Modules/_operator.c. */
final class AttrGetter extends PyObject {
    static final PyType TYPE = PyType.builtin("operator.attrgetter", Types.OBJECT, new Behaviour(), 40);

    /** Interned names: those without a dot as they are, those with one as a tuple of their parts. */
    private PyTuple names;

    private AttrGetter(PyType type, PyTuple names) {
        super(type);
        this.names = names;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(names, "attributes", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyTuple old = names;
        names = PyTuple.EMPTY;
        old.decref(rt);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, CALL, REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("__reduce__", Behaviour::reduce);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            if (args.keywordCount() > 0) {
                throw rt.typeError("attrgetter() takes no keyword arguments");
            }
            if (args.positional() == 0) {
                throw rt.typeError("attrgetter expected 1 argument, got 0");
            }
            PyObject[] names = new PyObject[args.positional()];
            for (int i = 0; i < names.length; i++) {
                if (!(args.get(i) instanceof PyStr)) {
                    throw rt.typeError("attribute name must be a string");
                }
            }
            for (int i = 0; i < names.length; i++) {
                names[i] = path(rt, ((PyStr) args.get(i)));
            }
            AttrGetter made = new AttrGetter(type, PyTuple.of(rt, names));
            rt.heap().allocatedContainer(made);
            return made;
        }

        private static PyObject path(Runtime rt, PyStr name) {
            if (name.value().indexOf('.') < 0) {
                return rt.intern(name);
            }
            String[] parts = name.value().split("\\.", -1);
            PyObject[] made = new PyObject[parts.length];
            for (int i = 0; i < parts.length; i++) {
                made[i] = rt.intern(parts[i]);
            }
            return PyTuple.of(rt, made);
        }

        private static String text(PyObject path) {
            if (!(path instanceof PyTuple parts)) {
                return ((PyStr) path).value();
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                text.append(i == 0 ? "" : ".").append(((PyStr) parts.get(i)).value());
            }
            return text.toString();
        }

        private static PyObject reduce(Runtime rt, PyObject self) {
            PyTuple names = ((AttrGetter) self).names;
            PyObject[] texts = new PyObject[names.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = names.get(i) instanceof PyStr s ? s.owned() : rt.string(text(names.get(i)));
            }
            return PyTuple.of(rt, self.type().owned(), PyTuple.of(rt, texts));
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            Arguments.one(rt, args, "attrgetter");
            PyTuple names = ((AttrGetter) self).names;
            if (names.size() == 1) {
                return follow(rt, args.get(0), names.get(0));
            }
            PyObject[] found = new PyObject[names.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = rt.hold(follow(rt, args.get(0), names.get(i)));
            }
            return Tuples.ofHeld(rt, found);
        }

        private static PyObject follow(Runtime rt, PyObject from, PyObject path) {
            if (path instanceof PyStr name) {
                return Attributes.get(rt, from, name);
            }
            PyTuple parts = (PyTuple) path;
            PyObject object = from.owned();
            for (int i = 0; i < parts.size(); i++) {
                rt.hold(object);
                PyObject next = Attributes.get(rt, object, (PyStr) parts.get(i));
                rt.release(object);
                object = next;
            }
            return object;
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            StringBuilder text = new StringBuilder("operator.attrgetter(");
            PyTuple names = ((AttrGetter) self).names;
            for (int i = 0; i < names.size(); i++) {
                text.append(i == 0 ? "'" : ", '").append(text(names.get(i))).append('\'');
            }
            return rt.string(text.append(')').toString());
        }
    }
}
