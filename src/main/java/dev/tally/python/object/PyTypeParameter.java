package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * A type parameter of any kind: its name, and a default that is computed when it is asked for. CPython 3.13
 * Objects/typevarobject.c.
 */
public abstract class PyTypeParameter extends PyObject {
    private final PyStr name;
    private final LazyValue defaultValue;

    /** Gains a reference to the name. */
    PyTypeParameter(PyType type, PyStr name, LazyValue defaultValue) {
        super(type);
        this.name = name;
        this.defaultValue = defaultValue;
        name.incref();
    }

    /** Tells the heap, and says in which module the parameter was made. */
    static <T extends PyTypeParameter> T madeByCall(Runtime rt, T made) {
        rt.heap().allocatedContainer(made);
        rt.hold(made);
        PyStr attribute = rt.hold(rt.intern("__module__"));
        PyObject module = rt.hold(Typing.callerModule(rt));
        InstanceDict.put(rt, made, attribute, module);
        rt.release(module);
        rt.release(attribute);
        return rt.take(made);
    }

    /** Tells the heap of a parameter of a type parameter list. */
    static <T extends PyTypeParameter> T madeByList(Runtime rt, T made) {
        rt.heap().allocatedContainer(made);
        return made;
    }

    final PyStr name() {
        return name;
    }

    /** {@code _Py_set_typeparam_default}; the function is borrowed. */
    public final void setDefault(Runtime rt, PyObject compute) {
        defaultValue.computeBy(rt, compute);
    }

    /** A new reference; {@link NoDefault} where there is none. */
    final PyObject defaultValue(Runtime rt) {
        PyObject found = defaultValue.get(rt);
        return found == null ? NoDefault.INSTANCE : found;
    }

    final boolean hasDefault() {
        PyObject known = defaultValue.known();
        return defaultValue.compute() != null || known != null && known != NoDefault.INSTANCE;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(name, "name", 0);
        defaultValue.traverse(visitor, "default");
    }

    @Override
    public void clear(Runtime rt) {
        defaultValue.clear(rt);
        if (refcount() == 0) {
            name.decref(rt);
        }
    }

    /** What all kinds can do. */
    abstract static class Behaviour extends Slots {
        private final String kind;

        Behaviour(String kind) {
            this.kind = kind;
        }

        /** In the order of CPython's tables: methods, then fields, then what is computed. */
        @Override
        public void define(TypeBuilder type) {
            type.method1("__typing_subst__", this::substitute)
                    .methodN("__typing_prepare_subst__", this::prepare)
                    .method("__reduce__", (rt, self) -> parameter(self).name.owned())
                    .method(
                            "has_default",
                            (rt, self) -> Runtime.bool(parameter(self).hasDefault()))
                    .method1("__mro_entries__", (rt, self, bases) -> {
                        throw rt.typeError("Cannot subclass an instance of " + kind);
                    })
                    .field("__name__", (rt, self) -> parameter(self).name.owned());
            fields(type);
            type.getter("__default__", (rt, self) -> parameter(self).defaultValue(rt))
                    .constant("__module__", PyStr.immortalOf("typing"));
        }

        void fields(TypeBuilder type) {}

        abstract PyObject substitute(Runtime rt, PyObject self, PyObject argument);

        /** The arguments of an alias, with what this parameter adds to them. */
        abstract PyObject prepared(Runtime rt, PyObject self, PyObject alias, PyObject arguments);

        private PyObject prepare(Runtime rt, PyObject self, Args args) {
            if (args.positional() != 2 || args.keywordCount() > 0) {
                throw rt.typeError("__typing_prepare_subst__ expected 2 arguments, got " + args.positional());
            }
            return prepared(rt, self, args.get(0), args.get(1));
        }

        private static PyTypeParameter parameter(PyObject self) {
            return (PyTypeParameter) self;
        }

        /** Unions with anything, strings included, are {@code typing}'s. */
        @Override
        public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
            return Typing.call(rt, "_make_union", left, right);
        }

        /** The argument called {@code name}. */
        static PyStr nameArgument(Runtime rt, String function, @Nullable PyObject argument) {
            if (argument instanceof PyStr name) {
                return name;
            }
            String type = argument == null || argument == Singletons.NONE
                    ? "None"
                    : argument.type().name();
            throw rt.typeError(function + "() argument 'name' must be str, not " + type);
        }

        /** The argument called {@code default}. */
        static LazyValue defaultArgument(@Nullable PyObject argument) {
            return LazyValue.of(argument == null ? NoDefault.INSTANCE : argument);
        }
    }
}
