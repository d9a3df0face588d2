package dev.tally.python.lib;

import dev.tally.python.code.Compiler.Mode;
import dev.tally.python.object.PyObject;
import dev.tally.python.syntax.Module;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Trees;

/** The nodes that {@code compile()} makes and takes. */
final class AstTrees implements Trees {
    static final Trees INSTANCE = new AstTrees();

    private AstTrees() {}

    @Override
    public boolean isNode(PyObject object) {
        return object.type().isSubtype(AstNodeType.TYPE);
    }

    @Override
    public PyObject nodes(Interpreter vm, Module tree, Mode mode) {
        return switch (mode) {
            case PROGRAM -> NodeMaker.module(vm, tree);
            case INTERACTIVE -> NodeMaker.interactive(vm, tree);
            case EXPRESSION -> NodeMaker.expression(vm, tree);
        };
    }

    @Override
    public Module tree(Interpreter vm, PyObject node, String file, Mode mode) {
        return TreeMaker.module(vm, node, file, mode);
    }
}
