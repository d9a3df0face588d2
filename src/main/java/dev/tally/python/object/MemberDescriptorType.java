package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code member_descriptor} does: {@code T_OBJECT_EX}. CPython 3.13 Objects/descrobject.c, Python/structmember.c. */
final class MemberDescriptorType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, DESCR_GET, DESCR_SET);
    }

    @Override
    public void define(TypeBuilder type) {
        type.field("__objclass__", (rt, self) -> ((PyMember) self).owner().owned())
                .field("__name__", (rt, self) -> rt.intern(((PyMember) self).name()))
                .getter(
                        "__qualname__",
                        (rt, self) -> rt.string(
                                TypeType.qualifiedName(((PyMember) self).owner()) + "." + ((PyMember) self).name()))
                .getter("__doc__", (rt, self) -> Singletons.NONE);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyMember m = (PyMember) self;
        return rt.string("<member '" + m.name() + "' of '" + m.owner().name() + "' objects>");
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        PyMember m = (PyMember) self;
        if (object == null) {
            return self.owned();
        }
        Descriptors.checkGet(rt, m.name(), m.owner(), object);
        Extension e = object.extension;
        @Nullable PyObject[] slots = e == null ? null : e.slots;
        PyObject value = slots == null ? null : slots[m.index()];
        if (value == null) {
            throw unset(rt, m, object);
        }
        return value.owned();
    }

    private static PyException unset(Runtime rt, PyMember m, PyObject object) {
        return rt.raise(
                Exceptions.ATTRIBUTE_ERROR,
                "'" + object.type().name() + "' object has no attribute '" + m.name() + "'");
    }

    @Override
    public void descrSet(Runtime rt, PyObject self, PyObject object, @Nullable PyObject value) {
        PyMember m = (PyMember) self;
        Descriptors.checkGet(rt, m.name(), m.owner(), object);
        Extension e = object.extend();
        @Nullable PyObject[] slots = e.slots;
        if (slots == null) {
            slots = new PyObject[object.type().slotCount()];
            e.slots = slots;
        }
        PyObject old = slots[m.index()];
        if (value == null && old == null) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, m.name());
        }
        slots[m.index()] = value == null ? null : value.owned();
        PyObject.decref(rt, old);
    }
}
