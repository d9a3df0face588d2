package dev.tally.python.object;

/** What {@code module} does. CPython 3.13 Objects/moduleobject.c. */
final class ModuleType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, GETATTR, NEW, INIT);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__dir__", (rt, self) -> Iteration.toList(rt, ((PyModule) self).dict()))
                .getter("__dict__", (rt, self) -> ((PyModule) self).dict().owned());
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return new PyModule(rt, PyDict.of(rt));
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = Signature.of("module", "name, doc=").bind(rt, args);
        if (!(bound[0] instanceof PyStr)) {
            throw rt.typeError("module() argument 'name' must be str, not " + Abstract.shortTypeName(bound[0]));
        }
        PyModule module = (PyModule) self;
        module.with(rt, "__name__", bound[0].owned());
        module.with(rt, "__doc__", bound[1] == null ? Singletons.NONE : bound[1].owned());
        module.with(rt, "__package__", Singletons.NONE);
        module.with(rt, "__loader__", Singletons.NONE);
        module.with(rt, "__spec__", Singletons.NONE);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyModule module = (PyModule) self;
        return rt.string("<module '" + module.name() + "'" + origin(module.dict()) + ">");
    }

    /** Where it comes from: CPython 3.13 Lib/importlib/_bootstrap.py, _module_repr. */
    private static String origin(PyDict names) {
        if (names.getString("__file__") instanceof PyStr file) {
            return " from '" + file.value() + "'";
        }
        PyObject loader = names.getString("__loader__");
        return loader == null || loader == Singletons.NONE ? "" : " (built-in)";
    }

    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        PyModule module = (PyModule) self;
        rt.methodCache().lookedUp(rt, self.type(), name);
        PyObject value = module.dict().getString(name);
        if (value != null) {
            return value.owned();
        }
        Slots generic = Types.OBJECT.slot(GETATTR);
        Caught caught = Caught.mark(rt);
        try {
            if (generic != null) {
                return generic.getAttribute(rt, self, name);
            }
        } catch (PyException e) {
            if (!e.is(Exceptions.ATTRIBUTE_ERROR)) {
                throw e;
            }
            caught.drop(rt);
        }
        PyObject hook = module.dict().getString("__getattr__");
        if (hook != null) {
            return rt.call(hook, name);
        }
        throw rt.raise(
                Exceptions.ATTRIBUTE_ERROR, "module '" + module.name() + "' has no attribute '" + name.value() + "'");
    }
}
