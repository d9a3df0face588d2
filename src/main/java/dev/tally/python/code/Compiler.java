package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import java.util.List;
import java.util.function.Consumer;

/** From the tree to bytecode, as CPython 3.13 {@code Python/compile.c} and {@code Python/flowgraph.c} make it. */
public final class Compiler {
    /** How deep a tree may be where the stack is of 1 MB or more. */
    private static final int MAX_NESTING = 300;

    private Compiler() {}

    /** What the code is for, as the third argument of Python's {@code compile} says. */
    public enum Mode {
        /** {@code exec}: a program. */
        PROGRAM,
        /** {@code single}: what is typed at a prompt; the value of an expression statement is shown. */
        INTERACTIVE,
        /** {@code eval}: the one expression statement of the tree, whose value the code returns. */
        EXPRESSION
    }

    /** The code of a whole program. Throws {@code SyntaxError} for what only the scopes or the compiler can see. */
    public static Code compile(Module module) {
        return compile(module, Mode.PROGRAM);
    }

    /** Where the stack is of 1 MB or more. */
    public static Code compile(Module module, Mode mode) {
        return compile(module, mode, Integer.MAX_VALUE);
    }

    /**
     * @param parserNesting how deep the parser may nest in the stack that is there; the compiler needs three times as much for
     *     a level
     */
    public static Code compile(Module module, Mode mode, int parserNesting) {
        return compile(module, mode, parserNesting, warning -> {});
    }

    /** @param warned is told of what CPython's compiler warns of, in its order: the parser's warnings come before */
    public static Code compile(Module module, Mode mode, int parserNesting, Consumer<SyntaxWarning> warned) {
        try {
            return compiled(module, mode, parserNesting, warned);
        } catch (SyntaxError error) {
            throw error.inBytes();
        }
    }

    private static Code compiled(Module module, Mode mode, int parserNesting, Consumer<SyntaxWarning> warned) {
        int nesting = Math.min(MAX_NESTING, parserNesting / 3);
        FutureImports future = FutureImports.of(module.body(), module.source());
        StatementFolder folder = new StatementFolder(new ConstantFolder(future.annotations(), nesting));
        List<Stmt> body = mode == Mode.PROGRAM ? folder.body(module.body()) : folder.all(module.body());
        Module folded = new Module(module.source(), body);
        SymbolTable symbols = SymbolCollector.collect(folded, future.annotations(), nesting);
        Generator generator =
                new Generator(module.source(), symbols, future, mode == Mode.INTERACTIVE, nesting, warned);
        generator.enter(symbols.module, Unit.Kind.MODULE, "<module>", 1, null);
        if (mode == Mode.EXPRESSION) {
            generator.expressions.visit(expression(body));
            return generator.leave(false);
        }
        generator.statements.body(body, Loc.ofLine(module.source(), 1));
        return generator.leave(true);
    }

    private static Expr expression(List<Stmt> body) {
        if (body.size() == 1 && body.get(0) instanceof Stmt.ExprStmt statement) {
            return statement.value();
        }
        throw new IllegalArgumentException("not one expression");
    }
}
