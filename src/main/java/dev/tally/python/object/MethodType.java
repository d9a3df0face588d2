package dev.tally.python.object;

/** What {@code method} does. CPython 3.13 Objects/classobject.c. */
final class MethodType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, CALL, GETATTR, COMPARE, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reduce__", MethodType::reduce)
                .getter("__doc__", MethodType::doc)
                .field("__func__", (rt, self) -> ((PyMethod) self).function().owned())
                .field("__self__", (rt, self) -> ((PyMethod) self).self().owned());
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        PyMethod method = (PyMethod) self;
        PyObject name = Attributes.get(rt, method.function(), PyStr.immortalOf("__name__"));
        return Reduction.byName(rt, method.self(), name);
    }

    /** A method's text is its function's. */
    private static PyObject doc(Runtime rt, PyObject self) {
        PyStr name = rt.hold(rt.intern("__doc__"));
        PyObject text = Attributes.get(rt, ((PyMethod) self).function(), name);
        rt.release(name);
        return text;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        Arity.constructor(rt, args, "method", 2, 2);
        if (!args.get(0).type().has(CALL)) {
            throw rt.typeError("first argument must be callable");
        }
        if (args.get(1) == Singletons.NONE) {
            throw rt.typeError("instance must not be None");
        }
        return new PyMethod(rt, args.get(0), args.get(1));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyMethod method = (PyMethod) self;
        PyStr key = rt.hold(rt.intern("__qualname__"));
        PyObject name = Attributes.getOrNull(rt, method.function(), key);
        String text = name instanceof PyStr s ? s.value() : "?";
        PyObject.decref(rt, name);
        rt.release(key);
        PyStr object = Abstract.repr(rt, method.self());
        PyStr made = rt.string("<bound method " + text + " of " + object.value() + ">");
        object.decref(rt);
        return made;
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        PyMethod method = (PyMethod) self;
        long hash = ObjectType.identityHash(rt, method.self()) ^ Abstract.hash(rt, method.function());
        return hash == -1 ? -2 : hash;
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyMethod method = (PyMethod) self;
        return rt.call(method.function(), args.prepend(method.self()));
    }

    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        PyObject found = Types.METHOD.lookup(name);
        if (found != null) {
            Slots get = found.type().slot(DESCR_GET);
            return get == null ? found.owned() : get.descrGet(rt, found, self, Types.METHOD);
        }
        return Attributes.get(rt, ((PyMethod) self).function(), name);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(other instanceof PyMethod b) || operator != EQ && operator != NE) {
            return Singletons.NOT_IMPLEMENTED;
        }
        PyMethod a = (PyMethod) self;
        boolean equal = Abstract.equal(rt, a.function(), b.function()) && a.self() == b.self();
        return Runtime.bool(equal == (operator == EQ));
    }
}
