package dev.tally.python.vm;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code coroutine_wrapper}: the iterator that a coroutine's {@code __await__} gives. CPython 3.13 Objects/genobject.c,
 * PyCoroWrapper.
 */
final class PyCoroutineWrapper extends PyObject {
    static final PyType TYPE = PyType.builtin("coroutine_wrapper", Types.OBJECT, new Behaviour(), 24)
            .sealed();

    private @Nullable PyGenerator coroutine;

    private PyCoroutineWrapper(PyGenerator coroutine) {
        super(TYPE);
        this.coroutine = coroutine;
        coroutine.incref();
    }

    static PyObject of(Runtime rt, PyGenerator coroutine) {
        PyCoroutineWrapper made = new PyCoroutineWrapper(coroutine);
        rt.heap().allocatedContainer(made);
        return made;
    }

    private static PyGenerator coroutine(PyObject self) {
        PyGenerator coroutine = ((PyCoroutineWrapper) self).coroutine;
        if (coroutine == null) {
            throw new IllegalStateException("the wrapper is cleared");
        }
        return coroutine;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (coroutine != null) {
            visitor.visit(coroutine, "coroutine", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyGenerator old = coroutine;
        coroutine = null;
        decref(rt, old);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(ITER, NEXT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("send", (rt, self, value) -> coroutine(self).send((Interpreter) rt, value))
                    .methodN("throw", (rt, self, args) -> GeneratorType.throwMethod(rt, coroutine(self), args))
                    .method("close", (rt, self) -> coroutine(self).close((Interpreter) rt));
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return self.owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt, PyObject self) {
            return coroutine(self).resume((Interpreter) rt, Singletons.NONE);
        }
    }
}
