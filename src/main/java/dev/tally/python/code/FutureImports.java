package dev.tally.python.code;

import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.List;
import java.util.Set;

/**
 * What a program asks of the future (CPython 3.13 {@code Python/future.c}).
 *
 * @param annotations whether annotations are kept as text
 * @param lastLine the line of the last such import at the beginning, or {@link Code#NO_LINE}
 */
record FutureImports(boolean annotations, int lastLine) {
    private static final String MODULE = "__future__";

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

    /** Reads those at the beginning, which only a docstring may precede. Refuses features that are not known. */
    static FutureImports of(List<Stmt> body, Source source) {
        boolean annotations = false;
        int lastLine = Code.NO_LINE;
        int first = StatementCompiler.docstring(body) == null ? 0 : 1;
        for (Stmt statement : body.subList(first, body.size())) {
            boolean future =
                    statement instanceof Stmt.ImportFrom from && from.level() == 0 && MODULE.equals(from.module());
            if (!future) {
                break;
            }
            annotations |= feature((Stmt.ImportFrom) statement);
            lastLine = source.line(statement.span().start());
        }
        return new FutureImports(annotations, lastLine);
    }

    /** Refuses one that stands after the beginning. */
    void refuseLate(Stmt.ImportFrom statement, int line) {
        if (line > lastLine && statement.level() == 0 && MODULE.equals(statement.module())) {
            throw new SyntaxError("from __future__ imports must occur at the beginning of the file", statement.span());
        }
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
