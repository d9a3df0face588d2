package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * Where an attribute was found the last time that an instruction looked for it: as good as looking again while the class has
 * the version that it had. Only what calls no Python code is kept; all else is looked up anew, by {@link Attributes}. CPython
 * 3.13 Python/specialize.c keeps the same beside its instructions; that this one does so cannot be seen in any count.
 *
 * <p>Immutable; what it refers to is borrowed, and is there while the version holds.
 */
public final class AttributeCache {
    private enum Kind {
        /** At an index of the instance's inline values. */
        INLINE,
        /** At an index of the values of {@code __slots__}. */
        SLOT,
        /** In the class, as it is, where the instance has none of its own. */
        CLASS,
        /** In the class that is the very object asked. */
        OF_CLASS
    }

    private final PyType type;
    private final int version;
    private final Kind kind;
    private final int index;
    private final @Nullable PyObject found;
    private final int keys;

    private AttributeCache(PyType type, Kind kind, int index, @Nullable PyObject found) {
        this.type = type;
        this.version = type.version();
        this.kind = kind;
        this.index = index;
        this.found = found;
        this.keys = type.sharedKeys.size();
    }

    /** Whether this still tells the truth of an object's class. */
    private boolean holdsFor(PyObject object) {
        return object.type == type && type.version() == version;
    }

    // --- reading

    /** What is known of reading an attribute of such an object, or null. */
    public static @Nullable AttributeCache forReading(PyObject object, PyStr name) {
        if (object instanceof PyType cls) {
            return forReadingOfClass(cls, name);
        }
        PyType type = object.type;
        if (!(type.slot(Slots.GETATTR) instanceof ObjectType)) {
            return null;
        }
        PyObject entry = type.lookup(name);
        if (entry instanceof PyMember member && type.isSubtype(member.owner())) {
            return new AttributeCache(type, Kind.SLOT, member.index(), null);
        }
        if (mayInterfere(entry)) {
            return null;
        }
        int index = type.sharedKeys.indexOf(name);
        if (index >= 0) {
            return new AttributeCache(type, Kind.INLINE, index, null);
        }
        return entry == null || entry.type().has(Slots.DESCR_GET)
                ? null
                : new AttributeCache(type, Kind.CLASS, -1, entry);
    }

    /**
     * Whether a class's entry goes before the instance's own attribute, or may come to do so, its own class being written in
     * Python.
     */
    private static boolean mayInterfere(@Nullable PyObject entry) {
        return entry != null
                && (entry.type().has(Slots.DESCR_SET) || entry.type().isHeapType());
    }

    private static @Nullable AttributeCache forReadingOfClass(PyType cls, PyStr name) {
        if (cls.type != Types.TYPE || Types.TYPE.lookup(name) != null) {
            return null;
        }
        PyObject entry = cls.lookup(name);
        boolean plain = entry != null
                && !entry.type().isHeapType()
                && (entry.type() == Types.FUNCTION || !entry.type().has(Slots.DESCR_GET));
        return plain ? new AttributeCache(cls, Kind.OF_CLASS, -1, entry) : null;
    }

    /** The attribute, borrowed, or null where it has to be looked up. */
    public @Nullable PyObject read(@Nullable PyObject object) {
        if (object == null) {
            return null;
        }
        if (kind == Kind.OF_CLASS) {
            return object == type && type.version() == version ? found : null;
        }
        if (!holdsFor(object)) {
            return null;
        }
        Extension e = object.extension;
        if (kind == Kind.CLASS) {
            return hasNoneOfItsOwn(e) ? found : null;
        }
        if (e == null) {
            return null;
        }
        @Nullable PyObject[] values = kind == Kind.INLINE ? e.inline : e.slots;
        return values != null && index < values.length ? values[index] : null;
    }

    /** Whether an instance cannot have an attribute of the name, since none of its class has had one. */
    private boolean hasNoneOfItsOwn(@Nullable Extension e) {
        return e == null || (e.dict == null && (e.inline == null || type.sharedKeys.size() == keys));
    }

    // --- methods

    /** What is known of calling a method of such an object, or null. */
    public static @Nullable AttributeCache forMethod(PyObject object, PyStr name) {
        PyType type = object.type;
        if (!(type.slot(Slots.GETATTR) instanceof ObjectType)) {
            return null;
        }
        PyObject entry = type.lookup(name);
        boolean method = entry != null && Attributes.isMethod(entry) && type.sharedKeys.indexOf(name) < 0;
        return method ? new AttributeCache(type, Kind.CLASS, -1, entry) : null;
    }

    /** The function to call with the object as first argument, borrowed, or null where it has to be looked up. */
    public @Nullable PyObject method(PyObject object) {
        return holdsFor(object) && hasNoneOfItsOwn(object.extension) ? found : null;
    }

    // --- writing

    /** What is known of setting an attribute of such an object, or null. */
    public static @Nullable AttributeCache forWriting(PyObject object, PyStr name) {
        PyType type = object.type;
        if (!(type.slot(Slots.SETATTR) instanceof ObjectType)) {
            return null;
        }
        PyObject entry = type.lookup(name);
        if (entry instanceof PyMember member && type.isSubtype(member.owner())) {
            return new AttributeCache(type, Kind.SLOT, member.index(), null);
        }
        if (mayInterfere(entry)) {
            return null;
        }
        int index = type.sharedKeys.indexOf(name);
        return index < 0 ? null : new AttributeCache(type, Kind.INLINE, index, null);
    }

    /** Sets the attribute to a value, which is borrowed; false, and nothing is done, where it has to be looked up. */
    public boolean write(Runtime rt, PyObject object, PyObject value) {
        Extension e = object.extension;
        if (e == null || !holdsFor(object)) {
            return false;
        }
        @Nullable PyObject[] values = kind == Kind.INLINE ? e.inline : e.slots;
        if (values == null || index >= values.length) {
            return false;
        }
        PyObject old = values[index];
        values[index] = value;
        value.incref();
        if (old != null) {
            letGo(rt, old);
        } else if (kind == Kind.INLINE && e.inlineOrder != null) {
            e.inlineOrder[e.inlineCount++] = index;
        }
        return true;
    }

    /** {@code PyObject_GenericSetAttr} keeps the class while the old value goes: __del__ may look at it. */
    private void letGo(Runtime rt, PyObject old) {
        if (old.refcount != 1 || old.isPlainValue()) {
            old.decref(rt);
            return;
        }
        type.incref();
        rt.hold(type);
        old.decref(rt);
        rt.release(type);
    }
}
