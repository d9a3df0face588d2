package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Parameters;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.TypeParameter;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the expressions of statements; see {@link ConstantFolder}. */
final class StatementFolder {
    private final ConstantFolder f;

    StatementFolder(ConstantFolder folder) {
        this.f = folder;
    }

    /** The body of a module, class or function: what folding makes a string does not become its docstring. */
    List<Stmt> body(List<Stmt> statements) {
        boolean docstring = StatementCompiler.docstring(statements) != null;
        List<Stmt> folded = all(statements);
        if (!docstring && StatementCompiler.docstring(folded) != null) {
            Stmt.ExprStmt first = (Stmt.ExprStmt) folded.get(0);
            Span span = first.value().span();
            folded.set(0, new Stmt.ExprStmt(first.span(), new Expr.JoinedStr(span, List.of(first.value()))));
        }
        return folded;
    }

    List<Stmt> all(List<Stmt> statements) {
        List<Stmt> folded = new ArrayList<>(statements.size());
        for (Stmt statement : statements) {
            f.depth().enter(statement.span());
            folded.add(fold(statement));
            f.depth().leave();
        }
        return folded;
    }

    private Stmt fold(Stmt statement) {
        return switch (statement) {
            case Stmt.FunctionDef s ->
                new Stmt.FunctionDef(
                        s.span(),
                        s.name(),
                        parameters(f, s.parameters()),
                        body(s.body()),
                        f.all(s.decorators()),
                        f.annotation(s.returns()),
                        typeParameters(s.typeParameters()),
                        s.async());
            case Stmt.ClassDef s ->
                new Stmt.ClassDef(
                        s.span(),
                        s.name(),
                        f.all(s.bases()),
                        f.keywords(s.keywords()),
                        body(s.body()),
                        f.all(s.decorators()),
                        typeParameters(s.typeParameters()));
            case Stmt.Return s -> new Stmt.Return(s.span(), f.optional(s.value()));
            case Stmt.Delete s -> new Stmt.Delete(s.span(), f.all(s.targets()));
            case Stmt.Assign s -> new Stmt.Assign(s.span(), f.all(s.targets()), f.fold(s.value()));
            case Stmt.TypeAlias s ->
                new Stmt.TypeAlias(s.span(), s.name(), typeParameters(s.typeParameters()), f.fold(s.value()));
            case Stmt.AugAssign s -> new Stmt.AugAssign(s.span(), f.fold(s.target()), s.op(), f.fold(s.value()));
            case Stmt.AnnAssign s -> annotated(s);
            case Stmt.For s ->
                new Stmt.For(
                        s.span(),
                        f.fold(s.target()),
                        s.async() ? f.fold(s.iterable()) : f.iterable(f.fold(s.iterable())),
                        all(s.body()),
                        all(s.orElse()),
                        s.async());
            case Stmt.While s -> new Stmt.While(s.span(), f.fold(s.test()), all(s.body()), all(s.orElse()));
            case Stmt.If s -> branches(s);
            case Stmt.With s -> with(s);
            case Stmt.Match s -> match(s);
            case Stmt.Raise s -> new Stmt.Raise(s.span(), f.optional(s.exception()), f.optional(s.cause()));
            case Stmt.Try s -> tryStatement(s);
            case Stmt.Assert s -> new Stmt.Assert(s.span(), f.fold(s.test()), f.optional(s.message()));
            case Stmt.ExprStmt s -> new Stmt.ExprStmt(s.span(), f.fold(s.value()));
            case Stmt.Import s -> s;
            case Stmt.ImportFrom s -> s;
            case Stmt.Global s -> s;
            case Stmt.Nonlocal s -> s;
            case Stmt.Pass s -> s;
            case Stmt.Break s -> s;
            case Stmt.Continue s -> s;
        };
    }

