package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Caught;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * {@code async_generator_asend}: what {@code __anext__} and {@code asend} give. CPython 3.13 Objects/genobject.c,
 * PyAsyncGenASend.
 */
final class PyAsyncGenSend extends PyAsyncGenStep {
    static final PyType TYPE = PyType.builtin("async_generator_asend", Types.OBJECT, new Behaviour(), 40)
            .sealed();

    private PyAsyncGenSend(PyGenerator generator, @Nullable PyObject value) {
        super(TYPE, generator, value);
    }

    static PyObject of(Interpreter vm, PyGenerator generator, @Nullable PyObject value) {
        PyAsyncGenSend made = new PyAsyncGenSend(generator, value);
        vm.heap().allocatedContainer(made);
        return made;
    }

    @Override
    String method() {
        return "asend";
    }

    @Override
    String described() {
        return "__anext__()/asend()";
    }

    @Override
    PyObject send(Interpreter vm, @Nullable PyObject value) {
        checkOpen(vm);
        PyObject sent = value;
        if (state == State.INIT) {
            checkNotRunning(vm, "anext");
            if (sent == null || sent == Singletons.NONE) {
                sent = given();
            }
            state = State.ITER;
        }
        async().running = true;
        PyObject argument = orNone(sent);
        Caught mark = Caught.mark(vm);
        try {
            return unwrapped(vm, () -> generator().send(vm, argument));
        } catch (PyException e) {
            mark.unwind(vm);
            state = State.CLOSED;
            throw e;
        }
    }

    @Override
    PyObject throwIn(Interpreter vm, Args args) {
        checkOpen(vm);
        if (state == State.INIT) {
            checkNotRunning(vm, "anext");
            state = State.ITER;
            async().running = true;
        }
        Caught mark = Caught.mark(vm);
        try {
            return unwrapped(vm, () -> GeneratorType.throwMethod(vm, generator(), args));
        } catch (PyException e) {
            mark.unwind(vm);
            async().running = false;
            state = State.CLOSED;
            throw e;
        }
    }
}
