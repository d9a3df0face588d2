package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * What only some objects have: attributes, {@code __slots__}, weak references, an address that was asked for, and
 * whether the finalizer has run.
 *
 * <p>Attributes of an instance stand in {@link #inline}, in the order of the type's {@link SharedKeys}, until the
 * dictionary itself is asked for or an attribute is set out of order or deleted; then in {@link #dict}
 * (CPython 3.13 Objects/dictobject.c, inline values). Either way each value is owned once.
 */
public final class Extension {
    /** Values of the first {@link #inlineCount} shared keys; null when there are none or {@link #dict} took over. */
    public PyObject @Nullable [] inline;

    public int inlineCount;

    /** {@code __dict__}, once it exists. */
    public @Nullable PyDict dict;

    /** Values of {@code __slots__}, by the member descriptors' index; null entries are unset. */
    public @Nullable PyObject @Nullable [] slots;

    /** The newest of the weak references to this object; they form a list through their own links. Not owned. */
    public @Nullable PyObject weakReferences;

    /** What {@code id()} gives, or 0 while nobody has asked. */
    public long address;

    /** Whether {@code __del__} has run: it runs once. */
    public boolean finalized;

    void traverse(Visitor visitor) {
        if (slots != null) {
            for (int i = 0; i < slots.length; i++) {
                PyObject value = slots[i];
                if (value != null) {
                    visitor.visit(value, "slots", i);
                }
            }
        }
        if (inline != null) {
            for (int i = 0; i < inlineCount; i++) {
                visitor.visit(inline[i], "attributes", i);
            }
        }
        if (dict != null) {
            visitor.visit(dict, "__dict__", 0);
        }
    }
}
