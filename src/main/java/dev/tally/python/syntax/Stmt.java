package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements, as in CPython 3.13 {@code Parser/Python.asdl}. Lists are unmodifiable. */
public sealed interface Stmt {
    Span span();

    /** The span starts at {@code def} (or {@code async}), not at the first decorator. */
    record FunctionDef(
            Span span,
            String name,
            Parameters parameters,
            List<Stmt> body,
            List<Expr> decorators,
            @Nullable Expr returns,
            List<TypeParameter> typeParameters,
            boolean async)
            implements Stmt {}

    /** The span starts at {@code class}, not at the first decorator. */
    record ClassDef(
            Span span,
            String name,
            List<Expr> bases,
            List<Expr.Keyword> keywords,
            List<Stmt> body,
            List<Expr> decorators,
            List<TypeParameter> typeParameters)
            implements Stmt {}

    record Return(Span span, @Nullable Expr value) implements Stmt {}

    record Delete(Span span, List<Expr> targets) implements Stmt {}

    record Assign(Span span, List<Expr> targets, Expr value) implements Stmt {}

    record TypeAlias(Span span, Expr.Name name, List<TypeParameter> typeParameters, Expr value) implements Stmt {}

    record AugAssign(Span span, Expr target, Operator op, Expr value) implements Stmt {}

    /** @param simple whether the target is a name without parentheses */
    record AnnAssign(
            Span span,
            Expr target,
            Expr annotation,
            @Nullable Expr value,
            boolean simple) implements Stmt {}

    record For(Span span, Expr target, Expr iterable, List<Stmt> body, List<Stmt> orElse, boolean async)
            implements Stmt {}

    record While(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {}

    record If(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {}

    record With(Span span, List<WithItem> items, List<Stmt> body, boolean async) implements Stmt {}

    record Match(Span span, Expr subject, List<MatchCase> cases) implements Stmt {}

    record Raise(
            Span span, @Nullable Expr exception, @Nullable Expr cause) implements Stmt {}

    /** @param star whether its handlers are {@code except*} */
    record Try(
            Span span,
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orElse,
            List<Stmt> finalBody,
            boolean star)
            implements Stmt {}

    record Assert(Span span, Expr test, @Nullable Expr message) implements Stmt {}

    record Import(Span span, List<Alias> names) implements Stmt {}

    /** @param level the number of leading dots */
    record ImportFrom(Span span, @Nullable String module, List<Alias> names, int level) implements Stmt {}

    record Global(Span span, List<String> names) implements Stmt {}

    record Nonlocal(Span span, List<String> names) implements Stmt {}

    record ExprStmt(Span span, Expr value) implements Stmt {}

    record Pass(Span span) implements Stmt {}

    record Break(Span span) implements Stmt {}

    record Continue(Span span) implements Stmt {}

    record WithItem(Expr context, @Nullable Expr target) {}

    record MatchCase(Pattern pattern, @Nullable Expr guard, List<Stmt> body) {}

    record ExceptHandler(
            Span span, @Nullable Expr type, @Nullable String name, List<Stmt> body) {}

    record Alias(Span span, String name, @Nullable String asName) {}
}
