package dev.tally.python.object;

/** What {@code builtin_function_or_method} does. CPython 3.13 Objects/methodobject.c. */
final class BuiltinFunctionType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, CALL, COMPARE);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reduce__", BuiltinFunctionType::reduce)
                .getter("__name__", (rt, self) -> rt.string(((PyBuiltinFunction) self).name()))
                .getter("__qualname__", (rt, self) -> rt.string(qualified((PyBuiltinFunction) self)))
                .getter("__self__", (rt, self) -> owner(rt, (PyBuiltinFunction) self)
                        .owned())
                .getter(
                        "__module__",
                        (rt, self) -> isMethod((PyBuiltinFunction) self)
                                ? Singletons.NONE
                                : rt.intern(((PyBuiltinFunction) self).module()))
                .getter("__doc__", (rt, self) -> Singletons.NONE)
                .getter(
                        "__text_signature__",
                        (rt, self) -> TextSignatures.ofFunction(
                                rt, (PyBuiltinFunction) self, isMethod((PyBuiltinFunction) self)));
    }

    /** What a method is bound to; the module of a function. */
    private static PyObject owner(Runtime rt, PyBuiltinFunction function) {
        return isMethod(function) ? function.self() : rt.importModule(function.module());
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        PyBuiltinFunction function = (PyBuiltinFunction) self;
        PyObject name = rt.string(function.name());
        return isMethod(function) ? Reduction.byName(rt, function.self(), name) : name;
    }

    private static boolean isMethod(PyBuiltinFunction function) {
        return function.self() != Singletons.NONE && !(function.self() instanceof PyModule);
    }

    static String qualified(PyBuiltinFunction function) {
        if (!isMethod(function)) {
            return function.name();
        }
        PyType type = function.self() instanceof PyType t ? t : function.self().type();
        return TypeType.qualifiedName(type) + "." + function.name();
    }

    /** {@code _PyObject_FunctionStr}: behind the name of its module, unless that is the built-ins. */
    private static String described(PyBuiltinFunction function) {
        boolean ofModule = !isMethod(function) && !function.module().equals("builtins");
        return ofModule ? function.module() + "." + function.name() : qualified(function);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyBuiltinFunction function = (PyBuiltinFunction) self;
        return rt.string(
                isMethod(function)
                        ? "<built-in method " + function.name() + " of "
                                + function.self().type().name() + " object at 0x"
                                + Long.toHexString(rt.heap().address(function.self())) + ">"
                        : "<built-in function " + function.name() + ">");
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        PyBuiltinFunction function = (PyBuiltinFunction) self;
        if (!isMethod(function)) {
            return ObjectType.identityHash(rt, self);
        }
        long hash =
                ObjectType.identityHash(rt, function.self()) ^ function.name().hashCode();
        return hash == -1 ? -2 : hash;
    }

    @Override
    public boolean packsArguments(PyObject self) {
        return ((PyBuiltinFunction) self).body() instanceof Native.Packed;
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyBuiltinFunction function = (PyBuiltinFunction) self;
        Native body = function.body();
        if (body instanceof Native.Many many) {
            return many.call(rt, function.self(), args);
        }
        return Descriptors.invoke(rt, described(function), body, function.self(), args);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(other instanceof PyBuiltinFunction b) || operator != EQ && operator != NE) {
            return Singletons.NOT_IMPLEMENTED;
        }
        PyBuiltinFunction a = (PyBuiltinFunction) self;
        boolean equal = a == b || a.self() == b.self() && a.body() == b.body();
        return Runtime.bool(equal == (operator == EQ));
    }
}
