package dev.tally.python.lib;

import dev.tally.python.vm.Interpreter;

/** {@code _contextvars}: variables with a value for each context. CPython 3.13 Modules/_contextvarsmodule.c. */
final class ContextvarsModule {
    private ContextvarsModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.function0("copy_context", (rt, self) -> PyContext.current(rt).copy(rt))
                .type(PyContext.TYPE)
                .type(PyContextVar.TYPE)
                .type(ContextToken.TYPE);
    }
}
