package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Parameters;
import dev.tally.python.syntax.Pattern;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the names of expressions and patterns; comprehensions and lambdas open scopes. */
final class ExpressionSymbols {
    private final SymbolCollector collector;

    ExpressionSymbols(SymbolCollector collector) {
        this.collector = collector;
    }

    void all(List<? extends @Nullable Expr> list) {
        for (Expr expression : list) {
            optional(expression);
        }
    }

    void optional(@Nullable Expr expression) {
        if (expression != null) {
            visit(expression);
        }
    }

    void keywords(List<Expr.Keyword> keywords) {
        for (Expr.Keyword keyword : keywords) {
            visit(keyword.value());
        }
    }

    void defaults(Parameters parameters) {
        all(parameters.defaults());
        all(parameters.keywordDefaults());
    }

    void visit(Expr expression) {
        collector.depth.enter(expression.span());
        dispatch(expression);
        collector.depth.leave();
    }

    private void chain(Expr expression) {
        List<Expr> links = Chain.inwards(expression);
        dispatch(links.get(links.size() - 1));
        for (int i = links.size() - 2; i >= 0; i--) {
            link(links.get(i));
        }
    }

    /** What follows the beginning of a link. */
    private void link(Expr link) {
        switch (link) {
            case Expr.BinOp e -> visit(e.right());
            case Expr.Subscript e -> visit(e.index());
            case Expr.Call e -> {
                all(e.arguments());
                keywords(e.keywords());
            }
            default -> {}
        }
    }

    private void conditional(Expr.IfExp expression) {
        List<Expr.IfExp> links = Chain.conditions(expression);
        for (Expr.IfExp e : links) {
            visit(e.test());
            visit(e.body());
        }
        visit(links.get(links.size() - 1).orElse());
    }

    private void dispatch(Expr expression) {
        switch (expression) {
            case Expr.BoolOp e -> all(e.values());
            case Expr.NamedExpr e -> named(e);
            case Expr.BinOp e -> chain(e);
            case Expr.UnaryOp e -> chain(e);
            case Expr.Lambda e -> lambda(e);
            case Expr.IfExp e -> conditional(e);
            case Expr.Dict e -> {
                all(e.keys());
                all(e.values());
            }
            case Expr.Set e -> all(e.elements());
            case Expr.ListComp e ->
                comprehension(e, Scope.Comprehension.LIST, "<listcomp>", e.generators(), e.element(), null);
            case Expr.SetComp e ->
                comprehension(e, Scope.Comprehension.SET, "<setcomp>", e.generators(), e.element(), null);
            case Expr.DictComp e ->
                comprehension(e, Scope.Comprehension.DICT, "<dictcomp>", e.generators(), e.key(), e.value());
            case Expr.GeneratorExp e ->
                comprehension(e, Scope.Comprehension.GENERATOR, "<genexpr>", e.generators(), e.element(), null);
            case Expr.Await e -> {
                refuseInAnnotation("await expression", e.span());
                visit(e.value());
                collector.current().coroutine = true;
            }
            case Expr.Yield e -> yields(e.value(), e.span());
            case Expr.YieldFrom e -> yields(e.value(), e.span());
            case Expr.Compare e -> {
                visit(e.left());
                all(e.comparators());
            }
            case Expr.Call e -> chain(e);
            case Expr.FormattedValue e -> {
                visit(e.value());
                optional(e.formatSpec());
            }
            case Expr.JoinedStr e -> all(e.values());
            case Expr.Constant e -> {}
            case Expr.Attribute e -> chain(e);
            case Expr.Subscript e -> chain(e);
            case Expr.Starred e -> visit(e.value());
            case Expr.Name e -> name(e);
            case Expr.ListDisplay e -> all(e.elements());
            case Expr.Tuple e -> all(e.elements());
            case Expr.Slice e -> {
                optional(e.lower());
                optional(e.upper());
                optional(e.step());
            }
        }
    }

    private void name(Expr.Name e) {
        boolean load = e.context() == Expr.Context.LOAD;
        collector.define(e.id(), load ? Scope.USE : Scope.DEF_LOCAL, e.span());
        if (load && e.id().equals("super") && collector.current().isFunctionLike()) {
            collector.define("__class__", Scope.USE, e.span());
        }
    }

    private void lambda(Expr.Lambda e) {
        defaults(e.parameters());
        collector.table.put(e, collector.enter("lambda", Scope.Kind.FUNCTION));
        parameters(e.parameters());
        visit(e.body());
        collector.exit();
    }

    void parameters(Parameters parameters) {
        for (Parameters.Parameter p : parameters.positionalOnly()) {
            collector.define(p.name(), Scope.DEF_PARAM, p.span());
        }
        for (Parameters.Parameter p : parameters.positional()) {
            collector.define(p.name(), Scope.DEF_PARAM, p.span());
        }
        for (Parameters.Parameter p : parameters.keywordOnly()) {
            collector.define(p.name(), Scope.DEF_PARAM, p.span());
        }
        if (parameters.varArgs() != null) {
            collector.define(
                    parameters.varArgs().name(),
                    Scope.DEF_PARAM,
                    parameters.varArgs().span());
            collector.current().varArgs = true;
        }
        if (parameters.kwArgs() != null) {
            collector.define(
                    parameters.kwArgs().name(),
                    Scope.DEF_PARAM,
                    parameters.kwArgs().span());
            collector.current().varKeywords = true;
        }
    }

