package dev.tally.python.object;

/** What {@code staticmethod} and {@code classmethod} have in common. CPython 3.13 Objects/funcobject.c. */
abstract class MethodWrapSlots extends Slots {
    private final String name;

    MethodWrapSlots(String name) {
        this.name = name;
    }

    @Override
    public void define(TypeBuilder type) {
        type.field("__func__", (rt, self) -> callable(rt, self).owned())
                .field("__wrapped__", (rt, self) -> callable(rt, self).owned())
                .getter("__isabstractmethod__", (rt, self) -> {
                    PyStr key = rt.hold(rt.intern("__isabstractmethod__"));
                    PyObject flag = Attributes.getOrNull(rt, callable(rt, self), key);
                    rt.release(key);
                    return flag == null ? PyBool.FALSE : flag;
                })
                .getset("__dict__", InstanceDict::get, InstanceDict::replace);
    }

    final PyObject callable(Runtime rt, PyObject self) {
        PyObject callable = ((PyMethodWrap) self).callable();
        if (callable == null) {
            throw rt.raise(Exceptions.RUNTIME_ERROR, "uninitialized " + name + " object");
        }
        return callable;
    }

    @Override
    public final PyObject create(Runtime rt, PyType type, Args args) {
        return PyMethodWrap.create(rt, type);
    }

    @Override
    public final void init(Runtime rt, PyObject self, Args args) {
        Arity.constructor(rt, args, name, 1, 1);
        ((PyMethodWrap) self).set(rt, args.get(0));
    }

    @Override
    public final PyObject repr(Runtime rt, PyObject self) {
        PyStr inner = Abstract.repr(rt, callable(rt, self));
        PyStr made = rt.string("<" + name + "(" + inner.value() + ")>");
        inner.decref(rt);
        return made;
    }
}
