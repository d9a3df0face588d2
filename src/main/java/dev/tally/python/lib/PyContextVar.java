package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code contextvars.ContextVar}: a variable that has another value in each context. CPython 3.13 Python/context.c. */
final class PyContextVar extends PyObject {
    static final PyType TYPE = PyType.builtin("_contextvars.ContextVar", Types.OBJECT, new Behaviour(), 64)
            .sealed();

    private PyObject name;
    private @Nullable PyObject fallback;

    private PyContextVar(PyObject name, @Nullable PyObject fallback) {
        super(TYPE);
        this.name = name.owned();
        this.fallback = fallback == null ? null : fallback.owned();
    }

    /** Its value in the context that runs, borrowed; null where it has none. */
    private @Nullable PyObject value(Runtime rt) {
        ContextValues values = PyContext.current(rt).values();
        int at = values.find(this);
        return at < 0 ? null : values.value(at);
    }

    private PyObject get(Runtime rt, Args args) {
        Arguments.positional(rt, args, "ContextVar.get", 0, 1);
        PyObject value = value(rt);
        PyObject found = value != null ? value : args.positional() == 1 ? args.get(0) : fallback;
        if (found == null) {
            throw rt.raise(Exceptions.create(rt, Exceptions.LOOKUP_ERROR, PyTuple.of(rt, owned())));
        }
        return found.owned();
    }

    private PyObject set(Runtime rt, PyObject value) {
        PyContext context = PyContext.current(rt);
        PyObject token = rt.hold(ContextToken.of(rt, context, this, value(rt)));
        context.set(rt, this, value);
        return rt.take(token);
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(name, "name", 0);
        if (fallback != null) {
            visitor.visit(fallback, "default", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldName = name;
        PyObject oldFallback = fallback;
        name = PyStr.immortalOf("");
        fallback = null;
        oldName.decref(rt);
        decref(rt, oldFallback);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("get", (rt, self, args) -> ((PyContextVar) self).get(rt, args))
                    .method1("set", (rt, self, value) -> ((PyContextVar) self).set(rt, value))
                    .method1("reset", (rt, self, token) -> ContextToken.reset(rt, self, token))
                    .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                    .field("name", (rt, self) -> ((PyContextVar) self).name.owned());
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            int given = args.positional();
            if (given + args.keywordCount() > 2) {
                throw rt.typeError(
                        "ContextVar() takes at most 2 arguments (" + (given + args.keywordCount()) + " given)");
            }
            if (given != 1) {
                throw rt.typeError("ContextVar() takes " + (given == 0 ? "exactly" : "at most")
                        + " 1 positional argument (" + given + " given)");
            }
            PyObject fallback = args.keyword("default");
            if (fallback == null && args.keywordCount() == 1) {
                throw rt.typeError("ContextVar() got an unexpected keyword argument '"
                        + args.keywordName(0).value() + "'");
            }
            if (!(args.get(0) instanceof PyStr)) {
                throw rt.typeError("context variable name must be a str");
            }
            PyContextVar made = new PyContextVar(args.get(0), fallback);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            PyContextVar variable = (PyContextVar) self;
            String text = "<ContextVar name=" + shown(rt, variable.name);
            if (variable.fallback != null) {
                text += " default=" + shown(rt, variable.fallback);
            }
            return rt.string(text + " at 0x" + Long.toHexString(rt.heap().address(self)) + ">");
        }
    }

    static String shown(Runtime rt, PyObject object) {
        PyStr shown = Abstract.repr(rt, object);
        String text = shown.value();
        shown.decref(rt);
        return text;
    }
}
