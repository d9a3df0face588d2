package dev.tally.python.lib;

import dev.tally.python.code.Compiler.Mode;
import dev.tally.python.object.PyObject;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Pattern;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.TypeParameter;
import dev.tally.python.vm.Interpreter;
import dev.tally.source.Span;
import java.util.List;

/**
 * From nodes of {@code ast} to the tree that the parser would have made: read, checked, then built over a text of blanks. CPython
 * 3.13 Python/Python-ast.c, PyAST_obj2mod.
 */
final class TreeMaker {
    private final Interpreter vm;
    private final ExpressionTrees expressions;

    private TreeMaker(Interpreter vm, BlankSource source) {
        this.vm = vm;
        this.expressions = new ExpressionTrees(vm, source);
    }

    static Module module(Interpreter vm, PyObject node, String file, Mode mode) {
        String wanted =
                switch (mode) {
                    case PROGRAM -> "Module";
                    case EXPRESSION -> "Expression";
                    case INTERACTIVE -> "Interactive";
                };
        ReadNode read = new NodeReader(vm).module(node, wanted);
        new NodeValidation(vm).module(read);
        BlankSource source = BlankSource.of(vm, read, file);
        TreeMaker maker = new TreeMaker(vm, source);
        if (mode == Mode.EXPRESSION) {
            Expr value = maker.expressions.of(read.node("body"));
            return new Module(source.source(), List.of(new Stmt.ExprStmt(value.span(), value)));
        }
        return new Module(source.source(), maker.body(read, "body"));
    }

    private List<Stmt> body(ReadNode owner, String field) {
        return ExpressionTrees.all(owner.nodes(field), this::statement);
    }

    private List<Expr> all(ReadNode owner, String field) {
        return ExpressionTrees.all(owner.nodes(field), expressions::of);
    }

    private Expr part(ReadNode owner, String field) {
        return expressions.of(owner.node(field));
    }

    private Stmt statement(ReadNode s) {
        vm.enterNative(" during compilation");
        Span span = expressions.span(s);
        Stmt made =
                switch (s.name()) {
                    case "FunctionDef", "AsyncFunctionDef" -> function(s, span);
                    case "ClassDef" -> classDef(s, span);
                    case "For", "AsyncFor" ->
                        new Stmt.For(
                                span,
                                part(s, "target"),
                                part(s, "iter"),
                                body(s, "body"),
                                body(s, "orelse"),
                                s.is("AsyncFor"));
                    case "While" -> new Stmt.While(span, part(s, "test"), body(s, "body"), body(s, "orelse"));
                    case "If" -> new Stmt.If(span, part(s, "test"), body(s, "body"), body(s, "orelse"));
                    case "With", "AsyncWith" ->
                        new Stmt.With(
                                span,
                                ExpressionTrees.all(
                                        s.nodes("items"),
                                        item -> new Stmt.WithItem(
                                                part(item, "context_expr"), expressions.orNull(item, "optional_vars"))),
                                body(s, "body"),
                                s.is("AsyncWith"));
                    case "Match" ->
                        new Stmt.Match(
                                span, part(s, "subject"), ExpressionTrees.all(s.nodes("cases"), this::matchCase));
                    case "Try", "TryStar" -> attempt(s, span);
                    default -> simple(s, span);
                };
        vm.leaveNative();
        return made;
    }

    private Stmt function(ReadNode s, Span span) {
        return new Stmt.FunctionDef(
                span,
                s.text("name"),
                expressions.parameters(s.node("args")),
                body(s, "body"),
                all(s, "decorator_list"),
                expressions.orNull(s, "returns"),
                ExpressionTrees.all(s.nodes("type_params"), this::typeParameter),
                s.is("AsyncFunctionDef"));
    }

    private Stmt classDef(ReadNode s, Span span) {
        return new Stmt.ClassDef(
                span,
                s.text("name"),
                all(s, "bases"),
                ExpressionTrees.all(s.nodes("keywords"), expressions::keyword),
                body(s, "body"),
                all(s, "decorator_list"),
                ExpressionTrees.all(s.nodes("type_params"), this::typeParameter));
    }

    private Stmt attempt(ReadNode s, Span span) {
        boolean bare =
                s.nodes("handlers").stream().anyMatch(handler -> handler != null && handler.orNull("type") == null);
        if (s.is("TryStar") && bare) {
            // CPython compiles it, and finds that the code takes more from the stack than it puts there.
            throw vm.valueError("Invalid CFG, stack underflow");
        }
        return new Stmt.Try(
                span,
                body(s, "body"),
                ExpressionTrees.all(
                        s.nodes("handlers"),
                        handler -> new Stmt.ExceptHandler(
                                expressions.span(handler),
                                expressions.orNull(handler, "type"),
                                handler.textOrNull("name"),
                                body(handler, "body"))),
                body(s, "orelse"),
                body(s, "finalbody"),
                s.is("TryStar"));
    }

