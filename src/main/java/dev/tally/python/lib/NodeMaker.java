package dev.tally.python.lib;

import dev.tally.python.lib.NodeBuilder.Unfinished;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Pattern;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.TypeParameter;
import dev.tally.python.vm.Interpreter;
import java.util.List;

/** From the parser's tree to nodes of {@code ast}. CPython 3.13 Python/Python-ast.c, PyAST_mod2obj. */
final class NodeMaker {
    private final Interpreter vm;
    private final NodeBuilder nodes;
    private final ExpressionNodes expressions;

    private NodeMaker(Interpreter vm, Module tree) {
        this.vm = vm;
        this.nodes = new NodeBuilder(vm, AstClasses.of(vm), new NodePlaces(tree.source()));
        this.expressions = new ExpressionNodes(vm, tree.source(), nodes);
    }

    /** {@code Module}; a new reference, as all are. */
    static PyObject module(Interpreter vm, Module tree) {
        NodeMaker maker = new NodeMaker(vm, tree);
        return maker.nodes
                .node("Module")
                .with("body", tree.body(), maker::statement)
                .with("type_ignores", maker.nodes.list(List.of(), none -> Runtime.none()))
                .end();
    }

    /** {@code Interactive}: what is typed at a prompt. */
    static PyObject interactive(Interpreter vm, Module tree) {
        NodeMaker maker = new NodeMaker(vm, tree);
        return maker.nodes
                .node("Interactive")
                .with("body", tree.body(), maker::statement)
                .end();
    }

    /** {@code Expression}, of a tree whose only statement is one. */
    static PyObject expression(Interpreter vm, Module tree) {
        NodeMaker maker = new NodeMaker(vm, tree);
        if (tree.body().get(0) instanceof Stmt.ExprStmt statement) {
            return maker.nodes
                    .node("Expression")
                    .with("body", maker.expressions.of(statement.value()))
                    .end();
        }
        throw new IllegalStateException("an expression was required");
    }

    private PyObject statement(Stmt statement) {
        vm.enterNative(ExpressionNodes.DOING);
        PyObject made =
                switch (statement) {
                    case Stmt.FunctionDef s -> function(s);
                    case Stmt.ClassDef s -> classDef(s);
                    case Stmt.For s -> loop(s);
                    case Stmt.With s -> with(s);
                    case Stmt.Try s -> attempt(s);
                    default -> other(statement);
                };
        vm.leaveNative();
        return made;
    }

    private PyObject function(Stmt.FunctionDef s) {
        return nodes.node(s.async() ? "AsyncFunctionDef" : "FunctionDef")
                .name("name", s.name())
                .with("args", expressions.parameters(s.parameters()))
                .with("body", s.body(), this::statement)
                .with("decorator_list", s.decorators(), expressions::of)
                .orNone("returns", s.returns(), expressions::of)
                .with("type_comment", Runtime.none())
                .with("type_params", s.typeParameters(), this::typeParameter)
                .end(s.span());
    }

    private PyObject classDef(Stmt.ClassDef s) {
        return nodes.node("ClassDef")
                .name("name", s.name())
                .with("bases", s.bases(), expressions::of)
                .with("keywords", s.keywords(), expressions::keyword)
                .with("body", s.body(), this::statement)
                .with("decorator_list", s.decorators(), expressions::of)
                .with("type_params", s.typeParameters(), this::typeParameter)
                .end(s.span());
    }

    private PyObject loop(Stmt.For s) {
        return nodes.node(s.async() ? "AsyncFor" : "For")
                .with("target", expressions.of(s.target()))
                .with("iter", expressions.of(s.iterable()))
                .with("body", s.body(), this::statement)
                .with("orelse", s.orElse(), this::statement)
                .with("type_comment", Runtime.none())
                .end(s.span());
    }

    private PyObject with(Stmt.With s) {
        return nodes.node(s.async() ? "AsyncWith" : "With")
                .with("items", s.items(), item -> nodes.node("withitem")
                        .with("context_expr", expressions.of(item.context()))
                        .orNone("optional_vars", item.target(), expressions::of)
                        .end())
                .with("body", s.body(), this::statement)
                .with("type_comment", Runtime.none())
                .end(s.span());
    }

    private PyObject attempt(Stmt.Try s) {
        return nodes.node(s.star() ? "TryStar" : "Try")
                .with("body", s.body(), this::statement)
                .with("handlers", s.handlers(), handler -> nodes.node("ExceptHandler")
                        .orNone("type", handler.type(), expressions::of)
                        .name("name", handler.name())
                        .with("body", handler.body(), this::statement)
                        .end(handler.span()))
                .with("orelse", s.orElse(), this::statement)
                .with("finalbody", s.finalBody(), this::statement)
                .end(s.span());
    }

