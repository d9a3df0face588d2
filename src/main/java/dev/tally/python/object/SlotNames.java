package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code __slots__}, {@code __dict__} and {@code __weakref__} of a new class. CPython 3.13 Objects/typeobject.c,
 * type_new_slots.
 */
final class SlotNames {
    private SlotNames() {}

    /** Adds the member descriptors and decides about the layout. */
    static void add(Runtime rt, PyType type, PyType base, PyDict namespace) {
        boolean mayAddDict = !base.hasDict();
        boolean mayAddWeak = !base.hasWeakReferences() && !variableSized(base);
        type.slotCount = base.slotCount();
        PyObject slots = namespace.getString("__slots__");
        type.hasDict = base.hasDict();
        type.hasWeakReferences = base.hasWeakReferences();
        if (slots == null) {
            type.hasDict = true;
            type.hasWeakReferences |= mayAddWeak;
        } else {
            declared(rt, type, base, namespace, slots, mayAddDict, mayAddWeak);
        }
        type.collected = type.hasDict || type.slotCount() > 0 || base.isCollected() || collects(base.solidBase());
    }

    private static boolean variableSized(PyType base) {
        PyType solid = base.solidBase();
        return solid == Types.INT || solid == Types.BYTES || solid == Types.TUPLE;
    }

    private static boolean collects(PyType solid) {
        return solid != Types.OBJECT
                && solid != Types.INT
                && solid != Types.FLOAT
                && solid != Types.STR
                && solid != Types.BYTES
                && solid != Types.COMPLEX
                && solid != Types.BYTEARRAY;
    }

    private static void declared(
            Runtime rt,
            PyType type,
            PyType base,
            PyDict namespace,
            PyObject slots,
            boolean mayAddDict,
            boolean mayAddWeak) {
        PyTuple names = slots instanceof PyStr ? PyTuple.of(rt, slots.owned()) : Iteration.toTuple(rt, slots);
        rt.hold(names);
        if (names.size() > 0 && variableSized(base)) {
            throw rt.typeError("nonempty __slots__ not supported for subtype of '" + base.name() + "'");
        }
        List<String> members = new ArrayList<>();
        for (PyObject item : names.items()) {
            if (!(item instanceof PyStr s)) {
                throw rt.typeError(
                        "__slots__ items must be strings, not '" + item.type().name() + "'");
            }
            String name = s.value();
            checkIdentifier(rt, name);
            if (name.equals("__dict__")) {
                if (!mayAddDict || type.hasDict) {
                    throw rt.typeError("__dict__ slot disallowed: we already got one");
                }
                type.hasDict = true;
            } else if (name.equals("__weakref__")) {
                if (!mayAddWeak || type.hasWeakReferences) {
                    throw rt.typeError("__weakref__ slot disallowed: we already got one");
                }
                type.hasWeakReferences = true;
            } else {
                String mangled = mangle(type.name(), name);
                if (namespace.getString(mangled) != null && !isImplicit(name)) {
                    throw rt.valueError("'" + name + "' in __slots__ conflicts with class variable");
                }
                members.add(mangled);
            }
        }
        members.sort(String::compareTo);
        for (String name : members) {
            if (namespace.getString(name) == null) {
                PyMember member = rt.hold(new PyMember(rt, type, name, type.slotCount++));
                PyStr key = rt.hold(rt.intern(name));
                namespace.set(rt, key, member);
                rt.release(key);
                rt.release(member);
            }
        }
        rt.release(names);
    }

    private static boolean isImplicit(String name) {
        return name.equals("__qualname__") || name.equals("__classcell__") || name.equals("__classdictcell__");
    }

    private static void checkIdentifier(Runtime rt, String name) {
        if (!Unicode.isIdentifier(name)) {
            throw rt.typeError("__slots__ must be identifiers");
        }
    }

    /** {@code _Py_Mangle} */
    static String mangle(String className, String name) {
        if (!name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
            return name;
        }
        int start = 0;
        while (start < className.length() && className.charAt(start) == '_') {
            start++;
        }
        return start == className.length() ? name : "_" + className.substring(start) + name;
    }

    /** The two computed attributes of a class that adds them; each holds the class. */
    static void ownGetters(Runtime rt, PyType type, PyType base, PyDict namespace) {
        // A metaclass inherits the attributes that every class has.
        if (type.hasDict() && !base.hasDict() && base.solidBase() != Types.TYPE) {
            own(rt, namespace, new PyGetSet(rt, type, "__dict__", InstanceDict::get, InstanceDict::replace));
        }
        if (type.hasWeakReferences() && !base.hasWeakReferences()) {
            own(rt, namespace, new PyGetSet(rt, type, "__weakref__", WeakReferences::first, null));
        }
    }

    private static void own(Runtime rt, PyDict namespace, PyGetSet getter) {
        rt.hold(getter);
        PyStr key = rt.hold(rt.intern(getter.name()));
        if (namespace.getString(key) == null) {
            namespace.set(rt, key, getter);
        }
        rt.release(key);
        rt.release(getter);
    }
}
