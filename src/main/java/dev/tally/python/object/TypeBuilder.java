package dev.tally.python.object;

import java.util.Map;

/**
 * Fills the namespace of a built-in type with immortal descriptors. Methods and getters are defined in the order in
 * which CPython's tables have them, since {@code dir()} and {@code vars()} show it.
 */
public final class TypeBuilder {
    private final PyType type;
    private final Map<String, PyObject> entries;

    TypeBuilder(PyType type, Map<String, PyObject> entries) {
        this.type = type;
        this.entries = entries;
    }

    public TypeBuilder method(String name, Native.None body) {
        return add(name, new PyMethodDescriptor(type, name, body));
    }

    public TypeBuilder method1(String name, Native.One body) {
        return add(name, new PyMethodDescriptor(type, name, body));
    }

    /** A method with any arguments; it checks them itself, with {@link Signature} where it has keywords. */
    public TypeBuilder methodN(String name, Native.Many body) {
        return add(name, new PyMethodDescriptor(type, name, body));
    }

    /** A method of positional arguments only, at least and at most so many. */
    TypeBuilder positional(String name, int least, int most, Native.Many body) {
        return methodN(name, (rt, self, args) -> {
            Arity.check(rt, args, type.shortName(), name, least, most);
            return body.call(rt, self, args);
        });
    }

    /** The same, called with a tuple and a dictionary that hold the arguments: {@code METH_VARARGS}. */
    public TypeBuilder methodPacked(String name, Native.Packed body) {
        return add(name, new PyMethodDescriptor(type, name, body));
    }

    /** A method that is passed the class. */
    public TypeBuilder classMethod(String name, Native.Many body) {
        return add(name, new PyClassMethodDescriptor(type, name, body));
    }

    /** A class method of exactly one argument. */
    public TypeBuilder classMethod1(String name, Native.One body) {
        return add(name, new PyClassMethodDescriptor(type, name, body));
    }

    /** A static method of positional arguments only, at least and at most so many. */
    TypeBuilder staticMethod(String name, int least, int most, Native.Many body) {
        Native.Many checked = (rt, self, args) -> {
            Arity.check(rt, args, type.shortName(), name, least, most);
            return body.call(rt, self, args);
        };
        return add(name, new PyBuiltinFunction(name, checked, null).immortalStaticMethod());
    }

    /** A read-only attribute that is computed. */
    public TypeBuilder getter(String name, Native.None get) {
        return add(name, new PyGetSet(type, name, get, null));
    }

    /** A read-only attribute that is a field of the object: {@code PyMemberDef}. */
    public TypeBuilder field(String name, Native.None get) {
        return add(name, new PyGetSet(type, name, get, (rt, self, value) -> {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "readonly attribute");
        }));
    }

    /** An attribute that is computed; a null value deletes. */
    public TypeBuilder getset(String name, Native.None get, PyGetSet.Setter set) {
        return add(name, new PyGetSet(type, name, get, set));
    }

    /** An immortal value, such as {@code __hash__ = None}. */
    public TypeBuilder constant(String name, PyObject value) {
        return add(name, value);
    }

    void slotWrappers(long mask) {
        if ((mask >>> Slots.NEW & 1) != 0) {
            add("__new__", new PyBuiltinFunction("__new__", (Native.Packed) ObjectType::newWrapper, type));
        }
        for (SlotWrapper wrapper : SlotWrapper.all()) {
            boolean present = (mask >>> wrapper.slot() & 1) != 0 && wrapper.call() != null;
            if (present && !entries.containsKey(wrapper.name())) {
                add(wrapper.name(), new PyWrapperDescriptor(type, wrapper));
            }
        }
    }

    private TypeBuilder add(String name, PyObject value) {
        value.makeImmortal();
        entries.put(name, value);
        return this;
    }
}
