package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code types.GenericAlias}: a class with arguments, such as {@code list[int]}. CPython 3.13 Objects/genericaliasobject.c. */
public final class PyGenericAlias extends PyObject {
    public static final PyType TYPE =
            new PyType(Types.TYPE, "types.GenericAlias", Types.OBJECT, new GenericAliasType(), 64).withWeakReferences();

    private PyObject origin;
    private PyTuple args;

    /** The type parameters in the arguments, once they were asked for. */
    private @Nullable PyTuple parameters;

    /** Whether it stands for its items, as {@code *tuple[int, str]} does. */
    private boolean starred;

    private PyGenericAlias(PyType type, PyObject origin, PyTuple args) {
        super(type);
        this.origin = origin;
        this.args = args;
    }

    /** A new alias; both are borrowed. What is no tuple becomes one. */
    public static PyGenericAlias of(Runtime rt, PyObject origin, PyObject args) {
        return ofType(rt, TYPE, origin, args);
    }

    static PyGenericAlias ofType(Runtime rt, PyType type, PyObject origin, PyObject args) {
        PyTuple tuple;
        if (args instanceof PyTuple given) {
            given.incref();
            tuple = given;
        } else {
            tuple = PyTuple.of(rt, args.owned());
        }
        PyGenericAlias made = new PyGenericAlias(type, origin.owned(), tuple);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Borrowed. */
    public PyObject origin() {
        return origin;
    }

    /** Borrowed. */
    public PyTuple args() {
        return args;
    }

    /** The type parameters in the arguments; borrowed. */
    PyTuple parameters(Runtime rt) {
        PyTuple found = parameters;
        if (found == null) {
            found = Substitution.parametersIn(rt, args);
            PyTuple old = parameters;
            parameters = found;
            decref(rt, old);
        }
        return found;
    }

    boolean isStarred() {
        return starred;
    }

    /** For the maker of an alias. */
    PyGenericAlias starred(boolean value) {
        starred = value;
        return this;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(origin, "origin", 0);
        visitor.visit(args, "args", 0);
        if (parameters != null) {
            visitor.visit(parameters, "parameters", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldOrigin = origin;
        origin = Singletons.NONE;
        oldOrigin.decref(rt);
        PyTuple oldArgs = args;
        args = PyTuple.EMPTY;
        oldArgs.decref(rt);
        PyTuple oldParameters = parameters;
        parameters = null;
        decref(rt, oldParameters);
    }
}
