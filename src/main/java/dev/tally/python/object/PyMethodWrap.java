package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** A {@code staticmethod} or {@code classmethod}. CPython 3.13 Objects/funcobject.c. */
public final class PyMethodWrap extends PyObject {
    private @Nullable PyObject callable;

    private PyMethodWrap(PyType type) {
        super(type);
    }

    static PyMethodWrap create(Runtime rt, PyType type) {
        PyMethodWrap made = new PyMethodWrap(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Wraps a callable, which gains a reference. */
    static PyMethodWrap of(Runtime rt, PyType type, PyObject callable) {
        PyMethodWrap made = create(rt, type);
        made.set(rt, callable);
        return made;
    }

    /** {@code functools_wraps}: the callable, and what describes it. */
    void set(Runtime rt, PyObject newCallable) {
        newCallable.incref();
        PyObject old = callable;
        callable = newCallable;
        decref(rt, old);
        for (String name : new String[] {"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"}) {
            PyStr key = rt.hold(rt.intern(name));
            PyObject value = Attributes.getOrNull(rt, newCallable, key);
            if (value != null) {
                rt.hold(value);
                InstanceDict.dict(rt, this).set(rt, key, value);
                rt.release(value);
            }
            rt.release(key);
        }
    }

    /** Borrowed; null before {@code __init__}. */
    public @Nullable PyObject callable() {
        return callable;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (callable != null) {
            visitor.visit(callable, "callable", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = callable;
        callable = null;
        decref(rt, old);
    }
}
