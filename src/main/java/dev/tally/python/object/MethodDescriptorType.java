package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code method_descriptor} does. CPython 3.13 Objects/descrobject.c. */
final class MethodDescriptorType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, CALL, DESCR_GET);
    }

    @Override
    public void define(TypeBuilder type) {
        Descriptors.define(type, d -> ((PyMethodDescriptor) d).owner(), d -> ((PyMethodDescriptor) d).name());
        type.method("__reduce__", (rt, self) -> {
            PyMethodDescriptor d = (PyMethodDescriptor) self;
            return Reduction.byName(rt, d.owner(), rt.intern(d.name()));
        });
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyMethodDescriptor d = (PyMethodDescriptor) self;
        return rt.string("<method '" + d.name() + "' of '" + d.owner().name() + "' objects>");
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyMethodDescriptor d = (PyMethodDescriptor) self;
        PyObject object = Descriptors.self(rt, d.name(), d.owner(), args);
        return Descriptors.invoke(rt, d.owner().shortName() + "." + d.name(), d.body(), object, args.rest());
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        if (object == null) {
            return self.owned();
        }
        PyMethodDescriptor d = (PyMethodDescriptor) self;
        Descriptors.checkGet(rt, d.name(), d.owner(), object);
        return PyBuiltinFunction.bound(rt, d.name(), d.body(), object);
    }
}
