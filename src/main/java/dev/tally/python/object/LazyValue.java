package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What is given at once, or computed by a function when it is first asked for. */
final class LazyValue {
    private @Nullable PyObject value;
    private @Nullable PyObject compute;

    /** Takes over both references. */
    private LazyValue(@Nullable PyObject value, @Nullable PyObject compute) {
        this.value = value;
        this.compute = compute;
    }

    static LazyValue none() {
        return new LazyValue(null, null);
    }

    /** A value that is borrowed. */
    static LazyValue of(@Nullable PyObject value) {
        return new LazyValue(value == null ? null : value.owned(), null);
    }

    /** A function that is borrowed; called without arguments. */
    static LazyValue computedBy(PyObject compute) {
        return new LazyValue(null, compute.owned());
    }

    /** Replaces the function. It is borrowed. */
    void computeBy(Runtime rt, PyObject function) {
        PyObject old = compute;
        compute = function.owned();
        PyObject.decref(rt, old);
    }

    /** A new reference, or null where there is nothing. */
    @Nullable
    PyObject get(Runtime rt) {
        if (value == null && compute != null) {
            PyObject computed = rt.call(compute);
            PyObject old = value;
            value = computed;
            PyObject.decref(rt, old);
        }
        return value == null ? null : value.owned();
    }

    /** The value as far as it is known, borrowed. */
    @Nullable
    PyObject known() {
        return value;
    }

    /** The function, borrowed. */
    @Nullable
    PyObject compute() {
        return compute;
    }

    void traverse(Visitor visitor, String field) {
        if (value != null) {
            visitor.visit(value, field, 0);
        }
        if (compute != null) {
            visitor.visit(compute, "evaluate_" + field, 0);
        }
    }

    void clear(Runtime rt) {
        PyObject oldValue = value;
        value = null;
        PyObject.decref(rt, oldValue);
        PyObject oldCompute = compute;
        compute = null;
        PyObject.decref(rt, oldCompute);
    }
}
