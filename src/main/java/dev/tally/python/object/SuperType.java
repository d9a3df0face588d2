package dev.tally.python.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code super} does. CPython 3.13 Objects/typeobject.c. */
final class SuperType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, GETATTR, DESCR_GET, INIT, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.field("__thisclass__", (rt, self) -> or(((PySuper) self).startingType()))
                .field("__self__", (rt, self) -> or(((PySuper) self).object()))
                .field("__self_class__", (rt, self) -> or(((PySuper) self).objectType()));
    }

    private static PyObject or(@Nullable PyObject value) {
        return value == null ? Singletons.NONE : value.owned();
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return PySuper.create(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        Arity.noKeywords(rt, args, "super");
        Arity.count(rt, args, "super()", 0, 2);
        PyObject first = args.orNull(0);
        PyObject object = args.orNull(1);
        if (first == null) {
            PyObject[] found = rt.superArguments();
            first = found[0];
            object = found[1];
        }
        if (!(first instanceof PyType type)) {
            throw rt.typeError(
                    "super() argument 1 must be a type, not " + first.type().name());
        }
        if (object == Singletons.NONE) {
            object = null;
        }
        ((PySuper) self).set(rt, type, object, object == null ? null : check(rt, type, object));
    }

    /** {@code supercheck}: the class whose order is searched. */
    private static PyType check(Runtime rt, PyType type, PyObject object) {
        if (object instanceof PyType t && t.isSubtype(type)) {
            return t;
        }
        if (object.type().isSubtype(type)) {
            return object.type();
        }
        PyStr key = rt.hold(rt.intern("__class__"));
        PyObject claimed = Attributes.getOrNull(rt, object, key);
        rt.release(key);
        PyObject.decref(rt, claimed);
        if (claimed instanceof PyType t && t != object.type() && t.isSubtype(type)) {
            return t;
        }
        String what = object instanceof PyType t
                ? "type " + t.name()
                : "instance of " + object.type().name();
        throw rt.typeError(
                "super(type, obj): obj (" + what + ") is not an instance or subtype of type (" + type.name() + ").");
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PySuper s = (PySuper) self;
        PyType type = s.startingType();
        PyType of = s.objectType();
        String first = "<super: <class '" + (type == null ? "NULL" : type.name()) + "'>, ";
        return rt.string(first + (of == null ? "NULL>" : "<" + of.name() + " object>>"));
    }

    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        PySuper s = (PySuper) self;
        PyType type = s.startingType();
        PyType start = s.objectType();
        if (start != null && type != null && !name.value().equals("__class__")) {
            PyObject found = find(type, start, name.value());
            if (found != null) {
                Slots get = found.type().slot(DESCR_GET);
                if (get == null) {
                    return found.owned();
                }
                rt.hold(found.owned());
                PyObject bound = get.descrGet(rt, found, s.object() == start ? null : s.object(), start);
                rt.release(found);
                return bound;
            }
        }
        Slots generic = Types.OBJECT.slot(GETATTR);
        if (generic == null) {
            throw new IllegalStateException("object has attributes");
        }
        return generic.getAttribute(rt, self, name);
    }

    /** The entry of the first class after {@code type} in the order of {@code start}, borrowed, or null. */
    static @Nullable PyObject find(PyType type, PyType start, String name) {
        List<PyType> order = start.mro();
        for (int i = order.indexOf(type) + 1; i > 0 && i < order.size(); i++) {
            PyObject found = order.get(i).own(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        PySuper s = (PySuper) self;
        PyType type = s.startingType();
        if (object == null || object == Singletons.NONE || s.object() != null || type == null) {
            return self.owned();
        }
        PySuper made = PySuper.create(rt, s.type());
        made.set(rt, type, object, check(rt, type, object));
        return made;
    }
}
