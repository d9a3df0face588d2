package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** {@code operator.attrgetter}: CPython 3.13 Modules/_operator.c. */
final class AttrGetter extends Getter {
    static final PyType TYPE = PyType.builtin("operator.attrgetter", Types.OBJECT, new Behaviour(), 40);

    /** Of interned names: those without a dot as they are, those with one as a tuple of their parts. */
    private AttrGetter(PyType type, PyTuple names) {
        super(type, names);
    }

    @Override
    String field() {
        return "attributes";
    }

    @Override
    PyObject find(Runtime rt, PyObject from, PyObject what) {
        if (what instanceof PyStr name) {
            return Attributes.get(rt, from, name);
        }
        PyTuple parts = (PyTuple) what;
        PyObject object = from.owned();
        for (int i = 0; i < parts.size(); i++) {
            rt.hold(object);
            PyObject next = Attributes.get(rt, object, (PyStr) parts.get(i));
            rt.release(object);
            object = next;
        }
        return object;
    }

    private static final class Behaviour extends Getter.Behaviour {
        Behaviour() {
            super("attrgetter");
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("__reduce__", Behaviour::reduce);
        }

        @Override
        Getter make(Runtime rt, PyType type, Args args) {
            PyObject[] names = new PyObject[args.positional()];
            for (int i = 0; i < names.length; i++) {
                if (!(args.get(i) instanceof PyStr)) {
                    throw rt.typeError("attribute name must be a string");
                }
            }
            for (int i = 0; i < names.length; i++) {
                names[i] = path(rt, ((PyStr) args.get(i)));
            }
            return new AttrGetter(type, PyTuple.of(rt, names));
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
            PyTuple names = ((AttrGetter) self).wanted();
            PyObject[] texts = new PyObject[names.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = names.get(i) instanceof PyStr s ? s.owned() : rt.string(text(names.get(i)));
            }
            return PyTuple.of(rt, self.type().owned(), PyTuple.of(rt, texts));
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            StringBuilder text = new StringBuilder("operator.attrgetter(");
            PyTuple names = ((AttrGetter) self).wanted();
            for (int i = 0; i < names.size(); i++) {
                text.append(i == 0 ? "'" : ", '").append(text(names.get(i))).append('\'');
            }
            return rt.string(text.append(')').toString());
        }
    }
}
