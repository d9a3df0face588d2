package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** Attributes of any object: CPython 3.13 Objects/object.c, PyObject_GetAttr, _PyObject_GenericGetAttrWithDict … */
public final class Attributes {
    private Attributes() {}

    /** {@code object.name}; AttributeError where there is none. */
    public static PyObject get(Runtime rt, PyObject object, PyStr name) {
        try {
            return getter(object).getAttribute(rt, object, name);
        } catch (PyException e) {
            addContext(rt, e, object, name);
            throw e;
        }
    }

    private static Slots getter(PyObject object) {
        Slots slots = object.type().slot(Slots.GETATTR);
        if (slots == null) {
            throw new IllegalStateException("every type has attributes");
        }
        return slots;
    }

    /** {@code _PyObject_SetAttributeErrorContext}: says where the attribute was missed, unless that is said already. */
    private static void addContext(Runtime rt, PyException e, PyObject object, PyStr name) {
        if (e.value().type() == Exceptions.ATTRIBUTE_ERROR || e.is(Exceptions.ATTRIBUTE_ERROR)) {
            PyBaseException value = e.value();
            if (value.field(PyBaseException.NAME) == null && value.field(PyBaseException.OBJECT) == null) {
                value.setField(rt, PyBaseException.NAME, name.owned());
                value.setField(rt, PyBaseException.OBJECT, object.owned());
            }
        }
    }

