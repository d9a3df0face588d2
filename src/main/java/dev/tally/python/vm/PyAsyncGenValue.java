package dev.tally.python.vm;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code async_generator_wrapped_value}: what an asynchronous generator yields by {@code yield}, to be told from what it yields
 * while it awaits. CPython 3.13 Objects/genobject.c, _PyAsyncGenWrappedValue.
 */
final class PyAsyncGenValue extends PyObject {
    static final PyType TYPE = PyType.builtin("async_generator_wrapped_value", Types.OBJECT, new Behaviour(), 24)
            .sealed();

    private @Nullable PyObject value;

    private PyAsyncGenValue(PyObject value) {
        super(TYPE);
        this.value = value;
    }

    /** Takes a reference of its own. */
    static PyAsyncGenValue of(Interpreter vm, PyObject value) {
        PyAsyncGenValue made = new PyAsyncGenValue(value.owned());
        vm.heap().allocatedContainer(made);
        return made;
    }

    /** Borrowed. */
    PyObject value() {
        PyObject wrapped = value;
        return wrapped == null ? Runtime.none() : wrapped;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (value != null) {
            visitor.visit(value, "value", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = value;
        value = null;
        decref(rt, old);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }
    }
}
