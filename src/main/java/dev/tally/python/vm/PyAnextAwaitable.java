package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code anext_awaitable}: what {@code anext(iterator, default)} gives. CPython 3.13 Objects/iterobject.c,
 * anextawaitableobject.
 */
final class PyAnextAwaitable extends PyObject {
    static final PyType TYPE =
            PyType.builtin("anext_awaitable", Types.OBJECT, new Behaviour(), 32).sealed();

    private @Nullable PyObject wrapped;
    private @Nullable PyObject fallback;

    private PyAnextAwaitable(PyObject wrapped, PyObject fallback) {
        super(TYPE);
        this.wrapped = wrapped.owned();
        this.fallback = fallback.owned();
    }

    static PyObject of(Interpreter vm, PyObject wrapped, PyObject fallback) {
        PyAnextAwaitable made = new PyAnextAwaitable(wrapped, fallback);
        vm.heap().allocatedContainer(made);
        return made;
    }

    private static PyObject known(@Nullable PyObject field) {
        if (field == null) {
            throw new IllegalStateException("the awaitable is cleared");
        }
        return field;
    }

    /** An iterator: a coroutine is none itself. */
    private PyObject iterator(Interpreter vm) {
        PyObject awaitable = Awaiting.iterator(vm, known(wrapped));
        if (awaitable instanceof PyGenerator g && g.type() == PyGenerator.COROUTINE) {
            PyObject made = PyCoroutineWrapper.of(vm, g);
            awaitable.decref(vm);
            return made;
        }
        return awaitable;
    }

    private interface Step {
        @Nullable
        PyObject with(PyObject iterator);
    }

    private @Nullable PyObject step(Interpreter vm, Step step) {
        PyObject iterator = vm.hold(iterator(vm));
        Caught mark = Caught.mark(vm);
        PyObject result;
        try {
            result = step.with(iterator);
        } catch (PyException e) {
            mark.unwind(vm);
            vm.take(iterator);
            PyBaseException raised = vm.takeRaised();
            vm.hold(raised);
            iterator.decref(vm);
            vm.take(raised);
            if (!raised.type().isSubtype(Exceptions.STOP_ASYNC_ITERATION)) {
                throw vm.reraise(raised);
            }
            raised.decref(vm);
            PyTuple arguments = PyTuple.of(vm, known(fallback).owned());
            throw vm.raise(PyBaseException.of(vm, Exceptions.STOP_ITERATION, arguments));
        }
        if (result != null) {
            vm.hold(result);
            vm.take(result);
        }
        vm.release(iterator);
        return result;
    }

    private PyObject proxy(Interpreter vm, String method, Args args) {
        PyObject result = step(vm, iterator -> {
            PyObject bound = vm.hold(Attributes.get(vm, iterator, vm.name(method)));
            PyObject given = vm.call(bound, args);
            vm.release(bound);
            return given;
        });
        return known(result);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (wrapped != null) {
            visitor.visit(wrapped, "wrapped", 0);
        }
        if (fallback != null) {
            visitor.visit(fallback, "default", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldWrapped = wrapped;
        PyObject oldFallback = fallback;
        wrapped = null;
        fallback = null;
        decref(rt, oldWrapped);
        decref(rt, oldFallback);
    }

    private static final class Behaviour extends Slots {
        private static PyAnextAwaitable awaitable(PyObject self) {
            return (PyAnextAwaitable) self;
        }

        @Override
        public long mask() {
            return slots(ITER, NEXT, AWAIT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("send", (rt, self, value) -> awaitable(self).proxy((Interpreter) rt, "send", Args.of(value)))
                    .methodN("throw", (rt, self, args) -> awaitable(self).proxy((Interpreter) rt, "throw", args))
                    .method("close", (rt, self) -> awaitable(self).proxy((Interpreter) rt, "close", Args.NONE));
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return self.owned();
        }

        @Override
        public PyObject await(Runtime rt, PyObject self) {
            return self.owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt, PyObject self) {
            return awaitable(self).step((Interpreter) rt, iterator -> {
                Slots slots = iterator.type().slot(Slots.NEXT);
                return slots == null ? null : slots.next(rt, iterator);
            });
        }
    }
}