    /** {@code object.name}, or null where that raises AttributeError. */
    public static @Nullable PyObject getOrNull(Runtime rt, PyObject object, PyStr name) {
        Slots slots = getter(object);
        Caught mark = Caught.mark(rt);
        try {
            if (slots instanceof ObjectType) {
                return generic(rt, object, name);
            }
            if (slots instanceof TypeType) {
                return ofType(rt, (PyType) object, name);
            }
            return slots.getAttribute(rt, object, name);
        } catch (PyException e) {
            if (!e.is(Exceptions.ATTRIBUTE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
            return null;
        }
    }

    /** {@code object.name}, or null where that raises AttributeError. */
    static @Nullable PyObject getOrNull(Runtime rt, PyObject object, String name) {
        PyStr key = rt.hold(rt.intern(name));
        PyObject found = getOrNull(rt, object, key);
        rt.release(key);
        return found;
    }

    /** {@code hasattr(object, name)} */
    static boolean has(Runtime rt, PyObject object, String name) {
        PyObject found = getOrNull(rt, object, name);
        PyObject.decref(rt, found);
        return found != null;
    }

    public static void set(Runtime rt, PyObject object, PyStr name, PyObject value) {
        assign(rt, object, name, value);
    }

    public static void delete(Runtime rt, PyObject object, PyStr name) {
        assign(rt, object, name, null);
    }

    private static void assign(Runtime rt, PyObject object, PyStr name, @Nullable PyObject value) {
        Slots slots = object.type().slot(Slots.SETATTR);
        if (slots == null) {
            throw new IllegalStateException("every type has attributes");
        }
        slots.setAttribute(rt, object, name, value);
    }

    static String noAttribute(PyObject object, PyStr name) {
        return "'" + object.type().name() + "' object has no attribute '" + name.value() + "'";
    }

    /** The error for an attribute that an object does not have. */
    public static PyException missing(Runtime rt, PyObject object, PyStr name) {
        return missing(rt, object, name, noAttribute(object, name));
    }

    /** The error for an attribute that an object does not have. */
    static PyException missing(Runtime rt, PyObject object, PyStr name, String message) {
        PyException e = rt.raise(Exceptions.ATTRIBUTE_ERROR, message);
        addContext(rt, e, object, name);
        return e;
    }

    /** {@code PyObject_GenericGetAttr}, or null where there is no such attribute. */
    static @Nullable PyObject generic(Runtime rt, PyObject object, PyStr name) {
        return generic(rt, object, name, null);
    }

    /**
     * {@code _PyObject_GenericGetAttrWithDict}, or null where there is no such attribute.
     *
     * @param dict where the object's own attributes stand; null where it has them as other objects do
     */
    public static @Nullable PyObject generic(Runtime rt, PyObject object, PyStr name, @Nullable PyDict dict) {
        PyType type = object.type();
        rt.methodCache().lookedUp(rt, type, name);
        PyObject found = type.lookup(name);
        Slots get = null;
        if (found != null) {
            get = found.type().slot(Slots.DESCR_GET);
            if (get != null && found.type().has(Slots.DESCR_SET)) {
                return bind(rt, get, found, object, type);
            }
        }
        PyObject own = dict == null ? instanceValue(object, name) : dict.getString(name);
        if (own != null) {
            return own.owned();
        }
        if (found != null && get != null) {
            return bind(rt, get, found, object, type);
        }
        return found == null ? null : found.owned();
    }

    /** The descriptor is kept meanwhile, as what it calls may take it out of the class. */
    private static PyObject bind(Runtime rt, Slots get, PyObject descriptor, @Nullable PyObject object, PyType owner) {
        if (descriptor.isImmortal() || descriptor.type() == Types.FUNCTION) {
            return get.descrGet(rt, descriptor, object, owner);
        }
        rt.hold(descriptor.owned());
        PyObject result = get.descrGet(rt, descriptor, object, owner);
        return rt.releaseFor(descriptor, result);
    }

    /**
     * {@code type_getattro}, or null: the metatype's data descriptors first, then the class's own entries, then the metatype's.
     */
    static @Nullable PyObject ofType(Runtime rt, PyType type, PyStr name) {
        PyType metatype = type.type();
        rt.methodCache().lookedUp(rt, metatype, name);
        rt.methodCache().lookedUp(rt, type, name);
        PyObject meta = metatype.lookup(name);
        Slots metaGet = null;
        if (meta != null) {
            metaGet = meta.type().slot(Slots.DESCR_GET);
            if (metaGet != null && meta.type().has(Slots.DESCR_SET)) {
                return bind(rt, metaGet, meta, type, metatype);
            }
        }
        PyObject found = type.lookup(name);
        if (found != null) {
            Slots get = found.type().slot(Slots.DESCR_GET);
            return get == null ? found.owned() : bind(rt, get, found, null, type);
        }
        if (meta != null && metaGet != null) {
            return bind(rt, metaGet, meta, type, metatype);
        }
        return meta == null ? null : meta.owned();
    }

    /** {@code PyObject_GenericSetAttr}; a null value deletes. The type is kept meanwhile. */
    static void genericSet(Runtime rt, PyObject object, PyStr name, @Nullable PyObject value) {
        genericSet(rt, object, name, value, null);
    }

    /**
     * {@code _PyObject_GenericSetAttrWithDict}; a null value deletes.
     *
     * @param dict where the object's own attributes stand; null where it has them as other objects do
     */
    public static void genericSet(
            Runtime rt, PyObject object, PyStr name, @Nullable PyObject value, @Nullable PyDict dict) {
        PyType type = object.type();
        if (!type.isHeapType()) {
            set(rt, type, object, name, value, dict);
            return;
        }
        type.incref();
        rt.hold(type);
        set(rt, type, object, name, value, dict);
        rt.release(type);
    }

    private static void set(
            Runtime rt, PyType type, PyObject object, PyStr name, @Nullable PyObject value, @Nullable PyDict dict) {
        PyObject found = type.lookup(name);
        if (found != null) {
            Slots set = found.type().slot(Slots.DESCR_SET);
            if (set != null) {
                rt.hold(found.owned());
                set.descrSet(rt, found, object, value);
                rt.release(found);
                return;
            }
        }
        if (dict == null && !type.hasDict()) {
            throw missing(rt, object, name, noPlace(type, name, found != null));
        }
        if (dict != null) {
            setIn(rt, object, name, value, dict);
        } else if (value != null) {
            InstanceDict.put(rt, object, name, value);
        } else if (!InstanceDict.remove(rt, object, name)) {
            if (InstanceDict.findsPlace(object, name)) {
                throw rt.raise(Exceptions.ATTRIBUTE_ERROR, noAttribute(object, name));
            }
            throw missing(rt, object, name);
        }
    }

    private static void setIn(Runtime rt, PyObject object, PyStr name, @Nullable PyObject value, PyDict dict) {
        if (value != null) {
            dict.set(rt, name, value);
        } else if (!dict.remove(rt, name)) {
            throw missing(rt, object, name);
        }
    }

    private static String noPlace(PyType type, PyStr name, boolean inClass) {
        if (inClass) {
            return "'" + type.name() + "' object attribute '" + name.value() + "' is read-only";
        }
        boolean plain = type.slot(Slots.SETATTR) instanceof ObjectType;
        return "'" + type.name() + "' object has no attribute '" + name.value() + "'"
                + (plain ? " and no __dict__ for setting new attributes" : "");
    }

    /** The instance's own attribute, borrowed, or null. */
    public static @Nullable PyObject instanceValue(PyObject object, PyStr name) {
        Extension e = object.extension;
        if (e == null) {
            return null;
        }
        @Nullable PyObject[] inline = e.inline;
        if (inline != null) {
            int index = object.type().sharedKeys.indexOf(name);
            return index < 0 || index >= inline.length ? null : inline[index];
        }
        return e.dict == null ? null : e.dict.getString(name);
    }

    /**
     * {@code _PyObject_LookupSpecial}: a special method looked up on the type and bound to the object, or null. The
     * instance's own attributes are passed over.
     */
    public static @Nullable PyObject special(Runtime rt, PyObject object, String name) {
        PyObject found = object.type().lookup(name);
        if (found == null) {
            return null;
        }
        Slots get = found.type().slot(Slots.DESCR_GET);
        return get == null ? found.owned() : get.descrGet(rt, found, object, object.type());
    }

    /**
     * {@code _PyObject_GetMethod}, for calls: the plain function where {@code object.name} would be a method bound to the
     * object, so that no bound method needs to be made; otherwise the attribute itself.
     *
     * @param unbound whether {@code callable} is to be called with the object as first argument
     */
    public record Method(PyObject callable, boolean unbound) {}

    public static Method method(Runtime rt, PyObject object, PyStr name) {
        if (object.type().slot(Slots.GETATTR) instanceof ObjectType) {
            PyObject found = object.type().lookup(name);
            if (found != null && isMethod(found) && instanceValue(object, name) == null) {
                return new Method(found.owned(), true);
            }
        }
        return new Method(get(rt, object, name), false);
    }

    /** {@code PyObject_VectorcallMethod}: calls a method without a bound method in between. */
    public static PyObject callMethod(Runtime rt, PyObject object, String name, PyObject... args) {
        PyStr key = rt.hold(rt.intern(name));
        Method found = method(rt, object, key);
        rt.release(key);
        rt.hold(found.callable());
        Args given = Args.of(args);
        PyObject result = rt.call(found.callable(), found.unbound() ? given.prepend(object) : given);
        rt.release(found.callable());
        return result;
    }

    /**
     * {@code Py_TPFLAGS_METHOD_DESCRIPTOR}: whether it can be called with its object as first argument instead of being bound.
     */
    static boolean isMethod(PyObject descriptor) {
        return descriptor.type().methodDescriptor;
    }
}
