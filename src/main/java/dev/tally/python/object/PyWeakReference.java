package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * {@code weakref.ref}, {@code weakref.proxy} and subclasses of the former: refers to an object without owning it. The weak
 * references to one object form a list through their own links; {@link WeakReferences} keeps it. CPython 3.13
 * Objects/weakrefobject.c.
 */
public final class PyWeakReference extends PyObject {
    public static final PyType REF =
            new PyType(Types.TYPE, "weakref.ReferenceType", Types.OBJECT, new WeakReferenceType(), 64);
    public static final PyType PROXY =
            new PyType(Types.TYPE, "weakref.ProxyType", Types.OBJECT, new WeakProxyType(false), 64).sealed();
    public static final PyType CALLABLE_PROXY =
            new PyType(Types.TYPE, "weakref.CallableProxyType", Types.OBJECT, new WeakProxyType(true), 64).sealed();

    /** Not owned; null once the object is gone. */
    @Nullable
    PyObject referent;

    /** Owned, until it has been called or the object went without it. */
    @Nullable
    PyObject callback;

    /** The hash of the object, kept since the object may go. */
    long hash;

    boolean hashed;

    @Nullable
    PyWeakReference previous;

    @Nullable
    PyWeakReference next;

    PyWeakReference(PyType type, PyObject referent, @Nullable PyObject callback) {
        super(type);
        this.referent = referent;
        this.callback = callback;
        if (callback != null) {
            callback.incref();
        }
    }

    /** The object, borrowed, or null where it is gone. */
    public @Nullable PyObject referent() {
        return referent;
    }

    /** What is called when the object goes, borrowed. */
    public @Nullable PyObject callback() {
        return callback;
    }

    boolean isProxy() {
        return type() == PROXY || type() == CALLABLE_PROXY;
    }

    /** Whether this is the one plain reference, or the one plain proxy, that is handed out again. */
    boolean isBasic() {
        return callback == null && (type() == REF || isProxy());
    }

    @Override
    public void traverse(Visitor visitor) {
        if (callback != null) {
            visitor.visit(callback, "callback", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        WeakReferences.unlink(rt, this);
        PyObject old = callback;
        callback = null;
        decref(rt, old);
    }
}
