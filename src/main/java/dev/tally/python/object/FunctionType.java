package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code function} does. CPython 3.13 Objects/funcobject.c. */
final class FunctionType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, CALL, DESCR_GET, NEW);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return FunctionMaker.make(rt, args);
    }

    @Override
    public void define(TypeBuilder type) {
        type.field("__closure__", (rt, self) -> or(self, PyFunction.CLOSURE))
                .getset(
                        "__doc__",
                        (rt, self) -> or(self, PyFunction.DOC),
                        (rt, self, v) -> put(rt, self, PyFunction.DOC, v == null ? Singletons.NONE : v))
                .getter(
                        "__globals__",
                        (rt, self) -> ((PyFunction) self).globals().owned())
                .getset(
                        "__module__",
                        (rt, self) -> or(self, PyFunction.MODULE),
                        (rt, self, v) -> put(rt, self, PyFunction.MODULE, v))
                .getter(
                        "__builtins__",
                        (rt, self) -> ((PyFunction) self).builtins().owned())
                .getset("__code__", (rt, self) -> ((PyFunction) self).code().owned(), FunctionType::setCode)
                .getset(
                        "__defaults__",
                        (rt, self) -> or(self, PyFunction.DEFAULTS),
                        (rt, self, v) -> putTyped(
                                rt,
                                self,
                                PyFunction.DEFAULTS,
                                v,
                                Types.TUPLE,
                                "__defaults__ must be set to a tuple object"))
                .getset(
                        "__kwdefaults__",
                        (rt, self) -> or(self, PyFunction.KEYWORD_DEFAULTS),
                        (rt, self, v) -> putTyped(
                                rt,
                                self,
                                PyFunction.KEYWORD_DEFAULTS,
                                v,
                                Types.DICT,
                                "__kwdefaults__ must be set to a dict object"))
                .getset(
                        "__annotations__",
                        FunctionType::annotations,
                        (rt, self, v) -> putTyped(
                                rt,
                                self,
                                PyFunction.ANNOTATIONS,
                                v,
                                Types.DICT,
                                "__annotations__ must be set to a dict object"))
                .getset("__dict__", InstanceDict::get, InstanceDict::replace)
                .getset("__name__", (rt, self) -> ((PyFunction) self).name().owned(), (rt, self, v) -> ((PyFunction)
                                self)
                        .setName(rt, string(rt, v, "__name__")))
                .getset(
                        "__qualname__",
                        (rt, self) -> ((PyFunction) self).qualifiedName().owned(),
                        (rt, self, v) -> ((PyFunction) self).setQualifiedName(rt, string(rt, v, "__qualname__")))
                .getset(
                        "__type_params__",
                        FunctionType::typeParameters,
                        (rt, self, v) -> putTyped(
                                rt,
                                self,
                                PyFunction.TYPE_PARAMETERS,
                                v,
                                Types.TUPLE,
                                "__type_params__ must be set to a tuple"));
    }

    private static PyObject or(PyObject self, int field) {
        PyObject value = ((PyFunction) self).field(field);
        return value == null ? Singletons.NONE : value.owned();
    }

    private static void put(Runtime rt, PyObject self, int field, @Nullable PyObject value) {
        ((PyFunction) self).setField(rt, field, value == null ? null : value.owned());
    }

    private static void putTyped(
            Runtime rt, PyObject self, int field, @Nullable PyObject value, PyType wanted, String message) {
        if (value == null || value == Singletons.NONE) {
            put(rt, self, field, null);
        } else if (value.type().isSubtype(wanted)) {
            put(rt, self, field, value);
        } else {
            throw rt.typeError(message);
        }
    }

    private static PyObject string(Runtime rt, @Nullable PyObject value, String attribute) {
        if (!(value instanceof PyStr)) {
            throw rt.typeError(attribute + " must be set to a string object");
        }
        return value.owned();
    }

    private static void setCode(Runtime rt, PyObject self, @Nullable PyObject value) {
        if (!(value instanceof PyCode code)) {
            throw rt.typeError("__code__ must be set to a code object");
        }
        ((PyFunction) self).setCode(rt, (PyCode) code.owned());
    }

    private static PyObject annotations(Runtime rt, PyObject self) {
        PyFunction function = (PyFunction) self;
        PyObject value = function.field(PyFunction.ANNOTATIONS);
        if (value instanceof PyTuple pairs) {
            PyDict made = PyDict.of(rt);
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                made.set(rt, pairs.get(i), pairs.get(i + 1));
            }
            function.setField(rt, PyFunction.ANNOTATIONS, made);
        } else if (value == null) {
            function.setField(rt, PyFunction.ANNOTATIONS, PyDict.of(rt));
        }
        return or(self, PyFunction.ANNOTATIONS);
    }

    private static PyObject typeParameters(Runtime rt, PyObject self) {
        PyObject value = ((PyFunction) self).field(PyFunction.TYPE_PARAMETERS);
        return value == null ? PyTuple.EMPTY : value.owned();
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyFunction function = (PyFunction) self;
        String name = function.qualifiedName() instanceof PyStr s ? s.value() : "?";
        return rt.string(
                "<function " + name + " at 0x" + Long.toHexString(rt.heap().address(self)) + ">");
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        return rt.callFunction((PyFunction) self, args);
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        return object == null ? self.owned() : new PyMethod(rt, self, object);
    }
}
