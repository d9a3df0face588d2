package dev.tally.python.object;

/** {@code P.args} and {@code P.kwargs} of a parameter specification. CPython 3.13 Objects/typevarobject.c. */
public final class PyParamSpecPart extends PyObject {
    public static final PyType ARGS = type("args");
    public static final PyType KWARGS = type("kwargs");

    private PyObject origin;

    private PyParamSpecPart(PyType type, PyObject origin) {
        super(type);
        this.origin = origin;
    }

    private static PyType type(String part) {
        String name = "typing.ParamSpec" + Character.toUpperCase(part.charAt(0)) + part.substring(1);
        return new PyType(Types.TYPE, name, Types.OBJECT, new Behaviour(part), 24)
                .sealed()
                .withWeakReferences();
    }

    /** Of anything, which is borrowed. */
    static PyParamSpecPart of(Runtime rt, PyType type, PyObject origin) {
        PyParamSpecPart made = new PyParamSpecPart(type, origin.owned());
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(origin, "__origin__", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = origin;
        origin = Singletons.NONE;
        old.decref(rt);
    }

    private static final class Behaviour extends Slots {
        private final String part;
        private final Signature signature;

        Behaviour(String part) {
            this.part = part;
            this.signature = Signature.of("paramspec" + part, "origin");
        }

        @Override
        public long mask() {
            return slots(NEW, REPR, COMPARE, HASH);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("__mro_entries__", (rt, self, bases) -> {
                        throw rt.typeError(
                                "Cannot subclass an instance of " + self.type().shortName());
                    })
                    .getter("__origin__", (rt, self) -> origin(self).owned())
                    .constant("__module__", PyStr.immortalOf("typing"));
        }

        private static PyObject origin(PyObject self) {
            return ((PyParamSpecPart) self).origin;
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            return of(rt, type, signature.bind(rt, args)[0]);
        }

        @Override
        public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
            if (self.type() != other.type() || operator != EQ && operator != NE) {
                return Runtime.notImplemented();
            }
            return Abstract.compare(rt, origin(self), origin(other), operator);
        }

        @Override
        public long hash(Runtime rt, PyObject self) {
            throw unhashable(rt, self);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            if (origin(self) instanceof PyParamSpec parameter) {
                return rt.string(parameter.name().value() + "." + part);
            }
            PyStr shown = rt.hold(Abstract.repr(rt, origin(self)));
            PyStr result = rt.string(shown.value() + "." + part);
            rt.release(shown);
            return result;
        }
    }
}
