package dev.tally.python.object;

/** What {@code method-wrapper} does. CPython 3.13 Objects/descrobject.c. */
final class MethodWrapperType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, CALL, COMPARE, HASH);
    }

    @Override
    public void define(TypeBuilder type) {
        Descriptors.define(
                type,
                d -> ((PyMethodWrapper) d).descriptor().owner(),
                d -> ((PyMethodWrapper) d).descriptor().wrapper().name());
        type.field("__self__", (rt, self) -> ((PyMethodWrapper) self).self().owned())
                .method("__reduce__", (rt, self) -> {
                    PyMethodWrapper w = (PyMethodWrapper) self;
                    return Reduction.byName(
                            rt, w.self(), rt.intern(w.descriptor().wrapper().name()));
                });
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyMethodWrapper w = (PyMethodWrapper) self;
        return rt.string("<method-wrapper '" + w.descriptor().wrapper().name() + "' of "
                + w.self().type().name() + " object at 0x"
                + Long.toHexString(rt.heap().address(w.self())) + ">");
    }

    @Override
    public boolean packsArguments(PyObject self) {
        return true;
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyMethodWrapper w = (PyMethodWrapper) self;
        return WrapperDescriptorType.invoke(rt, w.descriptor(), w.self(), args);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(other instanceof PyMethodWrapper b) || operator != EQ && operator != NE) {
            return Singletons.NOT_IMPLEMENTED;
        }
        PyMethodWrapper a = (PyMethodWrapper) self;
        boolean equal = a.descriptor() == b.descriptor() && a.self() == b.self();
        return Runtime.bool(equal == (operator == EQ));
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        PyMethodWrapper w = (PyMethodWrapper) self;
        long hash = ObjectType.identityHash(rt, w.self()) ^ ObjectType.identityHash(rt, w.descriptor());
        return hash == -1 ? -2 : hash;
    }
}
