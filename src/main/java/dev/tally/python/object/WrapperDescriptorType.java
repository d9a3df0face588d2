package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code wrapper_descriptor} does. CPython 3.13 Objects/descrobject.c. */
final class WrapperDescriptorType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, CALL, DESCR_GET);
    }

    @Override
    public void define(TypeBuilder type) {
        Descriptors.define(type, d -> ((PyWrapperDescriptor) d).owner(), d -> ((PyWrapperDescriptor) d)
                .wrapper()
                .name());
        type.method("__reduce__", (rt, self) -> {
            PyWrapperDescriptor d = (PyWrapperDescriptor) self;
            return Reduction.byName(rt, d.owner(), rt.intern(d.wrapper().name()));
        });
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyWrapperDescriptor d = (PyWrapperDescriptor) self;
        return rt.string(
                "<slot wrapper '" + d.wrapper().name() + "' of '" + d.owner().name() + "' objects>");
    }

    @Override
    public boolean packsArguments(PyObject self) {
        return true;
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyWrapperDescriptor d = (PyWrapperDescriptor) self;
        String name = d.wrapper().name();
        if (args.positional() == 0) {
            throw rt.typeError("descriptor '" + name + "' of '" + d.owner().name() + "' object needs an argument");
        }
        PyObject object = args.get(0);
        if (!object.type().isSubtype(d.owner())) {
            throw rt.typeError(
                    "descriptor '" + name + "' requires a '" + d.owner().name() + "' object but received a '"
                            + object.type().name() + "'");
        }
        Args given = args.rest();
        Args sliced = rt.pack(given);
        PyObject result = invoke(rt, d, object, sliced);
        rt.letGo(given, sliced);
        return result;
    }

    static PyObject invoke(Runtime rt, PyWrapperDescriptor d, PyObject object, Args args) {
        SlotWrapper w = d.wrapper();
        boolean keywords = w.slot() == CALL || w.slot() == INIT;
        if (!keywords && args.keywordCount() > 0) {
            throw rt.typeError("wrapper " + w.name() + "() takes no keyword arguments");
        }
        Slots slots = d.owner().slot(w.slot());
        SlotWrapper.Call call = w.call();
        if (slots == null || call == null) {
            throw new IllegalStateException("a slot wrapper has its slot");
        }
        return call.call(rt, slots, object, args);
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        if (object == null) {
            return self.owned();
        }
        PyWrapperDescriptor d = (PyWrapperDescriptor) self;
        Descriptors.checkGet(rt, d.wrapper().name(), d.owner(), object);
        return new PyMethodWrapper(rt, d, object);
    }
}
