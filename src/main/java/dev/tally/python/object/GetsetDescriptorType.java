package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code getset_descriptor} does. CPython 3.13 Objects/descrobject.c. */
final class GetsetDescriptorType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, DESCR_GET, DESCR_SET);
    }

    @Override
    public void define(TypeBuilder type) {
        Descriptors.define(type, d -> ((PyGetSet) d).owner(), d -> ((PyGetSet) d).name());
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyGetSet d = (PyGetSet) self;
        return rt.string("<attribute '" + d.name() + "' of '" + d.owner().name() + "' objects>");
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        PyGetSet d = (PyGetSet) self;
        if (object == null) {
            return self.owned();
        }
        Descriptors.checkGet(rt, d.name(), d.owner(), object);
        return d.get().call(rt, object);
    }

    @Override
    public void descrSet(Runtime rt, PyObject self, PyObject object, @Nullable PyObject value) {
        PyGetSet d = (PyGetSet) self;
        Descriptors.checkGet(rt, d.name(), d.owner(), object);
        PyGetSet.Setter set = d.set();
        if (set == null) {
            throw rt.raise(
                    Exceptions.ATTRIBUTE_ERROR,
                    "attribute '" + d.name() + "' of '" + d.owner().name() + "' objects is not writable");
        }
        set.set(rt, object, value);
    }
}
