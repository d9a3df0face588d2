package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * Frees an object: {@code __del__} first, which may bring it back; then weak references; then what it refers to.
 * CPython 3.13 Objects/typeobject.c, subtype_dealloc, and the {@code tp_dealloc} of the built-in types.
 */
final class Deallocator {
    private Deallocator() {}

    static void deallocate(Runtime rt, PyObject object) {
        PyType type = object.type();
        Slots finalizer = type.slot(Slots.FINALIZE);
        if (finalizer != null && resurrected(rt, object, finalizer)) {
            return;
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
        if (type.isHeapType()) {
            type.decref(rt);
        }
    }

    /** CPython 3.13 Objects/object.c, PyObject_CallFinalizerFromDealloc. */
    private static boolean resurrected(Runtime rt, PyObject object, Slots finalizer) {
        Extension e = object.extend();
        if (e.finalized) {
            return false;
        }
        e.finalized = true;
        object.refcount = 1;
        finalizer.finalizeObject(rt, object);
        return --object.refcount > 0;
    }

    static void clear(Runtime rt, Extension e) {
        @Nullable PyObject[] slots = e.slots;
        if (slots != null) {
            e.slots = null;
            for (PyObject value : slots) {
                PyObject.decref(rt, value);
            }
        }
        @Nullable PyObject[] inline = e.inline;
        if (inline != null) {
            e.inline = null;
            e.inlineCount = 0;
            for (PyObject value : inline) {
                PyObject.decref(rt, value);
            }
        }
        PyDict dict = e.dict;
        if (dict != null) {
            e.dict = null;
            dict.decref(rt);
        }
    }
}
