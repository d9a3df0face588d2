package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyException;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Parameters;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From expressions that were read and are valid to what the parser would have made of their text. */
final class ExpressionTrees {
    private final Interpreter vm;
    private final BlankSource source;

    ExpressionTrees(Interpreter vm, BlankSource source) {
        this.vm = vm;
        this.source = source;
    }

    /** What None stands for has been refused where it may not stand. */
    static <T> List<T> all(List<@Nullable ReadNode> nodes, Function<ReadNode, T> tree) {
        List<T> made = new ArrayList<>(nodes.size());
        for (ReadNode node : nodes) {
            if (node == null) {
                // CPython crashes.
                throw new Unsupported("compile() of a tree with None in a list");
            }
            made.add(tree.apply(node));
        }
        return List.copyOf(made);
    }

    static List<@Nullable Expr> orNulls(List<@Nullable ReadNode> nodes, Function<ReadNode, Expr> tree) {
        List<@Nullable Expr> made = new ArrayList<>(nodes.size());
        for (ReadNode node : nodes) {
            made.add(node == null ? null : tree.apply(node));
        }
        return made;
    }

    @Nullable
    Expr orNull(ReadNode owner, String field) {
        ReadNode value = owner.orNull(field);
        return value == null ? null : of(value);
    }

    private Expr part(ReadNode owner, String field) {
        return of(owner.node(field));
    }

    private List<Expr> parts(ReadNode owner, String field) {
        return all(owner.nodes(field), this::of);
    }

    Span span(ReadNode node) {
        return source.span(node.place());
    }

    Expr.Name name(ReadNode e) {
        return new Expr.Name(span(e), e.text("id"), context(e));
    }

    private static Expr.Context context(ReadNode e) {
        return NodeWords.context(e.node("ctx").name());
    }

    Expr of(ReadNode e) {
        vm.enterNative(" during compilation");
        Span span = span(e);
        Expr made =
                switch (e.name()) {
                    case "BoolOp" -> new Expr.BoolOp(span, e.node("op").is("And"), parts(e, "values"));
                    case "NamedExpr" -> new Expr.NamedExpr(span, name(e.node("target")), part(e, "value"));
                    case "BinOp" ->
                        new Expr.BinOp(
                                span,
                                part(e, "left"),
                                NodeWords.operator(e.node("op").name()),
                                part(e, "right"));
                    case "UnaryOp" ->
                        new Expr.UnaryOp(span, NodeWords.unary(e.node("op").name()), part(e, "operand"));
                    case "Lambda" -> new Expr.Lambda(span, parameters(e.node("args")), part(e, "body"));
                    case "IfExp" -> new Expr.IfExp(span, part(e, "test"), part(e, "body"), part(e, "orelse"));
                    case "Dict" -> new Expr.Dict(span, orNulls(e.nodes("keys"), this::of), parts(e, "values"));
                    case "Set" -> new Expr.Set(span, parts(e, "elts"));
                    case "Compare" -> compare(e, span);
                    case "Call" ->
                        new Expr.Call(span, part(e, "func"), parts(e, "args"), all(e.nodes("keywords"), this::keyword));
                    case "Constant" -> new Expr.Constant(span, e.literal("value"));
                    case "Attribute" -> new Expr.Attribute(span, part(e, "value"), e.text("attr"), context(e));
                    case "Subscript" -> new Expr.Subscript(span, part(e, "value"), part(e, "slice"), context(e));
                    case "Starred" -> new Expr.Starred(span, part(e, "value"), context(e));
                    case "Name" -> name(e);
                    case "List" -> new Expr.ListDisplay(span, parts(e, "elts"), context(e));
                    case "Tuple" -> new Expr.Tuple(span, parts(e, "elts"), context(e));
                    case "Slice" -> new Expr.Slice(span, orNull(e, "lower"), orNull(e, "upper"), orNull(e, "step"));
                    default -> other(e, span);
                };
        vm.leaveNative();
        return made;
    }