    private Stmt simple(ReadNode s, Span span) {
        return switch (s.name()) {
            case "Return" -> new Stmt.Return(span, expressions.orNull(s, "value"));
            case "Delete" -> new Stmt.Delete(span, all(s, "targets"));
            case "Assign" -> new Stmt.Assign(span, all(s, "targets"), part(s, "value"));
            case "TypeAlias" ->
                new Stmt.TypeAlias(
                        span,
                        expressions.name(s.node("name")),
                        ExpressionTrees.all(s.nodes("type_params"), this::typeParameter),
                        part(s, "value"));
            case "AugAssign" ->
                new Stmt.AugAssign(
                        span,
                        expressions.augmented(s.node("target")),
                        NodeWords.operator(s.node("op").name()),
                        part(s, "value"));
            case "AnnAssign" ->
                new Stmt.AnnAssign(
                        span,
                        part(s, "target"),
                        part(s, "annotation"),
                        expressions.orNull(s, "value"),
                        s.number("simple") != 0);
            case "Raise" -> new Stmt.Raise(span, expressions.orNull(s, "exc"), expressions.orNull(s, "cause"));
            case "Assert" -> new Stmt.Assert(span, part(s, "test"), expressions.orNull(s, "msg"));
            case "Import" -> new Stmt.Import(span, ExpressionTrees.all(s.nodes("names"), this::alias));
            case "ImportFrom" ->
                new Stmt.ImportFrom(
                        span,
                        s.textOrNull("module"),
                        ExpressionTrees.all(s.nodes("names"), this::alias),
                        s.number("level"));
            case "Global" -> new Stmt.Global(span, s.names("names"));
            case "Nonlocal" -> new Stmt.Nonlocal(span, s.names("names"));
            case "Expr" -> new Stmt.ExprStmt(span, part(s, "value"));
            case "Pass" -> new Stmt.Pass(span);
            case "Break" -> new Stmt.Break(span);
            case "Continue" -> new Stmt.Continue(span);
            default -> throw new IllegalStateException("no statement is called " + s.name());
        };
    }

    private Stmt.Alias alias(ReadNode alias) {
        return new Stmt.Alias(expressions.span(alias), alias.text("name"), alias.textOrNull("asname"));
    }

    private Stmt.MatchCase matchCase(ReadNode matchCase) {
        return new Stmt.MatchCase(
                pattern(matchCase.node("pattern")), expressions.orNull(matchCase, "guard"), body(matchCase, "body"));
    }

    private List<Pattern> patterns(ReadNode owner, String field) {
        return ExpressionTrees.all(owner.nodes(field), this::pattern);
    }

    private Pattern pattern(ReadNode p) {
        vm.enterNative(" during compilation");
        Span span = expressions.span(p);
        Pattern made =
                switch (p.name()) {
                    case "MatchValue" -> new Pattern.MatchValue(span, part(p, "value"));
                    case "MatchSingleton" -> new Pattern.MatchSingleton(span, p.literal("value"));
                    case "MatchSequence" -> new Pattern.MatchSequence(span, patterns(p, "patterns"));
                    case "MatchMapping" ->
                        new Pattern.MatchMapping(span, all(p, "keys"), patterns(p, "patterns"), p.textOrNull("rest"));
                    case "MatchClass" ->
                        new Pattern.MatchClass(
                                span,
                                part(p, "cls"),
                                patterns(p, "patterns"),
                                p.names("kwd_attrs"),
                                patterns(p, "kwd_patterns"));
                    case "MatchStar" -> new Pattern.MatchStar(span, p.textOrNull("name"));
                    case "MatchAs" -> {
                        ReadNode inner = p.orNull("pattern");
                        yield new Pattern.MatchAs(span, inner == null ? null : pattern(inner), p.textOrNull("name"));
                    }
                    case "MatchOr" -> new Pattern.MatchOr(span, patterns(p, "patterns"));
                    default -> throw new IllegalStateException("no pattern is called " + p.name());
                };
        vm.leaveNative();
        return made;
    }

    private TypeParameter typeParameter(ReadNode p) {
        Span span = expressions.span(p);
        Expr defaultValue = expressions.orNull(p, "default_value");
        return switch (p.name()) {
            case "TypeVar" ->
                new TypeParameter.TypeVar(span, p.text("name"), expressions.orNull(p, "bound"), defaultValue);
            case "ParamSpec" -> new TypeParameter.ParamSpec(span, p.text("name"), defaultValue);
            default -> new TypeParameter.TypeVarTuple(span, p.text("name"), defaultValue);
        };
    }
}
