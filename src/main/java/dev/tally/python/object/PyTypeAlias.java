package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code typing.TypeAliasType}: what {@code type Name = …} binds. CPython 3.13 Objects/typevarobject.c. */
public final class PyTypeAlias extends PyObject {
    public static final PyType TYPE =
            new PyType(Types.TYPE, "typing.TypeAliasType", Types.OBJECT, new Behaviour(), 56).sealed();

    private final PyStr name;
    private @Nullable PyTuple parameters;
    private final LazyValue value;
    private @Nullable PyObject module;

    private PyTypeAlias(PyStr name, @Nullable PyTuple parameters, LazyValue value, @Nullable PyObject module) {
        super(TYPE);
        this.name = name;
        this.parameters = parameters;
        this.value = value;
        this.module = module;
        name.incref();
        if (parameters != null) {
            parameters.incref();
        }
    }

    /** What the statement makes: of a name, a tuple of type parameters or None, and the function that computes the value. */
    public static PyTypeAlias of(Runtime rt, PyTuple parts) {
        PyTuple parameters = parts.get(1) instanceof PyTuple given ? given : null;
        PyTypeAlias made = new PyTypeAlias((PyStr) parts.get(0), parameters, LazyValue.computedBy(parts.get(2)), null);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(name, "name", 0);
        if (parameters != null) {
            visitor.visit(parameters, "type_params", 0);
        }
        value.traverse(visitor, "value");
        if (module != null) {
            visitor.visit(module, "module", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyTuple oldParameters = parameters;
        parameters = null;
        decref(rt, oldParameters);
        value.clear(rt);
        PyObject oldModule = module;
        module = null;
        decref(rt, oldModule);
        if (refcount() == 0) {
            name.decref(rt);
        }
    }

    private static final class Behaviour extends Slots {
        private static final Signature SIGNATURE = Signature.of("typealias", "name, value, *, type_params=");

        @Override
        public long mask() {
            return slots(NEW, REPR, SUBSCRIPT) | binaryOperators(OR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("__reduce__", (rt, self) -> alias(self).name.owned())
                    .getter("__name__", (rt, self) -> alias(self).name.owned())
                    .getter("__parameters__", (rt, self) -> PyTypeVarTuple.unpackAll(rt, parameters(self)))
                    .getter("__type_params__", (rt, self) -> parameters(self).owned())
                    .getter("__value__", (rt, self) -> {
                        PyObject value = alias(self).value.get(rt);
                        return value == null ? Runtime.none() : value;
                    })
                    .getter("__module__", Behaviour::module);
        }

        private static PyTypeAlias alias(PyObject self) {
            return (PyTypeAlias) self;
        }

        private static PyTuple parameters(PyObject self) {
            PyTuple found = alias(self).parameters;
            return found == null ? PyTuple.EMPTY : found;
        }

        private static PyObject module(Runtime rt, PyObject self) {
            PyObject module = alias(self).module;
            if (module == null && alias(self).value.compute() instanceof PyFunction function) {
                module = function.field(PyFunction.MODULE);
            }
            return module == null ? Runtime.none() : module.owned();
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject[] given = SIGNATURE.bind(rt, args);
            PyStr name = PyTypeParameter.Behaviour.nameArgument(rt, "typealias", given[0]);
            if (given[2] != null && !(given[2] instanceof PyTuple)) {
                throw rt.typeError("type_params must be a tuple");
            }
            PyTypeAlias made =
                    new PyTypeAlias(name, (PyTuple) given[2], LazyValue.of(given[1]), Typing.callerModule(rt));
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
            if (alias(self).parameters == null) {
                throw rt.typeError("Only generic type aliases are subscriptable");
            }
            return PyGenericAlias.of(rt, self, key);
        }

        @Override
        public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
            return PyUnion.or(rt, left, right);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return alias(self).name.owned();
        }
    }
}
