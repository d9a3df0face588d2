package dev.tally.python.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that an object itself has: inline values or a dictionary. CPython 3.13 Objects/dictobject.c, inline values.
 */
public final class InstanceDict {
    private InstanceDict() {}

    /** Whether attributes stand in the object, its dictionary not having been asked for. */
    private static boolean keepsInline(PyObject object, Extension e) {
        return e.dict == null && TypeLayout.keepsInline(object.type());
    }

    static void put(Runtime rt, PyObject object, PyStr name, PyObject value) {
        Extension e = object.extend();
        if (keepsInline(object, e)) {
            SharedKeys keys = object.type().sharedKeys;
            int index = keys.indexOf(name);
            if (index < 0) {
                index = keys.add(name);
            }
            if (index >= 0) {
                putInline(rt, e, index, value);
                return;
            }
        }
        dict(rt, object).set(rt, name, value);
    }

    private static void putInline(Runtime rt, Extension e, int index, PyObject value) {
        @Nullable PyObject[] inline = e.inline;
        int[] order = e.inlineOrder;
        if (inline == null || order == null) {
            inline = new PyObject[Math.max(4, index + 1)];
            order = new int[inline.length];
        } else if (index >= inline.length) {
            int room = Math.min(SharedKeys.MAX, Math.max(index + 1, inline.length * 2));
            inline = Arrays.copyOf(inline, room);
            order = Arrays.copyOf(order, room);
        }
        e.inline = inline;
        e.inlineOrder = order;
        PyObject old = inline[index];
        inline[index] = value;
        value.incref();
        if (old == null) {
            order[e.inlineCount++] = index;
        } else {
            old.decref(rt);
        }
    }

    /**
     * Whether the attributes stand in the object, or in a dictionary that shares its names with others of the class, and the
     * class has room for this name, which becomes one of them: {@code store_instance_attr_lock_held}. What is not there is
     * then told without saying where it was looked for.
     */
    static boolean findsPlace(PyObject object, PyStr name) {
        if (!TypeLayout.keepsInline(object.type())) {
            return false;
        }
        Extension e = object.extension;
        if (e != null && e.dict != null && !e.dict.isEmbedded()) {
            return false;
        }
        SharedKeys keys = object.type().sharedKeys;
        return keys.indexOf(name) >= 0 || keys.add(name) >= 0;
    }

    /** Whether there was such an attribute. */
    static boolean remove(Runtime rt, PyObject object, PyStr name) {
        Extension e = object.extension;
        if (e == null) {
            return false;
        }
        @Nullable PyObject[] inline = e.inline;
        int[] order = e.inlineOrder;
        if (inline == null || order == null) {
            return e.dict != null && e.dict.remove(rt, name);
        }
        int index = object.type().sharedKeys.indexOf(name);
        if (index < 0 || index >= inline.length || inline[index] == null) {
            return false;
        }
        PyObject old = inline[index];
        inline[index] = null;
        int at = 0;
        while (order[at] != index) {
            at++;
        }
        System.arraycopy(order, at + 1, order, at, e.inlineCount - at - 1);
        e.inlineCount--;
        PyObject.decref(rt, old);
        return true;
    }

    /** An object that has nothing but its {@code __dict__}; a new reference. */
    public static PyObject instance(Runtime rt, PyType type) {
        PyObject made = new PyObject(type);
        rt.heap().allocatedContainer(made);
        dict(rt, made);
        return made;
    }

    /** {@code __dict__} itself, borrowed; from now on the attributes stand there. */
    public static PyDict dict(Runtime rt, PyObject object) {
        Extension e = object.extend();
        PyDict dict = e.dict;
        if (dict != null) {
            return dict;
        }
        dict = PyDict.of(rt);
        if (keepsInline(object, e)) {
            dict.embed(object.type().sharedKeys);
        }
        e.dict = dict;
        @Nullable PyObject[] inline = e.inline;
        int[] order = e.inlineOrder;
        int count = e.inlineCount;
        e.inline = null;
        e.inlineOrder = null;
        e.inlineCount = 0;
        if (inline != null && order != null) {
            for (int i = 0; i < count; i++) {
                PyObject value = inline[order[i]];
                if (value != null) {
                    dict.set(rt, object.type().sharedKeys.name(order[i]), value);
                    value.decref(rt);
                }
            }
        }
        return dict;
    }

    /** {@code object.__dict__ = value} */
    public static void replace(Runtime rt, PyObject object, @Nullable PyObject value) {
        if (value != null && !(value instanceof PyDict)) {
            throw rt.typeError("__dict__ must be set to a dictionary, not a '"
                    + value.type().name() + "'");
        }
        PyDict old = dict(rt, object);
        old.detach();
        object.extend().dict = value == null ? PyDict.of(rt) : (PyDict) value.owned();
        old.decref(rt);
    }

    public static PyObject get(Runtime rt, PyObject object) {
        if (!object.type().hasDict()) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "This object has no __dict__");
        }
        return dict(rt, object).owned();
    }
}
