package dev.tally.python.vm;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sys.set_asyncgen_hooks} sets: event loops are told of asynchronous generators by it. CPython 3.13
 * Python/ceval.c, _PyEval_SetAsyncGenFinalizer and _PyEval_SetAsyncGenFirstiter.
 */
public final class AsyncHooks {
    private @Nullable PyObject firstStep;
    private @Nullable PyObject finalizer;

    /** Called with each asynchronous generator at its first step; borrowed, or null. */
    public @Nullable PyObject firstStep() {
        return firstStep;
    }

    /** Called with each that is freed before its end; borrowed, or null. */
    public @Nullable PyObject finalizer() {
        return finalizer;
    }

    /** Takes a reference of its own. */
    public void setFirstStep(Runtime rt, @Nullable PyObject hook) {
        PyObject old = firstStep;
        firstStep = hook == null ? null : hook.owned();
        PyObject.decref(rt, old);
    }

    /** Takes a reference of its own. */
    public void setFinalizer(Runtime rt, @Nullable PyObject hook) {
        PyObject old = finalizer;
        finalizer = hook == null ? null : hook.owned();
        PyObject.decref(rt, old);
    }
}
