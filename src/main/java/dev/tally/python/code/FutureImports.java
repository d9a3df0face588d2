package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Span;
import java.util.List;
import java.util.Set;

/** What a program asks of the future (CPython 3.13 {@code Python/future.c}). */
final class FutureImports {
    /** Asked for once, by now part of the language. */
    private static final Set<String> MANDATORY = Set.of(
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop");

    private FutureImports() {}

    /** Whether annotations are kept as text. Refuses features that are not known, and imports that come too late. */
    static boolean annotations(List<Stmt> body) {
        boolean annotations = false;
        boolean late = false;
        for (int i = 0; i < body.size(); i++) {
            boolean future = body.get(i) instanceof Stmt.ImportFrom from
                    && from.level() == 0
                    && "__future__".equals(from.module());
            if (!future) {
                late |= !(i == 0 && isString(body.get(i)));
                continue;
            }
            if (late) {
                throw new SyntaxError(
                        "from __future__ imports must occur at the beginning of the file",
                        body.get(i).span());
            }
            annotations |= feature((Stmt.ImportFrom) body.get(i));
        }
        return annotations;
    }

    private static boolean isString(Stmt statement) {
        return statement instanceof Stmt.ExprStmt e
                && e.value() instanceof Expr.Constant c
                && c.value() instanceof Literal.Str;
    }

    private static boolean feature(Stmt.ImportFrom statement) {
        boolean annotations = false;
        for (Stmt.Alias alias : statement.names()) {
            if (alias.name().equals("annotations")) {
                annotations = true;
            } else if (alias.name().equals("braces")) {
                throw new SyntaxError("not a chance", start(statement));
            } else if (!MANDATORY.contains(alias.name())) {
                throw new SyntaxError("future feature " + alias.name() + " is not defined", start(statement));
            }
        }
        return annotations;
    }

    /** CPython points at the statement, not at the feature. */
    private static Span start(Stmt statement) {
        return new Span(statement.span().start(), statement.span().start());
    }
}
