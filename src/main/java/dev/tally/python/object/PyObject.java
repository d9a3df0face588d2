package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * The header of every object: its reference count, its type, and what only some objects have.
 *
 * <p>Every place that holds an object (a stack slot, a local, a cell, a container's slot, a table, the native stack of
 * the {@link Runtime}) owns one count. A count that falls to zero frees the object at once. A negative count marks an
 * immortal object, which is never counted and may be shared between runtimes and threads.
 */
public class PyObject {
    /** The count of what is never counted; see PEP 683. */
    public static final int IMMORTAL = Integer.MIN_VALUE;

    /** References to this object, or negative if it is immortal. Written by {@link #incref} and {@link #decref} only. */
    int refcount = 1;

    /** The class. An instance of a heap type owns one reference to it. Written by the class's makers only. */
    PyType type;

    /** Attributes, slots, weak references, address: null for the many objects that have none of them. */
    @Nullable
    Extension extension;

    /** Where {@link Containers} keeps a tracked container; negative for what is not tracked. */
    int gcIndex = Containers.NO_CONTAINER;

    /** Where whoever last went through all objects has put this one; see {@link #mark}. */
    private int mark;

    /** A new object with one reference, which its maker owns; it gains a reference to its type. Its maker tells the heap. */
    public PyObject(PyType type) {
        this.type = type;
        // Null only for "type" itself, which becomes its own type.
        if (type != null) {
            type.incref();
        }
    }

    public final PyType type() {
        return type;
    }

    public final int refcount() {
        return refcount;
    }

    public final boolean isImmortal() {
        return refcount < 0;
    }

    public final void incref() {
        if (refcount >= 0) {
            refcount++;
        }
    }

    /** Takes one reference more and gives the object back, for returning what is borrowed as owned. */
    public final PyObject owned() {
        if (refcount >= 0) {
            refcount++;
        }
        return this;
    }

    /** Lets go of one reference. At zero the object is freed before this returns. */
    public final void decref(Runtime rt) {
        int count = refcount;
        if (count > 1) {
            refcount = count - 1;
        } else if (count == 1) {
            lastReferenceGone(rt);
        }
    }

    /**
     * Frees this object. Overridden, for speed only, by what holds nothing: {@link #decref} is asked a million times a second.
     */
    void lastReferenceGone(Runtime rt) {
        refcount = 0;
        rt.free(this);
    }

    /** Lets go of a reference that is not the last. */
    final void letGoOfOneOfMany() {
        if (refcount > 1) {
            refcount--;
        }
    }

    /** Lets go of one reference of what may be null. */
    public static void decref(Runtime rt, @Nullable PyObject object) {
        if (object != null) {
            object.decref(rt);
        }
    }

    /** Whether this is an int, a float or a string of no subclass: freeing one runs no Python code. */
    public final boolean isPlainValue() {
        return type == Types.INT || type == Types.FLOAT || type == Types.STR;
    }

    /** Makes this object one that is never counted or freed. */
    public final void makeImmortal() {
        refcount = IMMORTAL;
    }

    /**
     * The place in a list that {@link #mark(int)} gave: whoever goes through all objects finds one again without a table. It
     * means nothing unless the object stands at that place of the list, and nothing for an immortal one, which others share.
     */
    public final int mark() {
        return mark;
    }

    public final void mark(int place) {
        mark = place;
    }

    public final @Nullable Extension extension() {
        return extension;
    }

    public final Extension extend() {
        Extension e = extension;
        if (e == null) {
            e = new Extension();
            extension = e;
        }
        return e;
    }

    /**
     * Shows each reference that this object's own layout owns, in the order of CPython's {@code tp_traverse}. The type,
     * the attributes and the slots are shown by {@link #traverseAll}.
     */
    public void traverse(Visitor visitor) {}

    /**
     * Whether CPython's {@code tp_traverse} shows the references of a field that {@link #traverse} shows: what can be part of
     * no cycle, it may leave out.
     */
    public boolean isTraversed(String field) {
        return true;
    }

    /** Lets go of everything {@link #traverse} shows. Called when the object is freed, and by the collector to break cycles. */
    public void clear(Runtime rt) {}

    /** Shows every reference this object owns: its slots and attributes, its heap type, its layout's; as subtype_traverse. */
    public final void traverseAll(Visitor visitor) {
        if (extension != null) {
            extension.traverse(this, visitor);
        }
        if (type.isHeapType()) {
            visitor.visit(type, "class", 0);
        }
        traverse(visitor);
    }

    /**
     * As {@link #traverseAll}, with the attributes of an instance shown as its own although its dictionary was asked for: they
     * still stand in the instance, and the dictionary only leads there (CPython 3.13 Objects/dictobject.c,
     * PyObject_VisitManagedDict).
     */
    public final void traverseAsCollector(Visitor visitor) {
        if (this instanceof PyDict own && own.isEmbedded()) {
            return;
        }
        PyDict dict = extension == null ? null : extension.dict;
        if (dict == null || !dict.isEmbedded()) {
            traverseAll(visitor);
            return;
        }
        extension.traverse(this, (child, field, index) -> {
            if (child == dict) {
                dict.traverseValues(visitor);
            } else {
                visitor.visit(child, field, index);
            }
        });
        visitor.visit(type, "class", 0);
        traverse(visitor);
    }

    /** What {@code __sizeof__} says: {@link #sizeInBytes} and the slots that a class written in Python has added. */
    public final long sizeOf() {
        PyType inC = TypeLayout.sizedByC(type);
        return inC != null ? TypeLayout.sizeInC(type, inC) : sizeInBytes() + TypeLayout.addedBytes(type);
    }

    /** Bytes this object takes in CPython 3.13 on 64 bits, without what stands in front of it. */
    public long sizeInBytes() {
        return type.basicSize();
    }

    /** Bytes the heap accounts for while this object is alive; buffers that grow report their change to the heap. */
    long heapBytes() {
        return sizeInBytes();
    }
}
