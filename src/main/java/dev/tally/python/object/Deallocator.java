package dev.tally.python.object;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Frees objects: {@code __del__} first, which may bring one back; then weak references; then what it refers to. CPython
 * 3.13 Objects/typeobject.c, subtype_dealloc, and the {@code tp_dealloc} of the built-in types.
 *
 * <p>What an object refers to is freed from within, as in CPython, so that of a tree the deepest goes first where CPython
 * lets it. Below {@link #NESTING} levels the Java stack is spared: what falls to zero while an object lets go of its
 * references is gathered, and then freed in the same order.
 *
 * <p>While all this goes on, finalizers and callbacks may run, and somebody may look: {@link #visit} shows the references
 * that objects being freed have not let go of yet.
 */
final class Deallocator {
    private static final int NESTING = 100;

    private int depth;

    /** How deep the calls were where what waits is being freed, in the innermost such place; -1 where there is none. */
    private int chain = -1;

    /** Whether an object below the last level lets go of its references: what they free waits. */
    private boolean gathering;

    private PyObject[] waiting = new PyObject[16];
    private int waitingCount;

    /** Objects that are being freed, the innermost last: each still holds what it has not let go of. */
    private @Nullable PyObject[] dying = new PyObject[32];

    private int dyingCount;

    /** Frees an object whose count has fallen to zero. */
    void free(Runtime rt, PyObject object) {
        if (object.gcIndex == Containers.NO_CONTAINER && object.extension == null && !object.type.isHeapType()) {
            // Nothing that could be freed with it has a finalizer.
            rt.heap().freed(object);
            object.clear(rt);
        } else if (gathering) {
            await(object);
        } else if (depth < NESTING) {
            depth++;
            deallocate(rt, object);
            depth--;
        } else {
            deep(rt, object);
        }
    }

    private void await(PyObject object) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, waitingCount * 2);
        }
        waiting[waitingCount++] = object;
    }

    /**
     * Frees an object and what waits because of it. What a finalizer gives back has nobody in between who could see when it
     * goes: it waits too. So finalizers that each give back an object like their own go on, and take no stack for it.
     */
    private void deep(Runtime rt, PyObject first) {
        if (rt.nativeDepth() == chain) {
            await(first);
            return;
        }
        int around = chain;
        chain = rt.nativeDepth();
        freeAll(rt, first);
        chain = around;
    }

    private void freeAll(Runtime rt, PyObject first) {
        int bottom = waitingCount;
        await(first);
        while (waitingCount > bottom) {
            PyObject next = waiting[--waitingCount];
            int mark = waitingCount;
            gathering = true;
            deallocate(rt, next);
            gathering = false;
            for (int i = mark, j = waitingCount - 1; i < j; i++, j--) {
                PyObject swapped = waiting[i];
                waiting[i] = waiting[j];
                waiting[j] = swapped;
            }
        }
        Arrays.fill(waiting, bottom, Math.min(waiting.length, Math.max(bottom, 1024)), null);
        if (waiting.length > 1024 && bottom == 0) {
            waiting = new PyObject[16];
        }
    }

    private void deallocate(Runtime rt, PyObject object) {
        PyType type = object.type;
        boolean heapType = type.isHeapType();
        // A built-in base that has weak references clears them itself, after the subclass's part is gone.
        boolean early = !heapType || !type.solidBase.hasWeakReferences();
        Slots finalizer = type.slot(Slots.FINALIZE);
        boolean finalizedFirst = heapType || finalizer != null && finalizer.finalizesFirst();
        if (!finalizedFirst) {
            clearWeakReferences(rt, object);
        }
        if (finalizer != null && resurrected(rt, object, finalizer)) {
            return;
        }
        // The finalizer may have given it another class.
        type = object.type;
        if (finalizedFirst && early) {
            clearWeakReferences(rt, object);
        }
        rt.heap().freed(object);
        enter(object);
        Extension e = object.extension;
        if (e != null) {
            clear(rt, type, e);
            if (!early) {
                clearWeakReferences(rt, object);
            }
        }
        object.clear(rt);
        dying[--dyingCount] = null;
        if (e != null && e.address != 0) {
            rt.heap().vacated(e);
        }
        if (heapType) {
            type.decref(rt);
        }
    }

    private void enter(PyObject object) {
        if (dyingCount == dying.length) {
            dying = Arrays.copyOf(dying, dyingCount * 2);
        }
        dying[dyingCount++] = object;
    }

    private void clearWeakReferences(Runtime rt, PyObject object) {
        if (object.extension != null && object.extension.weakReferences != null) {
            boolean gathered = gathering;
            gathering = false;
            enter(object);
            WeakReferences.clear(rt, object);
            WeakReferences.clearSilently(rt, object);
            dying[--dyingCount] = null;
            gathering = gathered;
        }
    }

    /** CPython 3.13 Objects/object.c, PyObject_CallFinalizerFromDealloc. */
    private boolean resurrected(Runtime rt, PyObject object, Slots finalizer) {
        Extension e = object.extend();
        if (e.finalized) {
            return false;
        }
        e.finalized = true;
        object.refcount = 1;
        rt.hold(object);
        rt.heap().finalizing(object);
        boolean gathered = gathering;
        gathering = false;
        finalizer.finalizeObject(rt, object);
        gathering = gathered;
        rt.take(object);
        return --object.refcount > 0;
    }

    /** The slots that a class adds go before those of its bases; then the attributes. */
    private void clear(Runtime rt, PyType type, Extension e) {
        if (e.slots != null) {
            for (PyType t = type; t != null; t = t.base()) {
                PyType base = t.base();
                clearSlots(rt, e.slots, base == null ? 0 : base.slotCount(), t.slotCount());
            }
            e.slots = null;
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
            dict.detach();
            dict.decref(rt);
        }
    }

    private void clearSlots(Runtime rt, @Nullable PyObject[] slots, int from, int to) {
        for (int i = from; i < to && i < slots.length; i++) {
            PyObject value = slots[i];
            slots[i] = null;
            PyObject.decref(rt, value);
        }
    }

    /** {@code tp_clear} of an object that is still alive: slots, attributes, contents. */
    void breakUp(Runtime rt, PyObject object) {
        Extension e = object.extension;
        if (e != null && !(object instanceof PyModule)) {
            clear(rt, object.type, e);
        }
        if (hasClear(object)) {
            object.clear(rt);
        }
    }

    /** Whether the type has {@code tp_clear} in CPython; cycles through the others are broken elsewhere. */
    private static boolean hasClear(PyObject object) {
        return !(object instanceof PyTuple
                || object instanceof PyMethod
                || object instanceof PyBuiltinFunction
                || object instanceof PySlice
                || object instanceof PyGenericAlias
                || object instanceof PyDictView
                || object instanceof PyMappingProxy
                || object instanceof PyIterator);
    }

    /** Shows the objects that are being freed or wait to be. */
    void visit(Consumer<PyObject> viewer) {
        for (int i = 0; i < dyingCount; i++) {
            PyObject object = dying[i];
            if (object != null) {
                viewer.accept(object);
            }
        }
        for (int i = 0; i < waitingCount; i++) {
            viewer.accept(waiting[i]);
        }
    }
}
