package dev.tally.python.lib;

import dev.tally.python.object.GenericType;
import dev.tally.python.object.NoDefault;
import dev.tally.python.object.PyParamSpec;
import dev.tally.python.object.PyParamSpecPart;
import dev.tally.python.object.PyTypeAlias;
import dev.tally.python.object.PyTypeVar;
import dev.tally.python.object.PyTypeVarTuple;
import dev.tally.python.vm.Interpreter;

/** {@code _typing}: what {@code typing} has of the interpreter itself. CPython 3.13 Modules/_typingmodule.c. */
final class TypingModule {
    private TypingModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.function1("_idfunc", (rt, self, object) -> object.owned())
                .type(PyTypeVar.TYPE)
                .type(PyTypeVarTuple.TYPE)
                .type(PyParamSpec.TYPE)
                .type(PyParamSpecPart.ARGS)
                .type(PyParamSpecPart.KWARGS)
                .type(GenericType.TYPE)
                .type(PyTypeAlias.TYPE)
                .value("NoDefault", NoDefault.INSTANCE);
    }
}
