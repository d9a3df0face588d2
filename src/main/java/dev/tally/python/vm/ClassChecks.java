package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyUnion;
import dev.tally.python.object.PyWeakReference;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;

/** {@code isinstance()} and {@code issubclass()}. CPython 3.13 Objects/abstract.c, object_recursive_isinstance. */
public final class ClassChecks {
    private static final PyStr CLASS = PyStr.immortalOf("__class__");

    private ClassChecks() {}

    public static boolean isInstance(Runtime rt, PyObject object, PyObject wanted) {
        if (object.type() == wanted) {
            return true;
        }
        if (wanted instanceof PyType type && wanted.type() == Types.TYPE) {
            return plainInstance(rt, object, type);
        }
        PyTuple tuple = wanted instanceof PyTuple several ? several : PyUnion.members(wanted);
        if (tuple != null) {
            for (PyObject item : tuple.items()) {
                rt.enterNative();
                boolean found = isInstance(rt, object, item);
                rt.leaveNative();
                if (found) {
                    return true;
                }
            }
            return false;
        }
        PyObject check = Attributes.special(rt, wanted, "__instancecheck__");
        if (check != null) {
            return truth(rt, check, object);
        }
        if (wanted instanceof PyType type) {
            return plainInstance(rt, object, type);
        }
        throw rt.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    private static boolean truth(Runtime rt, PyObject check, PyObject argument) {
        rt.hold(check);
        PyObject result = rt.hold(rt.call(check, argument));
        boolean truth = Abstract.truth(rt, result);
        rt.release(result);
        rt.release(check);
        return truth;
    }

    /** By the type, and by what {@code __class__} says where that is another. */
    static boolean plainInstance(Runtime rt, PyObject object, PyType type) {
        if (object.type().isSubtype(type)) {
            return true;
        }
        if (!object.type().isHeapType() && !(object instanceof PyWeakReference)) {
            return false;
        }
        PyObject claimed = Attributes.getOrNull(rt, object, CLASS);
        boolean found = claimed != null && claimed != object.type() && claimed instanceof PyType c && c.isSubtype(type);
        PyObject.decref(rt, claimed);
        return found;
    }

    public static boolean isSubclass(Runtime rt, PyObject derived, PyObject wanted) {
        if (wanted.type() == Types.TYPE && wanted instanceof PyType type) {
            return derived == wanted || plainSubclass(rt, derived, type);
        }
        PyTuple tuple = wanted instanceof PyTuple several ? several : PyUnion.members(wanted);
        if (tuple != null) {
            for (PyObject item : tuple.items()) {
                rt.enterNative();
                boolean found = isSubclass(rt, derived, item);
                rt.leaveNative();
                if (found) {
                    return true;
                }
            }
            return false;
        }
        PyObject check = Attributes.special(rt, wanted, "__subclasscheck__");
        if (check != null) {
            return truth(rt, check, derived);
        }
        if (wanted instanceof PyType type) {
            return plainSubclass(rt, derived, type);
        }
        if (!(derived instanceof PyType)) {
            throw rt.typeError("issubclass() arg 1 must be a class");
        }
        throw rt.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    private static boolean plainSubclass(Runtime rt, PyObject derived, PyType wanted) {
        if (derived instanceof PyType type) {
            return type.isSubtype(wanted);
        }
        throw rt.typeError("issubclass() arg 1 must be a class");
    }
}
