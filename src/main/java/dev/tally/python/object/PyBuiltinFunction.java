package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** A function written in Java, or a built-in method bound to its object. CPython 3.13 Objects/methodobject.c. */
public final class PyBuiltinFunction extends PyObject {
    private final String name;
    private final Native body;
    private final String module;
    private @Nullable PyObject self;

    PyBuiltinFunction(String name, Native body, @Nullable PyObject self) {
        this("builtins", name, body, self);
    }

    private PyBuiltinFunction(String module, String name, Native body, @Nullable PyObject self) {
        super(Types.BUILTIN_FUNCTION);
        this.module = module;
        this.name = name;
        this.body = body;
        this.self = self;
    }

    /** A built-in method bound to its object, which gains a reference. */
    static PyBuiltinFunction bound(Runtime rt, String name, Native body, PyObject self) {
        PyBuiltinFunction made = new PyBuiltinFunction(name, body, self);
        self.incref();
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** A built-in function: immortal, its {@code self} is None. */
    public static PyBuiltinFunction function(String name, Native body) {
        return ofModule("builtins", name, body);
    }

    /** A function of a module: immortal, its {@code self} is None. */
    public static PyBuiltinFunction ofModule(String module, String name, Native body) {
        PyBuiltinFunction made = new PyBuiltinFunction(module, name, body, null);
        made.makeImmortal();
        return made;
    }

    PyBuiltinFunction immortalStaticMethod() {
        makeImmortal();
        return this;
    }

    public String name() {
        return name;
    }

    /** {@code __module__} of a function that is no method. */
    String module() {
        return module;
    }

    public Native body() {
        return body;
    }

    /** Borrowed; None where there is none. */
    public PyObject self() {
        return self == null ? Singletons.NONE : self;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (self != null) {
            visitor.visit(self, "self", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = self;
        self = null;
        decref(rt, old);
    }
}
