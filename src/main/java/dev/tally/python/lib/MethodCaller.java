package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;

/** {@code operator.methodcaller}: CPython 3.13 Modules/_operator.c. */
final class MethodCaller extends PyObject {
    static final PyType TYPE = PyType.builtin("operator.methodcaller", Types.OBJECT, new Behaviour(), 64);

    private PyObject name;
    private PyTuple arguments;
    private PyObject keywords;

    private MethodCaller(PyType type, PyObject name, PyTuple arguments, PyObject keywords) {
        super(type);
        this.name = name;
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(name, "name", 0);
        visitor.visit(arguments, "args", 0);
        visitor.visit(keywords, "kwargs", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyObject[] old = {name, arguments, keywords};
        name = Singletons.NONE;
        arguments = PyTuple.EMPTY;
        keywords = Singletons.NONE;
        for (PyObject object : old) {
            object.decref(rt);
        }
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, CALL, REPR);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            if (args.positional() == 0) {
                throw rt.typeError("methodcaller needs at least one argument, the method name");
            }
            if (!(args.get(0) instanceof PyStr name)) {
                throw rt.typeError("method name must be a string");
            }
            PyObject keywords = args.keywordCount() == 0 ? Singletons.NONE : Tuples.keywords(rt, args);
            MethodCaller made = new MethodCaller(type, rt.intern(name), Tuples.of(rt, args, 1), keywords);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            Arguments.one(rt, args, "methodcaller");
            MethodCaller caller = (MethodCaller) self;
            Attributes.Method method = Attributes.method(rt, args.get(0), (PyStr) caller.name);
            PyObject callable = rt.hold(method.callable());
            int extra = method.unbound() ? 1 : 0;
            PyObject[] positional = new PyObject[caller.arguments.size() + extra];
            if (extra == 1) {
                positional[0] = args.get(0);
            }
            for (int i = 0; i < caller.arguments.size(); i++) {
                positional[extra + i] = caller.arguments.get(i);
            }
            Args passed = caller.keywords instanceof PyDict d ? Tuples.args(rt, positional, d) : Args.of(positional);
            PyTuple names = passed.keywords();
            PyObject result;
            if (names == null) {
                result = rt.call(callable, passed);
            } else {
                rt.hold(names);
                result = rt.call(callable, passed);
                rt.release(names);
            }
            rt.release(callable);
            return result;
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            MethodCaller caller = (MethodCaller) self;
            StringBuilder text = new StringBuilder("operator.methodcaller(");
            append(rt, text, caller.name);
            for (int i = 0; i < caller.arguments.size(); i++) {
                append(rt, text.append(", "), caller.arguments.get(i));
            }
            if (caller.keywords instanceof PyDict dict) {
                for (int i = 0; i < dict.end(); i++) {
                    PyObject value = dict.valueAt(i);
                    if (value != null) {
                        append(rt, text.append(", ").append(dict.keyAt(i)).append('='), value);
                    }
                }
            }
            return rt.string(text.append(')').toString());
        }

        private static void append(Runtime rt, StringBuilder text, PyObject object) {
            PyStr repr = Abstract.repr(rt, object);
            text.append(repr.value());
            repr.decref(rt);
        }
    }
}