    private Stmt branches(Stmt.If statement) {
        List<Stmt.If> links = Chain.branches(statement);
        List<Stmt.If> folded = new ArrayList<>(links.size());
        for (Stmt.If s : links) {
            folded.add(new Stmt.If(s.span(), f.fold(s.test()), all(s.body()), s.orElse()));
        }
        List<Stmt> orElse = all(links.get(links.size() - 1).orElse());
        for (int i = folded.size() - 1; i > 0; i--) {
            orElse = List.of(withElse(folded.get(i), orElse));
        }
        return withElse(folded.get(0), orElse);
    }

    private static Stmt withElse(Stmt.If s, List<Stmt> orElse) {
        return new Stmt.If(s.span(), s.test(), s.body(), orElse);
    }

    private Stmt annotated(Stmt.AnnAssign s) {
        Expr annotation = f.annotation(s.annotation());
        return new Stmt.AnnAssign(
                s.span(),
                f.fold(s.target()),
                annotation == null ? s.annotation() : annotation,
                f.optional(s.value()),
                s.simple());
    }

    private Stmt with(Stmt.With s) {
        List<Stmt.WithItem> items = new ArrayList<>();
        for (Stmt.WithItem item : s.items()) {
            items.add(new Stmt.WithItem(f.fold(item.context()), f.optional(item.target())));
        }
        return new Stmt.With(s.span(), items, all(s.body()), s.async());
    }

    private Stmt match(Stmt.Match s) {
        List<Stmt.MatchCase> cases = new ArrayList<>();
        for (Stmt.MatchCase c : s.cases()) {
            cases.add(new Stmt.MatchCase(f.pattern(c.pattern()), f.optional(c.guard()), all(c.body())));
        }
        return new Stmt.Match(s.span(), f.fold(s.subject()), cases);
    }

    private Stmt tryStatement(Stmt.Try s) {
        List<Stmt.ExceptHandler> handlers = new ArrayList<>();
        for (Stmt.ExceptHandler h : s.handlers()) {
            handlers.add(new Stmt.ExceptHandler(h.span(), f.optional(h.type()), h.name(), all(h.body())));
        }
        return new Stmt.Try(s.span(), all(s.body()), handlers, all(s.orElse()), all(s.finalBody()), s.star());
    }

    static Parameters parameters(ConstantFolder f, Parameters p) {
        return new Parameters(
                parameterList(f, p.positionalOnly()),
                parameterList(f, p.positional()),
                parameter(f, p.varArgs()),
                parameterList(f, p.keywordOnly()),
                f.allOptional(p.keywordDefaults()),
                parameter(f, p.kwArgs()),
                f.all(p.defaults()));
    }

    private static List<Parameters.Parameter> parameterList(ConstantFolder f, List<Parameters.Parameter> list) {
        List<Parameters.Parameter> folded = new ArrayList<>();
        for (Parameters.Parameter p : list) {
            folded.add(new Parameters.Parameter(p.span(), p.name(), f.annotation(p.annotation())));
        }
        return folded;
    }

    private static Parameters.@Nullable Parameter parameter(ConstantFolder f, Parameters.@Nullable Parameter p) {
        return p == null ? null : new Parameters.Parameter(p.span(), p.name(), f.annotation(p.annotation()));
    }

    private List<TypeParameter> typeParameters(List<TypeParameter> list) {
        List<TypeParameter> folded = new ArrayList<>();
        for (TypeParameter parameter : list) {
            Expr defaultValue = f.optional(parameter.defaultValue());
            folded.add(
                    switch (parameter) {
                        case TypeParameter.TypeVar v ->
                            new TypeParameter.TypeVar(v.span(), v.name(), f.optional(v.bound()), defaultValue);
                        case TypeParameter.ParamSpec v -> new TypeParameter.ParamSpec(v.span(), v.name(), defaultValue);
                        case TypeParameter.TypeVarTuple v ->
                            new TypeParameter.TypeVarTuple(v.span(), v.name(), defaultValue);
                    });
        }
        return folded;
    }
}
