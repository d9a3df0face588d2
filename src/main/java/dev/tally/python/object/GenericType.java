package dev.tally.python.object;

/** {@code typing.Generic}: the base of classes with type parameters. CPython 3.13 Objects/typevarobject.c. */
public final class GenericType extends Slots {
    public static final PyType TYPE =
            new PyType(Types.TYPE, "typing.Generic", Types.OBJECT, new GenericType(), 16).withLayoutOf(Types.OBJECT);

    private GenericType() {}

    @Override
    public long mask() {
        return 0;
    }

    @Override
    public void define(TypeBuilder type) {
        type.classMethod("__class_getitem__", (rt, self, args) -> forward(rt, "_generic_class_getitem", self, args))
                .classMethod(
                        "__init_subclass__", (rt, self, args) -> forward(rt, "_generic_init_subclass", self, args));
    }

    /** {@code call_typing_args_kwargs}: a tuple holds the class and the arguments meanwhile. */
    private static PyObject forward(Runtime rt, String function, PyObject type, Args args) {
        PyObject callable = rt.hold(Typing.get(rt, function));
        Args all = args.prepend(type);
        PyTuple tuple = rt.hold(all.toTuple(rt));
        PyObject result =
                rt.call(callable, new Args(all.array(), 0, all.positional(), all.keywords(), tuple, all.dict()));
        rt.release(tuple);
        rt.release(callable);
        return result;
    }

    /** {@code Generic[parameters]}, for a class statement with a type parameter list: {@code _Py_subscript_generic}. */
    public static PyObject subscript(Runtime rt, PyTuple parameters) {
        PyTuple unpacked = rt.hold(PyTypeVarTuple.unpackAll(rt, parameters));
        PyObject result = Typing.call(rt, "_GenericAlias", TYPE, unpacked);
        rt.release(unpacked);
        return result;
    }
}
