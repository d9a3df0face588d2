package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.Interpreter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code contextvars.Context}: what values variables have while it runs. CPython 3.13 Python/context.c. */
final class PyContext extends PyObject {
    static final PyType TYPE = PyType.builtin("_contextvars.Context", Types.OBJECT, new ContextType(), 48)
            .sealed()
            .withWeakReferences();

    private @Nullable ContextValues values;

    /** What ran before, as long as this runs. */
    private @Nullable PyContext previous;

    private PyContext(ContextValues values) {
        super(TYPE);
        this.values = values;
    }

    /** A new one that takes over its values. */
    static PyContext of(Runtime rt, ContextValues values) {
        PyContext made = new PyContext(values);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** The one that runs, borrowed: made when it is first asked for. */
    static PyContext current(Runtime rt) {
        Interpreter vm = (Interpreter) rt;
        if (vm.context() instanceof PyContext context) {
            return context;
        }
        PyContext made = of(rt, ContextValues.empty(rt));
        vm.setContext(made);
        return made;
    }

    /** Borrowed. */
    ContextValues values() {
        return Objects.requireNonNull(values);
    }

    private void replace(Runtime rt, ContextValues other) {
        PyObject old = values;
        values = other;
        decref(rt, old);
    }

    void set(Runtime rt, PyObject variable, PyObject value) {
        replace(rt, values().with(rt, variable, value));
    }

    /** Takes a variable away; LookupError where there is none. */
    void delete(Runtime rt, PyObject variable) {
        int at = values().find(variable);
        if (at < 0) {
            throw rt.raise(Exceptions.create(rt, Exceptions.LOOKUP_ERROR, PyTuple.of(rt, variable.owned())));
        }
        replace(rt, values().without(rt, at));
    }

    PyContext copy(Runtime rt) {
        return of(rt, (ContextValues) values().owned());
    }

    boolean isEntered() {
        return previous != null;
    }

    /** Runs now; what ran before goes on when it leaves. */
    void enter(Runtime rt) {
        previous = current(rt);
        ((Interpreter) rt).setContext(owned());
    }

    void leave(Runtime rt) {
        ((Interpreter) rt).setContext(Objects.requireNonNull(previous));
        previous = null;
        decref(rt);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (values != null) {
            visitor.visit(values, "values", 0);
        }
        if (previous != null) {
            visitor.visit(previous, "previous", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = values;
        values = null;
        decref(rt, old);
    }
}