    private PyObject other(Stmt statement) {
        Unfinished node = nodes.node(kind(statement));
        Unfinished done =
                switch (statement) {
                    case Stmt.Return s -> node.orNone("value", s.value(), expressions::of);
                    case Stmt.Delete s -> node.with("targets", s.targets(), expressions::of);
                    case Stmt.Assign s ->
                        node.with("targets", s.targets(), expressions::of)
                                .with("value", expressions.of(s.value()))
                                .with("type_comment", Runtime.none());
                    case Stmt.TypeAlias s ->
                        node.with("name", expressions.of(s.name()))
                                .with("type_params", s.typeParameters(), this::typeParameter)
                                .with("value", expressions.of(s.value()));
                    case Stmt.AugAssign s ->
                        node.with("target", expressions.of(s.target()))
                                .with("op", nodes.single(NodeWords.of(s.op())))
                                .with("value", expressions.of(s.value()));
                    case Stmt.AnnAssign s ->
                        node.with("target", expressions.of(s.target()))
                                .with("annotation", expressions.of(s.annotation()))
                                .orNone("value", s.value(), expressions::of)
                                .with("simple", vm.integer(s.simple() ? 1 : 0));
                    case Stmt.While s ->
                        node.with("test", expressions.of(s.test()))
                                .with("body", s.body(), this::statement)
                                .with("orelse", s.orElse(), this::statement);
                    case Stmt.If s ->
                        node.with("test", expressions.of(s.test()))
                                .with("body", s.body(), this::statement)
                                .with("orelse", s.orElse(), this::statement);
                    case Stmt.Match s ->
                        node.with("subject", expressions.of(s.subject())).with("cases", s.cases(), this::matchCase);
                    case Stmt.Raise s ->
                        node.orNone("exc", s.exception(), expressions::of).orNone("cause", s.cause(), expressions::of);
                    case Stmt.Assert s ->
                        node.with("test", expressions.of(s.test())).orNone("msg", s.message(), expressions::of);
                    case Stmt.Import s -> node.with("names", s.names(), this::alias);
                    case Stmt.ImportFrom s ->
                        node.name("module", s.module())
                                .with("names", s.names(), this::alias)
                                .with("level", vm.integer(s.level()));
                    case Stmt.Global s -> node.with("names", s.names(), vm::intern);
                    case Stmt.Nonlocal s -> node.with("names", s.names(), vm::intern);
                    case Stmt.ExprStmt s -> node.with("value", expressions.of(s.value()));
                    default -> node;
                };
        return done.end(statement.span());
    }

    private static String kind(Stmt statement) {
        return switch (statement) {
            case Stmt.Return s -> "Return";
            case Stmt.Delete s -> "Delete";
            case Stmt.Assign s -> "Assign";
            case Stmt.TypeAlias s -> "TypeAlias";
            case Stmt.AugAssign s -> "AugAssign";
            case Stmt.AnnAssign s -> "AnnAssign";
            case Stmt.While s -> "While";
            case Stmt.If s -> "If";
            case Stmt.Match s -> "Match";
            case Stmt.Raise s -> "Raise";
            case Stmt.Assert s -> "Assert";
            case Stmt.Import s -> "Import";
            case Stmt.ImportFrom s -> "ImportFrom";
            case Stmt.Global s -> "Global";
            case Stmt.Nonlocal s -> "Nonlocal";
            case Stmt.ExprStmt s -> "Expr";
            case Stmt.Pass s -> "Pass";
            case Stmt.Break s -> "Break";
            case Stmt.Continue s -> "Continue";
            default -> throw new IllegalStateException("a statement with a method of its own");
        };
    }

    private PyObject alias(Stmt.Alias alias) {
        return nodes.node("alias")
                .name("name", alias.name())
                .name("asname", alias.asName())
                .end(alias.span());
    }

    private PyObject matchCase(Stmt.MatchCase matchCase) {
        return nodes.node("match_case")
                .with("pattern", pattern(matchCase.pattern()))
                .orNone("guard", matchCase.guard(), expressions::of)
                .with("body", matchCase.body(), this::statement)
                .end();
    }

    private PyObject pattern(Pattern pattern) {
        vm.enterNative(ExpressionNodes.DOING);
        Unfinished node =
                switch (pattern) {
                    case Pattern.MatchValue p -> nodes.node("MatchValue").with("value", expressions.of(p.value()));
                    case Pattern.MatchSingleton p ->
                        nodes.node("MatchSingleton").with("value", expressions.constant(p.value()));
                    case Pattern.MatchSequence p ->
                        nodes.node("MatchSequence").with("patterns", p.patterns(), this::pattern);
                    case Pattern.MatchMapping p ->
                        nodes.node("MatchMapping")
                                .with("keys", p.keys(), expressions::of)
                                .with("patterns", p.patterns(), this::pattern)
                                .name("rest", p.rest());
                    case Pattern.MatchClass p ->
                        nodes.node("MatchClass")
                                .with("cls", expressions.of(p.type()))
                                .with("patterns", p.patterns(), this::pattern)
                                .with("kwd_attrs", p.keywordNames(), vm::intern)
                                .with("kwd_patterns", p.keywordPatterns(), this::pattern);
                    case Pattern.MatchStar p -> nodes.node("MatchStar").name("name", p.name());
                    case Pattern.MatchAs p ->
                        nodes.node("MatchAs")
                                .orNone("pattern", p.pattern(), this::pattern)
                                .name("name", p.name());
                    case Pattern.MatchOr p -> nodes.node("MatchOr").with("patterns", p.patterns(), this::pattern);
                };
        PyObject made = node.end(pattern.span());
        vm.leaveNative();
        return made;
    }

    private PyObject typeParameter(TypeParameter parameter) {
        Unfinished node =
                switch (parameter) {
                    case TypeParameter.TypeVar p ->
                        nodes.node("TypeVar").name("name", p.name()).orNone("bound", p.bound(), expressions::of);
                    case TypeParameter.ParamSpec p -> nodes.node("ParamSpec").name("name", p.name());
                    case TypeParameter.TypeVarTuple p ->
                        nodes.node("TypeVarTuple").name("name", p.name());
                };
        return node.orNone("default_value", parameter.defaultValue(), expressions::of)
                .end(parameter.span());
    }
}
