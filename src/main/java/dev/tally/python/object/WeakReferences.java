package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weak references to each object, and what happens to them when it goes. The list of an object starts with the plain
 * reference and the plain proxy, where they exist; the others follow, the newest first. CPython 3.13
 * Objects/weakrefobject.c.
 */
public final class WeakReferences {
    private WeakReferences() {}

    /** The first weak reference to an object, borrowed, or null. */
    static @Nullable PyWeakReference head(Runtime rt, PyObject object) {
        if (object.isImmortal()) {
            return rt.weakReferencesToImmortals().get(object);
        }
        Extension e = object.extension;
        return e == null ? null : e.weakReferences;
    }

    private static void setHead(Runtime rt, PyObject object, @Nullable PyWeakReference head) {
        if (!object.isImmortal()) {
            object.extend().weakReferences = head;
        } else if (head == null) {
            rt.weakReferencesToImmortals().remove(object);
        } else {
            rt.weakReferencesToImmortals().put(object, head);
        }
    }

    /** {@code object.__weakref__}: the first weak reference, or None. */
    static PyObject first(Runtime rt, PyObject object) {
        PyWeakReference found = head(rt, object);
        return found == null ? Singletons.NONE : found.owned();
    }

    /** All weak references to an object, borrowed, in the order of its list. */
    public static List<PyWeakReference> of(Runtime rt, PyObject object) {
        List<PyWeakReference> found = new ArrayList<>();
        for (PyWeakReference r = head(rt, object); r != null; r = r.next) {
            found.add(r);
        }
        return found;
    }

    /** {@code weakref.proxy(object, callback)}: a new reference. */
    public static PyObject proxy(Runtime rt, PyObject object, @Nullable PyObject callback) {
        boolean callable = object.type().has(Slots.CALL);
        return make(rt, callable ? PyWeakReference.CALLABLE_PROXY : PyWeakReference.PROXY, object, callback);
    }

    /** {@code get_or_create_weakref}: plain references and proxies without a callback exist once for each object. */
    static PyObject make(Runtime rt, PyType type, PyObject object, @Nullable PyObject callback) {
        if (!object.type().hasWeakReferences()) {
            throw rt.typeError(
                    "cannot create weak reference to '" + object.type().name() + "' object");
        }
        PyObject wanted = callback == Singletons.NONE ? null : callback;
        if (wanted == null && !type.isHeapType()) {
            PyWeakReference known = basic(rt, object, type != PyWeakReference.REF);
            if (known != null) {
                return known.owned();
            }
        }
        if (wanted != null) {
            rt.heap().expectEnds();
        }
        PyWeakReference made = new PyWeakReference(type, object, wanted);
        rt.heap().allocatedContainer(made);
        insert(rt, object, made);
        return made;
    }

    private static @Nullable PyWeakReference basic(Runtime rt, PyObject object, boolean proxy) {
        PyWeakReference r = head(rt, object);
        while (r != null && r.isBasic()) {
            if (r.isProxy() == proxy) {
                return r;
            }
            r = r.next;
        }
        return null;
    }

    private static void insert(Runtime rt, PyObject object, PyWeakReference made) {
        PyWeakReference before = null;
        if (!made.isBasic() || made.isProxy()) {
            PyWeakReference proxy = made.isBasic() ? null : basic(rt, object, true);
            before = proxy != null ? proxy : basic(rt, object, false);
        }
        PyWeakReference after = before == null ? head(rt, object) : before.next;
        made.previous = before;
        made.next = after;
        if (after != null) {
            after.previous = made;
        }
        if (before == null) {
            setHead(rt, object, made);
        } else {
            before.next = made;
        }
    }

    /** Takes a weak reference out of its object's list: it refers to nothing any more. Its callback stays. */
    public static void unlink(Runtime rt, PyWeakReference reference) {
        PyObject object = reference.referent;
        if (object == null) {
            return;
        }
        PyWeakReference before = reference.previous;
        PyWeakReference after = reference.next;
        if (before == null) {
            setHead(rt, object, after);
        } else {
            before.next = after;
        }
        if (after != null) {
            after.previous = before;
        }
        reference.previous = null;
        reference.next = null;
        reference.referent = null;
    }

    /** {@code PyObject_ClearWeakRefs}: no weak reference leads to the object any more; then the callbacks run in order. */
    static void clear(Runtime rt, PyObject object) {
        int height = rt.heldCount();
        List<PyWeakReference> told = null;
        for (PyWeakReference r = head(rt, object); r != null; r = head(rt, object)) {
            boolean kept = !r.isBasic() && r.refcount() > 0;
            unlink(rt, r);
            if (kept) {
                told = told == null ? new ArrayList<>(2) : told;
                told.add((PyWeakReference) rt.hold(r.owned()));
                if (r.callback != null) {
                    rt.hold(r.callback);
                }
            }
        }
        if (told != null) {
            tell(rt, told, height);
        }
    }

    /** Each callback stands behind its reference on the native stack, and is no longer the reference's. */
    private static void tell(Runtime rt, List<PyWeakReference> told, int height) {
        int at = height;
        List<PyObject> callbacks = new ArrayList<>(told.size());
        for (PyWeakReference r : told) {
            at++;
            PyObject callback = r.callback;
            r.callback = null;
            callbacks.add(callback == null ? Singletons.NONE : rt.held(at++));
        }
        for (int i = 0; i < told.size(); i++) {
            if (callbacks.get(i) != Singletons.NONE) {
                call(rt, told.get(i), callbacks.get(i));
            }
        }
        rt.unwindHeld(height);
    }

    /** Calls a callback with its reference; what it raises is reported, not raised. Both are borrowed. */
    public static void call(Runtime rt, PyWeakReference reference, PyObject callback) {
        rt.heap().callingBack(reference, callback);
        Caught mark = Caught.mark(rt);
        try {
            rt.call(callback, reference).decref(rt);
        } catch (PyException e) {
            mark.unwind(rt);
            rt.unraisable(e, callback);
        }
    }

    /** What was created while the finalizer ran goes without being told. */
    static void clearSilently(Runtime rt, PyObject object) {
        for (PyWeakReference r = head(rt, object); r != null; r = head(rt, object)) {
            unlink(rt, r);
        }
    }
}
