package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code weakref.ref} does. CPython 3.13 Objects/weakrefobject.c. */
final class WeakReferenceType extends Slots {
    private static final PyStr NAME = PyStr.immortalOf("__name__");

    @Override
    public long mask() {
        return slots(REPR, HASH, CALL, COMPARE, INIT, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__module__", PyStr.immortalOf("weakref"))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .field("__callback__", (rt, self) -> orNone(((PyWeakReference) self).callback));
    }

    private static PyObject orNone(@Nullable PyObject object) {
        return object == null ? Singletons.NONE : object.owned();
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        Arity.count(rt, args, "__new__", 1, 2);
        if (type == PyWeakReference.REF && args.keywordCount() > 0) {
            throw rt.typeError("ref() takes no keyword arguments");
        }
        return WeakReferences.make(rt, type, args.get(0), args.orNull(1));
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("ref() takes no keyword arguments");
        }
        Arity.count(rt, args, "__init__", 1, 2);
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("weakref() takes no keyword arguments");
        }
        Arity.count(rt, args, "weakref", 0, 0);
        return orNone(((PyWeakReference) self).referent);
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        PyWeakReference reference = (PyWeakReference) self;
        if (reference.hashed) {
            return reference.hash;
        }
        PyObject object = reference.referent;
        if (object == null) {
            throw rt.typeError("weak object has gone away");
        }
        rt.hold(object.owned());
        reference.hash = Abstract.hash(rt, object);
        reference.hashed = true;
        rt.release(object);
        return reference.hash;
    }

    /** Live ones compare as their objects do, dead ones by identity. */
    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (operator != EQ && operator != NE
                || !(self instanceof PyWeakReference left)
                || !(other instanceof PyWeakReference right)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        PyObject a = left.referent;
        PyObject b = right.referent;
        if (a == null || b == null) {
            return Runtime.bool((self == other) == (operator == EQ));
        }
        rt.hold(a.owned());
        rt.hold(b.owned());
        PyObject result = Abstract.compare(rt, a, b, operator);
        rt.release(b);
        rt.release(a);
        return result;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyObject object = ((PyWeakReference) self).referent;
        String start = "<weakref at 0x" + Long.toHexString(rt.heap().address(self));
        if (object == null) {
            return rt.string(start + "; dead>");
        }
        rt.hold(object.owned());
        String text = start + to(rt, object);
        PyObject name = Attributes.getOrNull(rt, object, NAME);
        if (name instanceof PyStr string) {
            text += " (" + string.value() + ")";
        }
        PyObject.decref(rt, name);
        rt.release(object);
        return rt.string(text + ">");
    }

    static String to(Runtime rt, PyObject object) {
        return "; to '" + object.type().name() + "' at 0x"
                + Long.toHexString(rt.heap().address(object));
    }
}
