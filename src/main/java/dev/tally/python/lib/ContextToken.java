package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code contextvars.Token}: what a variable was before it was set, good for one reset. CPython 3.13 Python/context.c. */
final class ContextToken extends PyObject {
    static final PyType TYPE = PyType.builtin("_contextvars.Token", Types.OBJECT, new Behaviour(), 48)
            .sealed();

    private @Nullable PyContext context;
    private @Nullable PyObject variable;
    private @Nullable PyObject before;
    private boolean used;

    private ContextToken(PyContext context, PyObject variable, @Nullable PyObject before) {
        super(TYPE);
        this.context = (PyContext) context.owned();
        this.variable = variable.owned();
        this.before = before == null ? null : before.owned();
    }

    static ContextToken of(Runtime rt, PyContext context, PyObject variable, @Nullable PyObject before) {
        ContextToken made = new ContextToken(context, variable, before);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** {@code ContextVar.reset} */
    static PyObject reset(Runtime rt, PyObject variable, PyObject given) {
        if (!(given instanceof ContextToken token)) {
            throw rt.typeError("expected an instance of Token, got " + PyContextVar.shown(rt, given));
        }
        PyContext context = PyContext.current(rt);
        if (token.used) {
            throw token.refused(rt, Exceptions.RUNTIME_ERROR, "has already been used once");
        }
        if (token.variable != variable) {
            throw token.refused(rt, Exceptions.VALUE_ERROR, "was created by a different ContextVar");
        }
        if (token.context != context) {
            throw token.refused(rt, Exceptions.VALUE_ERROR, "was created in a different Context");
        }
        token.used = true;
        if (token.before == null) {
            context.delete(rt, variable);
        } else {
            context.set(rt, variable, token.before);
        }
        return Runtime.none();
    }

    private PyException refused(Runtime rt, PyType type, String why) {
        return rt.raise(type, PyContextVar.shown(rt, this) + " " + why);
    }

    @Override
    public void traverse(Visitor visitor) {
        visit(visitor, context, "context");
        visit(visitor, variable, "var");
        visit(visitor, before, "old_value");
    }

    private static void visit(Visitor visitor, @Nullable PyObject object, String field) {
        if (object != null) {
            visitor.visit(object, field, 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        @Nullable PyObject[] old = {context, variable, before};
        context = null;
        variable = null;
        before = null;
        for (PyObject object : old) {
            decref(rt, object);
        }
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                    .getter("var", (rt, self) -> part(((ContextToken) self).variable))
                    .getter("old_value", (rt, self) -> part(((ContextToken) self).before))
                    .constant("MISSING", Missing.INSTANCE);
        }

        private static PyObject part(@Nullable PyObject object) {
            return object == null ? Missing.INSTANCE : object.owned();
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            throw rt.raise(Exceptions.RUNTIME_ERROR, "Tokens can only be created by ContextVars");
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            ContextToken token = (ContextToken) self;
            PyObject variable = part(token.variable);
            String shown = PyContextVar.shown(rt, variable);
            variable.decref(rt);
            return rt.string("<Token" + (token.used ? " used" : "") + " var=" + shown + " at 0x"
                    + Long.toHexString(rt.heap().address(self)) + ">");
        }
    }

    /** {@code Token.MISSING}: the variable had no value. */
    private static final class Missing extends Slots {
        private static final PyType MISSING_TYPE =
                PyType.builtin("Token.MISSING", Types.OBJECT, new Missing(), 16).sealed();
        static final PyObject INSTANCE = new PyObject(MISSING_TYPE);

        static {
            INSTANCE.makeImmortal();
        }

        @Override
        public long mask() {
            return slots(REPR);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string("<Token.MISSING>");
        }
    }
}
