package dev.tally.python.object;

/** {@code typing.TypeVarTuple}: the {@code *Ts} of {@code class Row[*Ts]}. CPython 3.13 Objects/typevarobject.c. */
public final class PyTypeVarTuple extends PyTypeParameter {
    public static final PyType TYPE = new PyType(
                    Types.TYPE, "typing.TypeVarTuple", Types.OBJECT, new TypeVarTupleType(), 40)
            .sealed()
            .withDict()
            .withWeakReferences();

    private PyTypeVarTuple(PyStr name, LazyValue defaultValue) {
        super(TYPE, name, defaultValue);
    }

    /** Of a type parameter list. */
    public static PyTypeVarTuple of(Runtime rt, PyStr name) {
        return madeByList(rt, new PyTypeVarTuple(name, LazyValue.none()));
    }

    /** The parameters with each of these unpacked, as {@code Generic} wants them; a new reference. */
    public static PyTuple unpackAll(Runtime rt, PyTuple parameters) {
        boolean any = false;
        for (PyObject parameter : parameters.items()) {
            any |= parameter instanceof PyTypeVarTuple;
        }
        if (!any) {
            parameters.incref();
            return parameters;
        }
        PyObject[] items = new PyObject[parameters.size()];
        for (int i = 0; i < items.length; i++) {
            PyObject parameter = parameters.get(i);
            items[i] =
                    rt.hold(parameter instanceof PyTypeVarTuple ? Typing.unpacked(rt, parameter) : parameter.owned());
        }
        for (int i = items.length - 1; i >= 0; i--) {
            rt.take(items[i]);
        }
        return PyTuple.of(rt, items);
    }

    private static final class TypeVarTupleType extends Behaviour {
        private static final Signature SIGNATURE = Signature.of("typevartuple", "name, *, default=");

        TypeVarTupleType() {
            super("TypeVarTuple");
        }

        @Override
        public long mask() {
            return slots(NEW, REPR, ITER);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject[] given = SIGNATURE.bind(rt, args);
            PyStr name = nameArgument(rt, "typevartuple", given[0]);
            return madeByCall(rt, new PyTypeVarTuple(name, defaultArgument(given[1])));
        }

        /** {@code *Ts} gives one item, {@code Unpack[Ts]}. */
        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            PyTuple one = rt.hold(PyTuple.of(rt, Typing.unpacked(rt, self)));
            PyObject iterator = Iteration.iter(rt, one);
            rt.release(one);
            return iterator;
        }

        @Override
        PyObject substitute(Runtime rt, PyObject self, PyObject argument) {
            throw rt.typeError("Substitution of bare TypeVarTuple is not supported");
        }

        @Override
        PyObject prepared(Runtime rt, PyObject self, PyObject alias, PyObject arguments) {
            return Typing.call(rt, "_typevartuple_prepare_subst", self, alias, arguments);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return ((PyTypeVarTuple) self).name().owned();
        }
    }
}
