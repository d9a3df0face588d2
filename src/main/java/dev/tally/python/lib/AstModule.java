package dev.tally.python.lib;

import dev.tally.python.lib.AstGrammar.Kind;
import dev.tally.python.vm.Interpreter;

/** {@code _ast}: the classes of nodes. CPython 3.13 Parser/asdl_c.py; what is done with nodes is in Lib/ast.py. */
final class AstModule {
    private AstModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        AstClasses classes = AstClasses.make(vm);
        module.type(AstNodeType.TYPE)
                .value("PyCF_ALLOW_TOP_LEVEL_AWAIT", vm.integer(0x2000))
                .value("PyCF_ONLY_AST", vm.integer(0x400))
                .value("PyCF_TYPE_COMMENTS", vm.integer(0x1000))
                .value("PyCF_OPTIMIZED_AST", vm.integer(0x8400));
        for (Kind kind : AstGrammar.KINDS) {
            module.value(kind.name(), classes.type(kind.name()).owned());
        }
    }
}
