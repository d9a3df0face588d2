package dev.tally.python.object;

import java.util.Arrays;

/** {@code typing.TypeVar}: the {@code T} of {@code class Box[T]}. CPython 3.13 Objects/typevarobject.c. */
public final class PyTypeVar extends PyTypeParameter {
    public static final PyType TYPE = new PyType(Types.TYPE, "typing.TypeVar", Types.OBJECT, new TypeVarType(), 80)
            .sealed()
            .withDict()
            .withWeakReferences();

    private final LazyValue bound;
    private final LazyValue constraints;
    private final Variance variance;

    private PyTypeVar(PyStr name, LazyValue bound, LazyValue constraints, LazyValue defaultValue, Variance variance) {
        super(TYPE, name, defaultValue);
        this.bound = bound;
        this.constraints = constraints;
        this.variance = variance;
    }

    /** Of a type parameter list, {@code T}. */
    public static PyTypeVar of(Runtime rt, PyStr name) {
        return made(rt, name, LazyValue.none(), LazyValue.none());
    }

    /** {@code T: int}; the function that computes the bound is borrowed. */
    public static PyTypeVar withBound(Runtime rt, PyStr name, PyObject compute) {
        return made(rt, name, LazyValue.computedBy(compute), LazyValue.none());
    }

    /** {@code T: (int, str)}; the function that computes the constraints is borrowed. */
    public static PyTypeVar withConstraints(Runtime rt, PyStr name, PyObject compute) {
        return made(rt, name, LazyValue.none(), LazyValue.computedBy(compute));
    }

    private static PyTypeVar made(Runtime rt, PyStr name, LazyValue bound, LazyValue constraints) {
        return madeByList(rt, new PyTypeVar(name, bound, constraints, LazyValue.none(), Variance.INFERRED));
    }

    @Override
    public void traverse(Visitor visitor) {
        super.traverse(visitor);
        bound.traverse(visitor, "bound");
        constraints.traverse(visitor, "constraints");
    }

    @Override
    public void clear(Runtime rt) {
        bound.clear(rt);
        constraints.clear(rt);
        super.clear(rt);
    }

    private static final class TypeVarType extends Behaviour {
        private static final Signature SIGNATURE =
                Signature.of("typevar", "name, *, bound=, default=, covariant=, contravariant=, infer_variance=");

        TypeVarType() {
            super("TypeVar");
        }

        @Override
        public long mask() {
            return slots(NEW, REPR) | binaryOperators(OR);
        }

        @Override
        void fields(TypeBuilder type) {
            type.field(
                            "__covariant__",
                            (rt, self) -> Runtime.bool(variable(self).variance.covariant()))
                    .field(
                            "__contravariant__",
                            (rt, self) -> Runtime.bool(variable(self).variance.contravariant()))
                    .field(
                            "__infer_variance__",
                            (rt, self) -> Runtime.bool(variable(self).variance.inferred()))
                    .getter("__bound__", (rt, self) -> or(variable(self).bound.get(rt), Singletons.NONE))
                    .getter(
                            "__constraints__",
                            (rt, self) -> or(variable(self).constraints.get(rt), PyTuple.EMPTY));
        }

        private static PyObject or(PyObject found, PyObject otherwise) {
            return found == null ? otherwise : found;
        }

        private static PyTypeVar variable(PyObject self) {
            return (PyTypeVar) self;
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            int first = Math.min(1, args.positional());
            PyObject[] given = bind(rt, args, first);
            PyStr name = nameArgument(rt, "typevar", given[0]);
            Variance variance = Variance.of(rt, given[3], given[4], given[5]);
            PyObject bound = given[1] == null || given[1] == Singletons.NONE
                    ? null
                    : rt.hold(Typing.checked(rt, given[1], "Bound must be a type."));
            int constraints = args.positional() - first;
            if (constraints == 1) {
                throw rt.typeError("A single constraint is not allowed");
            }
            if (constraints > 0 && bound != null) {
                throw rt.typeError("Constraints cannot be combined with bound=...");
            }
            PyTuple all = constraints == 0 ? null : rt.hold(PyTuple.of(rt, positional(args, first)));
            LazyValue defaultValue = defaultArgument(given[2]);
            PyTypeVar made =
                    madeByCall(rt, new PyTypeVar(name, LazyValue.of(bound), LazyValue.of(all), defaultValue, variance));
            if (all != null) {
                rt.release(all);
            }
            if (bound != null) {
                rt.release(bound);
            }
            return made;
        }

        /** What is not a constraint. */
        private static PyObject[] bind(Runtime rt, Args args, int first) {
            PyObject[] array = new PyObject[first + args.keywordCount()];
            System.arraycopy(args.array(), args.start(), array, 0, first);
            System.arraycopy(args.array(), args.start() + args.positional(), array, first, args.keywordCount());
            return SIGNATURE.bind(rt, new Args(array, 0, first, args.keywords()));
        }

        private static PyObject[] positional(Args args, int from) {
            PyObject[] items = Arrays.copyOfRange(args.array(), args.start() + from, args.start() + args.positional());
            for (PyObject item : items) {
                item.incref();
            }
            return items;
        }

        @Override
        PyObject substitute(Runtime rt, PyObject self, PyObject argument) {
            return Typing.call(rt, "_typevar_subst", self, argument);
        }

        @Override
        PyObject prepared(Runtime rt, PyObject self, PyObject alias, PyObject arguments) {
            PyObject parameters = rt.hold(Substitution.parametersOf(rt, alias));
            long index = indexOf(rt, parameters, self);
            rt.release(parameters);
            long given = Items.length(rt, arguments);
            if (index < given) {
                return arguments.owned();
            }
            if (index == given && variable(self).hasDefault()) {
                PyTuple more = rt.hold(PyTuple.of(rt, variable(self).defaultValue(rt)));
                PyObject all = Numbers.binary(rt, ADD, arguments, more);
                rt.release(more);
                return all;
            }
            PyStr shown = rt.hold(Abstract.str(rt, alias));
            throw rt.typeError("Too few arguments for " + shown.value() + "; actual " + given + ", expected at least "
                    + (index + 1));
        }

        private static long indexOf(Runtime rt, PyObject parameters, PyObject wanted) {
            PyTuple all = rt.hold(Iteration.toTuple(rt, parameters));
            for (int i = 0; i < all.size(); i++) {
                if (Abstract.equal(rt, all.get(i), wanted)) {
                    rt.release(all);
                    return i;
                }
            }
            throw rt.valueError("sequence.index(x): x not in sequence");
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return variable(self).variance.repr(rt, variable(self).name());
        }
    }
}
