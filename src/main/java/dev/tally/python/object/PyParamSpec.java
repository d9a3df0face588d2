package dev.tally.python.object;

/** {@code typing.ParamSpec}: the {@code **P} of {@code def wrap[**P]()}. CPython 3.13 Objects/typevarobject.c. */
public final class PyParamSpec extends PyTypeParameter {
    public static final PyType TYPE = new PyType(Types.TYPE, "typing.ParamSpec", Types.OBJECT, new ParamSpecType(), 56)
            .sealed()
            .withDict()
            .withWeakReferences();

    private final LazyValue bound;
    private final Variance variance;

    private PyParamSpec(PyStr name, LazyValue bound, LazyValue defaultValue, Variance variance) {
        super(TYPE, name, defaultValue);
        this.bound = bound;
        this.variance = variance;
    }

    /** Of a type parameter list. */
    public static PyParamSpec of(Runtime rt, PyStr name) {
        return madeByList(rt, new PyParamSpec(name, LazyValue.none(), LazyValue.none(), Variance.INFERRED));
    }

    @Override
    public void traverse(Visitor visitor) {
        super.traverse(visitor);
        bound.traverse(visitor, "bound");
    }

    @Override
    public void clear(Runtime rt) {
        bound.clear(rt);
        super.clear(rt);
    }

    private static final class ParamSpecType extends Behaviour {
        private static final Signature SIGNATURE =
                Signature.of("paramspec", "name, *, bound=, default=, covariant=, contravariant=, infer_variance=");

        ParamSpecType() {
            super("ParamSpec");
        }

        @Override
        public long mask() {
            return slots(NEW, REPR) | binaryOperators(OR);
        }

        @Override
        void fields(TypeBuilder type) {
            type.getter("__bound__", (rt, self) -> {
                        PyObject bound = parameter(self).bound.get(rt);
                        return bound == null ? Runtime.none() : bound;
                    })
                    .getter(
                            "__covariant__",
                            (rt, self) -> Runtime.bool(parameter(self).variance.covariant()))
                    .getter(
                            "__contravariant__",
                            (rt, self) -> Runtime.bool(parameter(self).variance.contravariant()))
                    .getter(
                            "__infer_variance__",
                            (rt, self) -> Runtime.bool(parameter(self).variance.inferred()))
                    .getter("args", (rt, self) -> PyParamSpecPart.of(rt, PyParamSpecPart.ARGS, self))
                    .getter("kwargs", (rt, self) -> PyParamSpecPart.of(rt, PyParamSpecPart.KWARGS, self));
        }

        private static PyParamSpec parameter(PyObject self) {
            return (PyParamSpec) self;
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject[] given = SIGNATURE.bind(rt, args);
            PyStr name = nameArgument(rt, "paramspec", given[0]);
            Variance variance = Variance.of(rt, given[3], given[4], given[5]);
            PyObject bound = given[1] == null ? Singletons.NONE : given[1];
            PyObject checked = rt.hold(Typing.checked(rt, bound, "Bound must be a type."));
            PyParamSpec made =
                    madeByCall(rt, new PyParamSpec(name, LazyValue.of(checked), defaultArgument(given[2]), variance));
            rt.release(checked);
            return made;
        }

        @Override
        PyObject substitute(Runtime rt, PyObject self, PyObject argument) {
            return Typing.call(rt, "_paramspec_subst", self, argument);
        }

        @Override
        PyObject prepared(Runtime rt, PyObject self, PyObject alias, PyObject arguments) {
            return Typing.call(rt, "_paramspec_prepare_subst", self, alias, arguments);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return parameter(self).variance.repr(rt, parameter(self).name());
        }
    }
}
