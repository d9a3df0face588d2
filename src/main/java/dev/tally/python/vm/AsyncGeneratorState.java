package dev.tally.python.vm;

import dev.tally.python.object.Caught;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** What an asynchronous generator has that other generators have not. CPython 3.13 {@code PyAsyncGenObject}. */
final class AsyncGeneratorState {
    /** {@code ag_running_async}: whether one of its awaitables is being awaited. */
    boolean running;

    /** Whether it is closed, or ended with StopAsyncIteration. */
    boolean closed;

    private boolean hooked;

    /** {@code sys.set_asyncgen_hooks(finalizer=…)} as it was at the first step; owned. */
    private @Nullable PyObject finalizer;

    /** {@code async_gen_init_hooks}: tells the program's hook of the first step. */
    void firstStep(Interpreter vm, PyGenerator generator) {
        if (hooked) {
            return;
        }
        hooked = true;
        PyObject last = vm.asyncHooks().finalizer();
        if (last != null) {
            finalizer = last.owned();
        }
        PyObject first = vm.asyncHooks().firstStep();
        if (first != null) {
            vm.hold(first.owned());
            vm.call(first, generator).decref(vm);
            vm.release(first);
        }
    }

    /** Whether the program's hook is called in the place of closing it. */
    boolean finalizes(Interpreter vm, PyGenerator generator) {
        PyObject hook = finalizer;
        if (hook == null || closed) {
            return false;
        }
        Caught mark = Caught.mark(vm);
        try {
            vm.call(hook, generator).decref(vm);
        } catch (PyException e) {
            mark.unwind(vm);
            vm.unraisable(e, generator);
        }
        return true;
    }

    void traverse(Visitor visitor) {
        if (finalizer != null) {
            visitor.visit(finalizer, "finalizer", 0);
        }
    }

    void clear(Runtime rt) {
        PyObject old = finalizer;
        finalizer = null;
        PyObject.decref(rt, old);
    }
}
