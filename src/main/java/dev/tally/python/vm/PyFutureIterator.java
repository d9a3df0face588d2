package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code await} of a future of {@code asyncio} drives: it yields the future, then gives its result. No frame of Python
 * takes part, as where futures are written in C. CPython 3.13 Modules/_asynciomodule.c, FutureIter.
 */
public final class PyFutureIterator extends PyObject {
    private static final PyType TYPE = PyType.builtin("_asyncio.FutureIter", Types.OBJECT, new Behaviour(), 24)
            .sealed();

    /** Null once it has given the result. */
    private @Nullable PyObject future;

    private PyFutureIterator(PyObject future) {
        super(TYPE);
        this.future = future.owned();
    }

    public static PyObject of(Runtime rt, PyObject future) {
        PyFutureIterator made = new PyFutureIterator(future);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** What a future was given, a new reference; raises the exception that it was given. */
    public static PyObject result(Interpreter vm, PyObject future) {
        if (future.type().lookup("_make_cancelled_error") == null) {
            // Somebody's own kind of future.
            return Attributes.callMethod(vm, future, "result");
        }
        PyObject state = vm.hold(Attributes.get(vm, future, vm.name("_state")));
        String text = state.toString();
        vm.release(state);
        if (text.equals("FINISHED")) {
            return finished(vm, future);
        }
        String error = text.equals("CANCELLED") ? "_make_cancelled_error" : "_not_ready";
        throw vm.reraise((PyBaseException) Attributes.callMethod(vm, future, error));
    }

    private static PyObject finished(Interpreter vm, PyObject future) {
        PyStr told = vm.name("_Future__log_traceback");
        Attributes.set(vm, future, told, PyBool.FALSE);
        PyObject raised = vm.hold(Attributes.get(vm, future, vm.name("_exception")));
        if (raised instanceof PyBaseException exception) {
            PyObject traceback = Attributes.get(vm, future, vm.name("_exception_tb"));
            exception.setTraceback(vm, traceback == Singletons.NONE ? null : traceback);
            throw vm.raise(vm.take(exception));
        }
        vm.release(raised);
        return Attributes.get(vm, future, vm.name("_result"));
    }

    private @Nullable PyObject step(Interpreter vm) {
        PyObject of = future;
        if (of == null) {
            return null;
        }
        PyObject done = Attributes.callMethod(vm, of, "done");
        done.decref(vm);
        PyStr blocking = vm.name("_asyncio_future_blocking");
        if (done != PyBool.TRUE) {
            PyObject blocks = Attributes.get(vm, of, blocking);
            blocks.decref(vm);
            if (blocks == PyBool.TRUE) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, "await wasn't used with future");
            }
            Attributes.set(vm, of, blocking, PyBool.TRUE);
            return of.owned();
        }
        future = null;
        vm.hold(of);
        PyObject result = vm.hold(result(vm, of));
        if (result == Singletons.NONE) {
            vm.release(result);
            vm.release(of);
            return null;
        }
        PyTuple arguments = PyTuple.of(vm, vm.take(result));
        PyBaseException stop = PyBaseException.of(vm, Exceptions.STOP_ITERATION, arguments);
        vm.release(of);
        throw vm.raise(stop);
    }

    private void forget(Runtime rt) {
        PyObject old = future;
        future = null;
        decref(rt, old);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (future != null) {
            visitor.visit(future, "future", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        forget(rt);
    }

    private static final class Behaviour extends Slots {
        private static PyFutureIterator iterator(PyObject self) {
            return (PyFutureIterator) self;
        }

        @Override
        public long mask() {
            return slots(ITER, NEXT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("send", (rt, self, value) -> {
                        PyObject next = iterator(self).step((Interpreter) rt);
                        if (next == null) {
                            throw rt.raise(PyBaseException.of(rt, Exceptions.STOP_ITERATION, PyTuple.EMPTY));
                        }
                        return next;
                    })
                    .methodN("throw", Behaviour::throwIn)
                    .method("close", (rt, self) -> {
                        iterator(self).forget(rt);
                        return Runtime.none();
                    });
        }

        private static PyObject throwIn(Runtime rt, PyObject self, Args args) {
            PyBaseException exception = GeneratorType.exception((Interpreter) rt, GeneratorType.thrown(rt, args));
            rt.hold(exception);
            iterator(self).forget(rt);
            throw rt.reraise(rt.take(exception));
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return self.owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt, PyObject self) {
            return iterator(self).step((Interpreter) rt);
        }
    }
}
