package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.PyGenerator.Thrown;
import org.jspecify.annotations.Nullable;

/**
 * What an event loop calls to let a task of {@code asyncio} go on. No frame of Python stands between the loop and the
 * coroutine, and nothing but the task holds that, as where tasks are written in C. What follows from a step is told to methods
 * of the task. CPython 3.13 Modules/_asynciomodule.c, TaskStepMethWrapper, task_step_impl and task_wakeup.
 */
public final class PyTaskStep extends PyObject {
    private static final PyType STEP = PyType.builtin("TaskStepMethWrapper", Types.OBJECT, new Behaviour(), 32)
            .sealed();
    private static final PyType WAKEUP = PyType.builtin("builtin_function_or_method", Types.OBJECT, new Behaviour(), 56)
            .sealed();

    private @Nullable PyObject task;

    /** Whether the task enters and leaves what is current; one that starts at once has done so itself. */
    private final boolean enters;

    private PyTaskStep(PyType type, PyObject task, boolean enters) {
        super(type);
        this.task = task.owned();
        this.enters = enters;
    }

    /** Called with an exception that is to be thrown, or without. */
    public static PyObject step(Runtime rt, PyObject task) {
        return made(rt, new PyTaskStep(STEP, task, true));
    }

    /** The same of a task that is current already. */
    public static PyObject run(Runtime rt, PyObject task) {
        return made(rt, new PyTaskStep(STEP, task, false));
    }

    /** Called with the future that the task has waited for. */
    public static PyObject wakeup(Runtime rt, PyObject task) {
        return made(rt, new PyTaskStep(WAKEUP, task, true));
    }

    private static PyObject made(Runtime rt, PyTaskStep step) {
        rt.heap().allocatedContainer(step);
        return step;
    }

    private PyObject call(Interpreter vm, @Nullable PyObject given) {
        PyObject of = task;
        if (of == null) {
            throw new IllegalStateException("the step is cleared");
        }
        vm.hold(of.owned());
        PyObject exception = type() == WAKEUP ? outcome(vm, given) : given == null ? Singletons.NONE : given.owned();
        vm.hold(exception);
        if (enters) {
            PyObject thrown = told(vm, of, "_Task__begin", exception);
            vm.release(exception);
            vm.hold(thrown);
            exception = thrown;
        }
        Caught mark = Caught.mark(vm);
        try {
            go(vm, of, exception);
        } catch (PyException e) {
            mark.unwind(vm);
            PyBaseException raised = vm.hold(vm.takeRaised());
            end(vm, of);
            vm.take(raised);
            throw vm.reraise(raised);
        }
        vm.release(exception);
        end(vm, of);
        vm.release(of);
        return Runtime.none();
    }

    private void end(Interpreter vm, PyObject of) {
        if (enters) {
            told(vm, of, "_Task__end").decref(vm);
        }
    }

    /** What a future has raised, or None: a new reference. */
    private static PyObject outcome(Interpreter vm, @Nullable PyObject future) {
        Caught mark = Caught.mark(vm);
        try {
            PyFutureIterator.result(vm, future == null ? Singletons.NONE : future)
                    .decref(vm);
            return Runtime.none();
        } catch (PyException e) {
            mark.unwind(vm);
            return vm.takeRaised();
        }
    }

    private static PyObject told(Interpreter vm, PyObject task, String method, PyObject... arguments) {
        return Attributes.callMethod(vm, task, method, arguments);
    }

    /** Runs the coroutine up to where it waits next, or to its end. */
    private static void go(Interpreter vm, PyObject task, PyObject exception) {
        PyObject coroutine = Attributes.get(vm, task, vm.name("_coro"));
        // The task holds it.
        coroutine.decref(vm);
        Caught mark = Caught.mark(vm);
        PyObject yielded;
        try {
            yielded = exception == Singletons.NONE ? sent(vm, coroutine) : thrown(vm, coroutine, exception);
        } catch (PyException e) {
            mark.unwind(vm);
            raised(vm, task, vm.hold(vm.takeRaised()));
            return;
        }
        vm.hold(yielded);
        told(vm, task, "_Task__waits", yielded).decref(vm);
        vm.release(yielded);
    }

    private static PyObject sent(Interpreter vm, PyObject coroutine) {
        return coroutine instanceof PyGenerator g
                ? g.send(vm, Singletons.NONE)
                : Attributes.callMethod(vm, coroutine, "send", Singletons.NONE);
    }

    private static PyObject thrown(Interpreter vm, PyObject coroutine, PyObject exception) {
        return coroutine instanceof PyGenerator g
                ? g.throwIn(vm, new Thrown(exception, null, null, true))
                : Attributes.callMethod(vm, coroutine, "throw", exception);
    }

    private static void raised(Interpreter vm, PyObject task, PyBaseException exception) {
        if (exception.type().isSubtype(Exceptions.STOP_ITERATION)) {
            PyObject result = vm.hold(
                    exception.args().size() > 0 ? exception.args().get(0).owned() : Singletons.NONE);
            told(vm, task, "_Task__returned", result).decref(vm);
            vm.release(result);
            vm.release(exception);
            return;
        }
        told(vm, task, "_Task__raised", exception).decref(vm);
        vm.take(exception);
        if (exception.type().isSubtype(Exceptions.KEYBOARD_INTERRUPT)
                || exception.type().isSubtype(Exceptions.SYSTEM_EXIT)) {
            throw vm.reraise(exception);
        }
        exception.decref(vm);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (task != null) {
            visitor.visit(task, "task", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = task;
        task = null;
        decref(rt, old);
    }

    private static final class Behaviour extends Slots {
        private static final PyStr NAME = PyStr.immortalOf("Task.task_wakeup");

        @Override
        public long mask() {
            return slots(CALL);
        }

        @Override
        public void define(TypeBuilder type) {
            type.getter("__qualname__", (rt, self) -> self.type() == WAKEUP ? NAME : PyStr.EMPTY);
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            return ((PyTaskStep) self).call((Interpreter) rt, args.orNull(0));
        }
    }
}
