package dev.tally.python.object;

/** {@code types.GenericAlias}: a class with arguments, such as {@code list[int]}. CPython 3.13 Objects/genericaliasobject.c. */
public final class PyGenericAlias extends PyObject {
    public static final PyType TYPE =
            new PyType(Types.TYPE, "GenericAlias", Types.OBJECT, new GenericAliasType(), 64).withWeakReferences();

    private PyObject origin;
    private PyTuple args;

    private PyGenericAlias(PyObject origin, PyTuple args) {
        super(TYPE);
        this.origin = origin;
        this.args = args;
    }

    /** A new alias; both are borrowed. What is no tuple becomes one. */
    public static PyGenericAlias of(Runtime rt, PyObject origin, PyObject args) {
        PyTuple tuple;
        if (args instanceof PyTuple given) {
            given.incref();
            tuple = given;
        } else {
            tuple = PyTuple.of(rt, args.owned());
        }
        PyGenericAlias made = new PyGenericAlias(origin.owned(), tuple);
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

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(origin, "origin", 0);
        visitor.visit(args, "args", 0);
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldOrigin = origin;
        origin = Singletons.NONE;
        oldOrigin.decref(rt);
        PyTuple oldArgs = args;
        args = PyTuple.EMPTY;
        oldArgs.decref(rt);
    }
}