    private void yields(@Nullable Expr value, Span span) {
        refuseInAnnotation("yield expression", span);
        optional(value);
        Scope scope = collector.current();
        scope.generator = true;
        String where =
                switch (scope.comprehension) {
                    case NONE -> null;
                    case LIST -> "list comprehension";
                    case SET -> "set comprehension";
                    case DICT -> "dict comprehension";
                    case GENERATOR -> "generator expression";
                };
        if (where != null) {
            throw new SyntaxError("'yield' inside " + where, span);
        }
    }

    private void refuseInAnnotation(String what, Span span) {
        Scope scope = collector.current();
        String where =
                switch (scope.kind) {
                    case ANNOTATION -> "an annotation";
                    case TYPE_VARIABLE -> scope.info;
                    case TYPE_ALIAS -> "a type alias";
                    case TYPE_PARAMETERS -> "the definition of a generic";
                    case MODULE, CLASS, FUNCTION -> null;
                };
        if (where != null) {
            throw new SyntaxError(what + " cannot be used within " + where, span);
        }
    }

    private void named(Expr.NamedExpr e) {
        refuseInAnnotation("named expression", e.span());
        Scope scope = collector.current();
        if (scope.iterableDepth > 0) {
            throw new SyntaxError(
                    "assignment expression cannot be used in a comprehension iterable expression", e.span());
        }
        if (scope.comprehension != Scope.Comprehension.NONE) {
            extendNamed(e.target());
        }
        visit(e.value());
        visit(e.target());
    }

    /** In a comprehension {@code :=} binds in the nearest function or module around. */
    private void extendNamed(Expr.Name target) {
        List<Scope> open = collector.openScopes();
        for (int i = open.size() - 1; i >= 0; i--) {
            Scope scope = open.get(i);
            int known = collector.lookup(scope, target.id());
            if (scope.comprehension != Scope.Comprehension.NONE) {
                if ((known & Scope.DEF_COMP_ITER) != 0 && (known & (Scope.DEF_LOCAL | Scope.DEF_GLOBAL)) != 0) {
                    throw new SyntaxError(
                            "assignment expression cannot rebind comprehension iteration variable '" + target.id()
                                    + "'",
                            target.span());
                }
                continue;
            }
            switch (scope.kind) {
                case FUNCTION -> {
                    boolean global = (known & Scope.DEF_GLOBAL) != 0;
                    collector.define(target.id(), global ? Scope.DEF_GLOBAL : Scope.DEF_NONLOCAL, target.span());
                    collector.directive(target.id(), target.span());
                    collector.define(target.id(), Scope.DEF_LOCAL, scope, target.span());
                }
                case MODULE -> {
                    collector.define(target.id(), Scope.DEF_GLOBAL, target.span());
                    collector.directive(target.id(), target.span());
                    collector.define(target.id(), Scope.DEF_GLOBAL, scope, target.span());
                }
                case CLASS -> throw namedIn("a class body", target);
                case TYPE_PARAMETERS ->
                    throw new SyntaxError(
                            "assignment expression within a comprehension cannot be used within the definition of a"
                                    + " generic",
                            target.span());
                case TYPE_ALIAS -> throw namedIn("a type alias", target);
                case TYPE_VARIABLE -> throw namedIn("a TypeVar bound", target);
                case ANNOTATION -> {
                    continue;
                }
            }
            return;
        }
    }

    private static SyntaxError namedIn(String where, Expr.Name target) {
        return new SyntaxError(
                "assignment expression within a comprehension cannot be used in " + where, target.span());
    }

    private void comprehension(
            Expr node,
            Scope.Comprehension kind,
            String name,
            List<Expr.Comprehension> generators,
            Expr element,
            @Nullable Expr value) {
        Expr.Comprehension outermost = generators.get(0);
        collector.current().iterableDepth++;
        visit(outermost.iterable());
        collector.current().iterableDepth--;
        Scope scope = collector.enter(name, Scope.Kind.FUNCTION);
        collector.table.put(node, scope);
        scope.comprehension = kind;
        collector.define(".0", Scope.DEF_PARAM, node.span());
        for (Expr.Comprehension generator : generators) {
            scope.coroutine |= generator.async();
            scope.inIterationTarget = true;
            visit(generator.target());
            scope.inIterationTarget = false;
            if (generator != outermost) {
                scope.iterableDepth++;
                visit(generator.iterable());
                scope.iterableDepth--;
            }
            all(generator.conditions());
        }
        optional(value);
        visit(element);
        scope.generator = kind == Scope.Comprehension.GENERATOR;
        collector.exit();
        collector.current().coroutine |= scope.coroutine && !scope.generator;
    }

    void pattern(Pattern pattern) {
        collector.depth.enter(pattern.span());
        switch (pattern) {
            case Pattern.MatchValue p -> visit(p.value());
            case Pattern.MatchSingleton p -> {}
            case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
            case Pattern.MatchStar p -> bind(p.name(), p.span());
            case Pattern.MatchMapping p -> {
                all(p.keys());
                p.patterns().forEach(this::pattern);
                bind(p.rest(), p.span());
            }
            case Pattern.MatchClass p -> {
                visit(p.type());
                p.patterns().forEach(this::pattern);
                p.keywordPatterns().forEach(this::pattern);
            }
            case Pattern.MatchAs p -> {
                if (p.pattern() != null) {
                    pattern(p.pattern());
                }
                bind(p.name(), p.span());
            }
            case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
        }
        collector.depth.leave();
    }

    private void bind(@Nullable String name, Span span) {
        if (name != null) {
            collector.define(name, Scope.DEF_LOCAL, span);
        }
    }
}
