package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Visitor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is awaited for one step of an asynchronous generator. It can be awaited once. CPython 3.13 Objects/genobject.c,
 * PyAsyncGenASend and PyAsyncGenAThrow.
 */
abstract class PyAsyncGenStep extends PyObject {
    /** {@code AwaitableState} */
    enum State {
        INIT,
        ITER,
        CLOSED
    }

    private static final String IGNORED_EXIT = "coroutine ignored GeneratorExit";

    State state = State.INIT;
    private @Nullable PyGenerator generator;

    /** What is sent or thrown, owned; or null. */
    private @Nullable PyObject given;

    PyAsyncGenStep(PyType type, PyGenerator generator, @Nullable PyObject given) {
        super(type);
        this.generator = generator;
        this.given = given;
        generator.incref();
        if (given != null) {
            given.incref();
        }
    }

    /** The name of the method that made it. */
    abstract String method();

    /** What it is called where it is awaited twice. */
    abstract String described();

    /** Goes on, or starts, with a value sent; null where {@code __next__} sends none. */
    abstract PyObject send(Interpreter vm, @Nullable PyObject value);

    abstract PyObject throwIn(Interpreter vm, Args args);

    PyGenerator generator() {
        PyGenerator known = generator;
        if (known == null) {
            throw new IllegalStateException("the step is cleared");
        }
        return known;
    }

    AsyncGeneratorState async() {
        return generator().async();
    }

    /** Borrowed. */
    @Nullable
    PyObject given() {
        return given;
    }

    final void checkOpen(Interpreter vm) {
        if (state == State.CLOSED) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "cannot reuse already awaited " + described());
        }
    }

    /** One awaitable at a time drives a generator. */
    final void checkNotRunning(Interpreter vm, String called) {
        if (async().running) {
            state = State.CLOSED;
            throw vm.raise(Exceptions.RUNTIME_ERROR, called + "(): asynchronous generator is already running");
        }
    }

    /** {@code async_gen_unwrap_value}: a StopIteration with what the generator has yielded; what it awaits is passed on. */
    final PyObject unwrapped(Interpreter vm, Supplier<PyObject> step) {
        AsyncGeneratorState async = async();
        Caught mark = Caught.mark(vm);
        PyObject result;
        try {
            result = step.get();
        } catch (PyException e) {
            mark.unwind(vm);
            async.closed |= isEnd(e);
            async.running = false;
            throw e;
        }
        if (result instanceof PyAsyncGenValue yielded) {
            vm.hold(yielded);
            PyTuple arguments = PyTuple.of(vm, yielded.value().owned());
            vm.raise(PyBaseException.of(vm, Exceptions.STOP_ITERATION, arguments));
            PyBaseException stop = vm.takeRaised();
            vm.release(yielded);
            async.running = false;
            throw vm.reraise(stop);
        }
        return result;
    }

    static boolean isEnd(PyException e) {
        return e.is(Exceptions.STOP_ASYNC_ITERATION) || e.is(Exceptions.GENERATOR_EXIT);
    }

    private PyObject close(Interpreter vm) {
        if (state == State.CLOSED) {
            return Runtime.none();
        }
        Caught mark = Caught.mark(vm);
        try {
            throwIn(vm, Args.of(Exceptions.GENERATOR_EXIT)).decref(vm);
        } catch (PyException e) {
            mark.unwind(vm);
            if (!isEnd(e) && !e.is(Exceptions.STOP_ITERATION)) {
                throw e;
            }
            vm.dropRaised();
            return Runtime.none();
        }
        throw vm.raise(Exceptions.RUNTIME_ERROR, IGNORED_EXIT);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (generator != null) {
            visitor.visit(generator, "generator", 0);
        }
        if (given != null) {
            visitor.visit(given, "given", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyGenerator oldGenerator = generator;
        PyObject oldGiven = given;
        generator = null;
        given = null;
        decref(rt, oldGenerator);
        decref(rt, oldGiven);
    }

    /** What both can do: each is its own iterator. */
    static final class Behaviour extends Slots {
        private static PyAsyncGenStep step(PyObject self) {
            return (PyAsyncGenStep) self;
        }

        @Override
        public long mask() {
            return slots(ITER, NEXT, AWAIT, FINALIZE);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("send", (rt, self, value) -> step(self).send((Interpreter) rt, value))
                    .methodN("throw", (rt, self, args) -> step(self).throwIn((Interpreter) rt, args))
                    .method("close", (rt, self) -> step(self).close((Interpreter) rt));
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
            return step(self).send((Interpreter) rt, null);
        }

        @Override
        public void finalizeObject(Runtime rt, PyObject self) {
            PyAsyncGenStep step = step(self);
            if (step.state == State.INIT) {
                Warnings.neverAwaited((Interpreter) rt, step.method(), step.generator());
            }
        }
    }

    static PyObject orNone(@Nullable PyObject value) {
        return value == null ? Singletons.NONE : value;
    }
}
