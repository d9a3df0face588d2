package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * What only some objects have: attributes, {@code __slots__}, weak references, an address that was asked for, and
 * whether the finalizer has run.
 *
 * <p>Attributes of an instance stand in {@link #inline}, at the indices that the type's {@link SharedKeys} give, until
 * the dictionary itself is asked for or the keys have no room; then in {@link #dict} (CPython 3.13
 * Objects/dictobject.c, inline values). Either way each value is owned once.
 */
public final class Extension {
    /** Values by shared key, null where unset; no array when there are none or {@link #dict} took over. */
    public @Nullable PyObject @Nullable [] inline;

    /** Indices of {@link #inline} in the order in which they were set, {@link #inlineCount} of them. */
    public int @Nullable [] inlineOrder;

    public int inlineCount;

    /** {@code __dict__}, once it exists. */
    public @Nullable PyDict dict;

    /** Values of {@code __slots__}, by the member descriptors' index; null entries are unset. */
    public @Nullable PyObject @Nullable [] slots;

    /** The first of the weak references to this object, see {@link WeakReferences}. Not owned. */
    @Nullable
    PyWeakReference weakReferences;

    /** What {@code id()} gives, or 0 while nobody has asked. */
    public long address;

    /** Which blocks the one at that address is handed out with, see {@link Addresses}. */
    long blocks;

    /** Whether {@code __del__} has run: it runs once. */
    public boolean finalized;

    void traverse(PyObject owner, Visitor visitor) {
        if (slots != null) {
            for (PyType t = owner.type; t != null; t = t.base()) {
                PyType base = t.base();
                traverseSlots(slots, base == null ? 0 : base.slotCount(), t.slotCount(), visitor);
            }
        }
        if (inline != null) {
            for (int i = 0; i < inline.length; i++) {
                PyObject value = inline[i];
                if (value != null) {
                    visitor.visit(value, "attributes", i);
                }
            }
        }
        if (dict != null) {
            visitor.visit(dict, "__dict__", 0);
        }
    }

    /** The slots that a class adds come before those of its bases. */
    private static void traverseSlots(@Nullable PyObject[] slots, int from, int to, Visitor visitor) {
        for (int i = from; i < to && i < slots.length; i++) {
            PyObject value = slots[i];
            if (value != null) {
                visitor.visit(value, "slots", i);
            }
        }
    }
}
