package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code classmethod_descriptor} does. CPython 3.13 Objects/descrobject.c. */
final class ClassMethodDescriptorType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, CALL, DESCR_GET);
    }

    @Override
    public void define(TypeBuilder type) {
        Descriptors.define(type, d -> ((PyClassMethodDescriptor) d).owner(), d -> ((PyClassMethodDescriptor) d).name());
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyClassMethodDescriptor d = (PyClassMethodDescriptor) self;
        return rt.string("<method '" + d.name() + "' of '" + d.owner().name() + "' objects>");
    }

    @Override
    public boolean packsArguments(PyObject self) {
        return true;
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyClassMethodDescriptor d = (PyClassMethodDescriptor) self;
        if (args.positional() == 0 || !(args.get(0) instanceof PyType type)) {
            throw rt.typeError(
                    "descriptor '" + d.name() + "' for type '" + d.owner().name() + "' needs a type as arg");
        }
        Args given = args.rest();
        Args sliced = rt.pack(given);
        PyObject result = Descriptors.invoke(rt, d.owner().shortName() + "." + d.name(), d.body(), type, sliced);
        rt.letGo(given, sliced);
        return result;
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        PyClassMethodDescriptor d = (PyClassMethodDescriptor) self;
        return PyBuiltinFunction.bound(rt, d.name(), d.body(), owner);
    }
}
