package dev.tally.python.object;

/** Subscripts, membership and length of any object: CPython 3.13 Objects/abstract.c, PyObject_GetItem and its kin. */
public final class Items {
    private Items() {}

    /** {@code container[key]}. */
    public static PyObject get(Runtime rt, PyObject container, PyObject key) {
        Slots slots = container.type().slot(Slots.SUBSCRIPT);
        if (slots != null) {
            return slots.subscript(rt, container, key);
        }
        slots = container.type().slot(Slots.ITEM);
        if (slots != null) {
            return slots.item(rt, container, sequenceIndex(rt, container, key));
        }
        if (container instanceof PyType type) {
            return GenericAliasType.ofType(rt, type, key);
        }
        throw rt.typeError("'" + container.type().name() + "' object is not subscriptable");
    }

    private static long sequenceIndex(Runtime rt, PyObject sequence, PyObject key) {
        if (!Indices.isIndex(key)) {
            throw rt.typeError(
                    "sequence index must be integer, not '" + key.type().name() + "'");
        }
        long index = Indices.subscript(rt, key);
        return index < 0 && sequence.type().has(Slots.LENGTH) ? index + length(rt, sequence) : index;
    }

    /** {@code container[key] = value}. */
    public static void set(Runtime rt, PyObject container, PyObject key, PyObject value) {
        Slots slots = container.type().slot(Slots.ASSIGN_SUBSCRIPT);
        if (slots == null) {
            throw rt.typeError("'" + container.type().name() + "' object does not support item assignment");
        }
        slots.assignSubscript(rt, container, key, value);
    }

    /** {@code del container[key]}. */
    public static void delete(Runtime rt, PyObject container, PyObject key) {
        Slots slots = container.type().slot(Slots.ASSIGN_SUBSCRIPT);
        if (slots == null) {
            String not = isSequence(container.type()) && Indices.isIndex(key) ? "doesn't" : "does not";
            throw rt.typeError("'" + container.type().name() + "' object " + not + " support item deletion");
        }
        slots.assignSubscript(rt, container, key, null);
    }

    /** Whether CPython's type has a table of what sequences do: every class of a program has. */
    private static boolean isSequence(PyType type) {
        return type.isHeapType() || type.has(Slots.LENGTH) || type.has(Slots.CONTAINS) || type.has(Slots.CONCAT);
    }

    /** {@code item in container}; what has no {@code __contains__} is iterated over. */
    public static boolean contains(Runtime rt, PyObject container, PyObject item) {
        Slots slots = container.type().slot(Slots.CONTAINS);
        return slots != null ? slots.contains(rt, container, item) : Iteration.contains(rt, container, item);
    }

    /** {@code len()}: TypeError for what has none. */
    public static long length(Runtime rt, PyObject object) {
        Slots slots = object.type().slot(Slots.LENGTH);
        if (slots == null) {
            throw rt.typeError("object of type '" + object.type().name() + "' has no len()");
        }
        return slots.length(rt, object);
    }
}