    private Expr other(ReadNode e, Span span) {
        return switch (e.name()) {
            case "ListComp" -> new Expr.ListComp(span, part(e, "elt"), generators(e));
            case "SetComp" -> new Expr.SetComp(span, part(e, "elt"), generators(e));
            case "GeneratorExp" -> new Expr.GeneratorExp(span, part(e, "elt"), generators(e));
            case "DictComp" -> new Expr.DictComp(span, part(e, "key"), part(e, "value"), generators(e));
            case "Await" -> new Expr.Await(span, part(e, "value"));
            case "Yield" -> new Expr.Yield(span, orNull(e, "value"));
            case "YieldFrom" -> new Expr.YieldFrom(span, part(e, "value"));
            case "FormattedValue" -> new Expr.FormattedValue(span, part(e, "value"), conversion(e), formatSpec(e));
            case "JoinedStr" -> new Expr.JoinedStr(span, parts(e, "values"));
            default -> throw new IllegalStateException("no expression is called " + e.name());
        };
    }

    private Expr compare(ReadNode e, Span span) {
        List<Expr.CompareOperator> ops = all(e.nodes("ops"), op -> NodeWords.comparison(op.name()));
        return new Expr.Compare(span, part(e, "left"), ops, parts(e, "comparators"));
    }

    private char conversion(ReadNode e) {
        int conversion = e.number("conversion");
        return switch (conversion) {
            case -1 -> 0;
            case 's', 'r', 'a' -> (char) conversion;
            default -> throw vm.raise(Exceptions.SYSTEM_ERROR, "Unrecognized conversion character " + conversion);
        };
    }

    private Expr.@Nullable JoinedStr formatSpec(ReadNode e) {
        Expr spec = orNull(e, "format_spec");
        if (spec == null || spec instanceof Expr.JoinedStr) {
            return (Expr.JoinedStr) spec;
        }
        return new Expr.JoinedStr(spec.span(), List.of(spec));
    }

    private List<Expr.Comprehension> generators(ReadNode e) {
        return all(e.nodes("generators"), generator -> {
            Expr target = part(generator, "target");
            return new Expr.Comprehension(
                    target.span(),
                    target,
                    part(generator, "iter"),
                    parts(generator, "ifs"),
                    generator.number("is_async") != 0);
        });
    }

    Expr.Keyword keyword(ReadNode keyword) {
        return new Expr.Keyword(span(keyword), keyword.textOrNull("arg"), part(keyword, "value"));
    }

    Parameters parameters(ReadNode given) {
        return new Parameters(
                all(given.nodes("posonlyargs"), this::parameter),
                all(given.nodes("args"), this::parameter),
                parameterOrNull(given, "vararg"),
                all(given.nodes("kwonlyargs"), this::parameter),
                orNulls(given.nodes("kw_defaults"), this::of),
                parameterOrNull(given, "kwarg"),
                all(given.nodes("defaults"), this::of));
    }

    private Parameters.@Nullable Parameter parameterOrNull(ReadNode given, String field) {
        ReadNode found = given.orNull(field);
        return found == null ? null : parameter(found);
    }

    private Parameters.Parameter parameter(ReadNode parameter) {
        return new Parameters.Parameter(span(parameter), parameter.text("arg"), orNull(parameter, "annotation"));
    }

    /** What an augmented assignment cannot have on its left is found where it is compiled. */
    Expr augmented(ReadNode target) {
        Expr made = of(target);
        return switch (made) {
            case Expr.Name e -> e;
            case Expr.Attribute e -> e;
            case Expr.Subscript e -> e;
            default -> throw notAugmented(target);
        };
    }

    private PyException notAugmented(ReadNode target) {
        int number = target.kind().index() - AstGrammar.of("expr").index();
        return vm.raise(Exceptions.SYSTEM_ERROR, "invalid node type (" + number + ") for augmented assignment");
    }
}
