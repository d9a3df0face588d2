package dev.tally.python.vm;

import dev.tally.python.code.Compiler.Mode;
import dev.tally.python.object.PyObject;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Unsupported;

/** The nodes of {@code ast}, which {@code compile()} makes and takes: they come with the library. CPython 3.13 Python/Python-ast.c. */
public interface Trees {
    /** No nodes at all. */
    Trees NONE = new Trees() {
        @Override
        public boolean isNode(PyObject object) {
            return false;
        }

        @Override
        public PyObject nodes(Interpreter vm, Module tree, Mode mode) {
            throw new Unsupported("ast");
        }

        @Override
        public Module tree(Interpreter vm, PyObject node, String file, Mode mode) {
            throw new Unsupported("ast");
        }
    };

    /** {@code PyAST_Check}: whether it is an instance of {@code ast.AST}. */
    boolean isNode(PyObject object);

    /** The nodes of a tree that the parser has made; a new reference. */
    PyObject nodes(Interpreter vm, Module tree, Mode mode);

    /**
     * The tree that a node is. Raises what CPython raises for one that is none: TypeError and ValueError.
     *
     * @param file what its text is called
     */
    Module tree(Interpreter vm, PyObject node, String file, Mode mode);
}
