package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;
import dev.tally.python.vm.PyGenerator.Thrown;
import org.jspecify.annotations.Nullable;

/**
 * {@code async_generator_athrow}: what {@code athrow} and, with nothing given, {@code aclose} give. CPython 3.13
 * Objects/genobject.c, PyAsyncGenAThrow.
 */
final class PyAsyncGenThrow extends PyAsyncGenStep {
    static final PyType TYPE = PyType.builtin("async_generator_athrow", Types.OBJECT, new Behaviour(), 40)
            .sealed();

    private static final String IGNORED_EXIT = "async generator ignored GeneratorExit";

    private PyAsyncGenThrow(PyGenerator generator, @Nullable PyTuple given) {
        super(TYPE, generator, given);
    }

    static PyObject of(Interpreter vm, PyGenerator generator, @Nullable PyTuple given) {
        PyAsyncGenThrow made = new PyAsyncGenThrow(generator, given);
        vm.heap().allocatedContainer(made);
        return made;
    }

    private boolean closes() {
        return given() == null;
    }

    @Override
    String method() {
        return closes() ? "aclose" : "athrow";
    }

    @Override
    String described() {
        return "aclose()/athrow()";
    }

    @Override
    PyObject send(Interpreter vm, @Nullable PyObject value) {
        PyObject sent = orNone(value);
        checkOpen(vm);
        if (generator().hasEnded()) {
            state = State.CLOSED;
            throw vm.raise(PyBaseException.of(vm, Exceptions.STOP_ITERATION, PyTuple.EMPTY));
        }
        if (state == State.INIT) {
            checkMayStart(vm, sent);
            return start(vm);
        }
        if (!closes()) {
            return unwrapped(vm, () -> generator().send(vm, sent));
        }
        Caught mark = Caught.mark(vm);
        PyObject result;
        try {
            result = generator().send(vm, sent);
        } catch (PyException e) {
            mark.unwind(vm);
            throw ended(vm, e);
        }
        return awaiting(vm, result);
    }

    private void checkMayStart(Interpreter vm, PyObject sent) {
        checkNotRunning(vm, method());
        if (async().closed) {
            state = State.CLOSED;
            throw vm.raise(PyBaseException.of(vm, Exceptions.STOP_ASYNC_ITERATION, PyTuple.EMPTY));
        }
        if (sent != Singletons.NONE) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "can't send non-None value to a just-started coroutine");
        }
    }

    private PyObject start(Interpreter vm) {
        state = State.ITER;
        async().running = true;
        async().closed |= closes();
        Thrown thrown = thrown(vm);
        Caught mark = Caught.mark(vm);
        PyObject result;
        try {
            result = closes()
                    ? generator().throwIn(vm, thrown)
                    : unwrapped(vm, () -> generator().throwIn(vm, thrown));
        } catch (PyException e) {
            mark.unwind(vm);
            throw ended(vm, e);
        }
        return awaiting(vm, result);
    }

    private Thrown thrown(Interpreter vm) {
        if (!(given() instanceof PyTuple tuple)) {
            return new Thrown(Exceptions.GENERATOR_EXIT, null, null, false);
        }
        int count = tuple.size();
        if (count < 1 || count > 3) {
            throw vm.typeError(
                    "athrow expected at " + (count < 1 ? "least 1 argument" : "most 3 arguments") + ", got " + count);
        }
        return new Thrown(tuple.get(0), count > 1 ? tuple.get(1) : null, count > 2 ? tuple.get(2) : null, false);
    }

    /** What it awaits is passed on; a {@code yield} is not allowed where it is being closed. */
    private PyObject awaiting(Interpreter vm, PyObject result) {
        if (closes() && result instanceof PyAsyncGenValue) {
            result.decref(vm);
            async().running = false;
            state = State.CLOSED;
            throw vm.raise(Exceptions.RUNTIME_ERROR, IGNORED_EXIT);
        }
        return result;
    }

    /** The generator has raised: where it was to be closed, that is the end of it. */
    private PyException ended(Interpreter vm, PyException e) {
        async().running = false;
        state = State.CLOSED;
        if (closes() && isEnd(e)) {
            vm.dropRaised();
            return vm.raise(PyBaseException.of(vm, Exceptions.STOP_ITERATION, PyTuple.EMPTY));
        }
        return e;
    }

    @Override
    PyObject throwIn(Interpreter vm, Args args) {
        checkOpen(vm);
        if (state == State.INIT) {
            checkNotRunning(vm, method());
            state = State.ITER;
            async().running = true;
        }
        Caught mark = Caught.mark(vm);
        PyObject result;
        try {
            result = closes()
                    ? GeneratorType.throwMethod(vm, generator(), args)
                    : unwrapped(vm, () -> GeneratorType.throwMethod(vm, generator(), args));
        } catch (PyException e) {
            mark.unwind(vm);
            throw ended(vm, e);
        }
        return awaiting(vm, result);
    }
}
