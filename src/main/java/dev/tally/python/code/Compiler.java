package dev.tally.python.code;

import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Stmt;
import java.util.List;

/** From the tree to bytecode, as CPython 3.13 {@code Python/compile.c} and {@code Python/flowgraph.c} make it. */
public final class Compiler {
    private Compiler() {}

    /** The code of a whole program. Throws {@code SyntaxError} for what only the scopes or the compiler can see. */
    public static Code compile(Module module) {
        FutureImports future = FutureImports.of(module.body(), module.source());
        List<Stmt> body = new StatementFolder(new ConstantFolder(future.annotations())).body(module.body());
        Module folded = new Module(module.source(), body);
        SymbolTable symbols = SymbolCollector.collect(folded, future.annotations());
        Generator generator = new Generator(module.source(), symbols, future);
        generator.enter(symbols.module, Unit.Kind.MODULE, "<module>", 1, null);
        generator.statements.body(body, Loc.ofLine(module.source(), 1));
        return generator.leave(true);
    }
}
