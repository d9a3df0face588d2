package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * Frees an object: {@code __del__} first, which may bring it back; then weak references; then what it refers to.
 * CPython 3.13 Objects/typeobject.c, subtype_dealloc, and the {@code tp_dealloc} of the built-in types.
 */
final class Deallocator {
    private Deallocator() {}

    /** Whether it is gone; a finalizer may have brought it back. Its heap type is not yet let go of. */
    static boolean deallocate(Runtime rt, PyObject object) {
        PyType type = object.type();
        Slots finalizer = type.slot(Slots.FINALIZE);
        if (finalizer != null && resurrected(rt, object, finalizer)) {
            return false;
        }
        Extension e = object.extension();
        if (e != null && e.weakReferences != null) {
            WeakReferences.clear(rt, object);
        }
        rt.heap().freed(object);
        if (e != null) {
            clear(rt, e);
        }
        object.clear(rt);
        return true;
    }

    /** CPython 3.13 Objects/object.c, PyObject_CallFinalizerFromDealloc. */
    private static boolean resurrected(Runtime rt, PyObject object, Slots finalizer) {
        Extension e = object.extend();
        if (e.finalized) {
            return false;
        }
        e.finalized = true;
        object.refcount = 1;
        rt.hold(object);
        rt.heap().finalizing(object);
        finalizer.finalizeObject(rt, object);
        rt.take(object);
        return --object.refcount > 0;
    }

    static void clear(Runtime rt, Extension e) {
        @Nullable PyObject[] slots = e.slots;
        if (slots != null) {
            e.slots = null;
            rt.releaseAll(slots, 0, slots.length - 1);
        }
        @Nullable PyObject[] inline = e.inline;
        if (inline != null) {
            e.inline = null;
            e.inlineCount = 0;
            rt.releaseAll(inline, 0, inline.length - 1);
        }
        PyDict dict = e.dict;
        if (dict != null) {
            e.dict = null;
            dict.decref(rt);
        }
    }
}
