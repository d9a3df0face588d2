package dev.tally.python.code;

import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Unsupported;

/** From the tree to bytecode, as CPython 3.13 {@code Python/compile.c} and {@code Python/flowgraph.c} make it. */
public final class Compiler {
    private Compiler() {}

    /** The code of a whole program. Throws {@code SyntaxError} for what only the scopes or the compiler can see. */
    public static Code compile(Module module) {
        throw new Unsupported("compiling");
    }
}
