package dev.tally.python.lib;

import dev.tally.python.lib.NodeBuilder.Unfinished;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyComplex;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Parameters;
import dev.tally.python.vm.Interpreter;
import dev.tally.source.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Expressions as nodes of {@code ast}. CPython 3.13 Python/Python-ast.c, ast2obj_expr. */
final class ExpressionNodes {
    /** What a tree that is too deep is told of. */
    static final String DOING = " during ast construction";

    private static final Pattern FSTRING_OPENED =
            Pattern.compile("(?s)(.*[^A-Za-z])?([fF][rR]?|[rR][fF])(\"\"\"|'''|\"|')");

    private final Interpreter vm;
    private final Source source;
    private final NodeBuilder nodes;

    ExpressionNodes(Interpreter vm, Source source, NodeBuilder nodes) {
        this.vm = vm;
        this.source = source;
        this.nodes = nodes;
    }

    /** A new reference, as all are. */
    PyObject of(Expr expression) {
        vm.enterNative(DOING);
        PyObject made =
                switch (expression) {
                    case Expr.BinOp e -> binOp(e);
                    case Expr.Constant e -> constant(e, isMarked(e.span().start()));
                    case Expr.JoinedStr e -> joined(e);
                    case Expr.ListComp e -> comprehension("ListComp", e, e.element(), e.generators());
                    case Expr.SetComp e -> comprehension("SetComp", e, e.element(), e.generators());
                    case Expr.GeneratorExp e -> comprehension("GeneratorExp", e, e.element(), e.generators());
                    case Expr.Attribute e ->
                        nodes.node("Attribute")
                                .with("value", of(e.value()))
                                .name("attr", e.name())
                                .with("ctx", nodes.single(NodeWords.of(e.context())))
                                .end(e.span());
                    case Expr.Call e ->
                        nodes.node("Call")
                                .with("func", of(e.function()))
                                .with("args", e.arguments(), this::of)
                                .with("keywords", e.keywords(), this::keyword)
                                .end(e.span());
                    case Expr.Name e ->
                        nodes.node("Name")
                                .name("id", e.id())
                                .with("ctx", nodes.single(NodeWords.of(e.context())))
                                .end(e.span());
                    default -> other(expression);
                };
        vm.leaveNative();
        return made;
    }

    /** Operators of one level stand to the left of each other, any number of them. */
    private PyObject binOp(Expr.BinOp outermost) {
        Deque<Expr.BinOp> open = new ArrayDeque<>();
        Expr first = outermost;
        while (first instanceof Expr.BinOp operation) {
            open.push(operation);
            first = operation.left();
        }
        PyObject left = of(first);
        while (!open.isEmpty()) {
            Expr.BinOp operation = open.pop();
            vm.hold(left);
            PyObject made = nodes.node("BinOp")
                    .with("left", left.owned())
                    .with("op", nodes.single(NodeWords.of(operation.op())))
                    .with("right", of(operation.right()))
                    .end(operation.span());
            vm.release(left);
            left = made;
        }
        return left;
    }

    private PyObject comprehension(String kind, Expr whole, Expr element, List<Expr.Comprehension> generators) {
        return nodes.node(kind)
                .with("elt", of(element))
                .with("generators", generators, this::generator)
                .end(whole.span());
    }

    private PyObject generator(Expr.Comprehension generator) {
        return nodes.node("comprehension")
                .with("target", of(generator.target()))
                .with("iter", of(generator.iterable()))
                .with("ifs", generator.conditions(), this::of)
                .with("is_async", vm.integer(generator.async() ? 1 : 0))
                .end();
    }

    private PyObject other(Expr expression) {
        Unfinished node = nodes.node(kind(expression));
        Unfinished done =
                switch (expression) {
                    case Expr.BoolOp e ->
                        node.with("op", nodes.single(e.and() ? "And" : "Or")).with("values", e.values(), this::of);
                    case Expr.NamedExpr e -> node.with("target", of(e.target())).with("value", of(e.value()));
                    case Expr.UnaryOp e ->
                        node.with("op", nodes.single(NodeWords.of(e.op()))).with("operand", of(e.operand()));
                    case Expr.Lambda e ->
                        node.with("args", parameters(e.parameters())).with("body", of(e.body()));
                    case Expr.IfExp e ->
                        node.with("test", of(e.test()))
                                .with("body", of(e.body()))
                                .with("orelse", of(e.orElse()));
                    case Expr.Dict e ->
                        node.with("keys", e.keys(), key -> key == null ? Runtime.none() : of(key))
                                .with("values", e.values(), this::of);
                    case Expr.Set e -> node.with("elts", e.elements(), this::of);
                    case Expr.DictComp e ->
                        node.with("key", of(e.key()))
                                .with("value", of(e.value()))
                                .with("generators", e.generators(), this::generator);
                    case Expr.Await e -> node.with("value", of(e.value()));
                    case Expr.Yield e -> node.orNone("value", e.value(), this::of);
                    case Expr.YieldFrom e -> node.with("value", of(e.value()));
                    case Expr.Compare e ->
                        node.with("left", of(e.left()))
                                .with("ops", e.ops(), op -> nodes.single(NodeWords.of(op)))
                                .with("comparators", e.comparators(), this::of);
                    case Expr.FormattedValue e ->
                        node.with("value", of(e.value()))
                                .with("conversion", vm.integer(e.conversion() == 0 ? -1 : e.conversion()))
                                .orNone("format_spec", e.formatSpec(), this::formatSpec);
                    case Expr.Subscript e ->
                        node.with("value", of(e.value()))
                                .with("slice", of(e.index()))
                                .with("ctx", nodes.single(NodeWords.of(e.context())));
                    case Expr.Starred e ->
                        node.with("value", of(e.value())).with("ctx", nodes.single(NodeWords.of(e.context())));
                    case Expr.ListDisplay e ->
                        node.with("elts", e.elements(), this::of).with("ctx", nodes.single(NodeWords.of(e.context())));
                    case Expr.Tuple e ->
                        node.with("elts", e.elements(), this::of).with("ctx", nodes.single(NodeWords.of(e.context())));
                    case Expr.Slice e ->
                        node.orNone("lower", e.lower(), this::of)
                                .orNone("upper", e.upper(), this::of)
                                .orNone("step", e.step(), this::of);
                    default -> throw new IllegalStateException("an expression with a method of its own");
                };
        return done.end(expression.span());
    }

    private static String kind(Expr expression) {
        return switch (expression) {
            case Expr.BoolOp e -> "BoolOp";
            case Expr.NamedExpr e -> "NamedExpr";
            case Expr.UnaryOp e -> "UnaryOp";
            case Expr.Lambda e -> "Lambda";
            case Expr.IfExp e -> "IfExp";
            case Expr.Dict e -> "Dict";
            case Expr.Set e -> "Set";
            case Expr.DictComp e -> "DictComp";
            case Expr.Await e -> "Await";
            case Expr.Yield e -> "Yield";
            case Expr.YieldFrom e -> "YieldFrom";
            case Expr.Compare e -> "Compare";
            case Expr.FormattedValue e -> "FormattedValue";
            case Expr.Subscript e -> "Subscript";
            case Expr.Starred e -> "Starred";
            case Expr.ListDisplay e -> "List";
            case Expr.Tuple e -> "Tuple";
            case Expr.Slice e -> "Slice";
            default -> throw new IllegalStateException("an expression with a method of its own");
        };
    }

    PyObject keyword(Expr.Keyword keyword) {
        return nodes.node("keyword")
                .name("arg", keyword.name())
                .with("value", of(keyword.value()))
                .end(keyword.span());
    }

    PyObject parameters(Parameters given) {
        return nodes.node("arguments")
                .with("posonlyargs", given.positionalOnly(), this::parameter)
                .with("args", given.positional(), this::parameter)
                .orNone("vararg", given.varArgs(), this::parameter)
                .with("kwonlyargs", given.keywordOnly(), this::parameter)
                .with("kw_defaults", given.keywordDefaults(), value -> value == null ? Runtime.none() : of(value))
                .orNone("kwarg", given.kwArgs(), this::parameter)
                .with("defaults", given.defaults(), this::of)
                .end();
    }

    private PyObject parameter(Parameters.Parameter parameter) {
        return nodes.node("arg")
                .name("arg", parameter.name())
                .orNone("annotation", parameter.annotation(), this::of)
                .with("type_comment", Runtime.none())
                .end(parameter.span());
    }

    /** Of the texts in it only those that begin with a string of their own may be marked. */
    private PyObject joined(Expr.JoinedStr joined) {
        Unfinished node = nodes.node("JoinedStr");
        int end = joined.span().start();
        int[] before = new int[joined.values().size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = end;
            end = joined.values().get(i).span().end();
        }
        int[] next = {0};
        return node.with("values", joined.values(), value -> {
                    int i = next[0]++;
                    if (!(value instanceof Expr.Constant constant)) {
                        return of(value);
                    }
                    int start = constant.span().start();
                    boolean isString = isMarked(start) && isString(i == 0, before[i], start);
                    return constant(constant, isString);
                })
                .end(joined.span());
    }

    /**
     * A text of several pieces is no f-string here: CPython 3.13 Parser/action_helpers.c, _PyPegen_setup_full_format_spec. A
     * piece ends where a name of a character does.
     */
    private PyObject formatSpec(Expr.JoinedStr spec) {
        boolean isText = spec.values().size() == 1
                && spec.values().get(0) instanceof Expr.Constant constant
                && hasPieces(source.text(constant.span()));
        return of(isText ? spec.values().get(0) : spec);
    }

    /** Whether anything follows a name of a character. */
    private static boolean hasPieces(String text) {
        for (int i = text.indexOf('\\'); i >= 0 && i + 2 < text.length(); i = text.indexOf('\\', i + 2)) {
            if (text.startsWith("N{", i + 1)) {
                int end = text.indexOf('}', i);
                return end >= 0 && end + 1 < text.length();
            }
        }
        return false;
    }

    /** Whether a string begins here, and not a text within an f-string: by what stands between it and the part before it. */
    private boolean isString(boolean first, int end, int start) {
        String between = source.text().substring(Math.min(end, start), start);
        return between.isEmpty() ? first : !FSTRING_OPENED.matcher(between).matches();
    }

    /** Whether what stands here has the {@code u} of a string. */
    private boolean isMarked(int start) {
        String text = source.text();
        return text.startsWith("u'", start) || text.startsWith("u\"", start);
    }

    private PyObject constant(Expr.Constant constant, boolean marked) {
        return nodes.node("Constant")
                .with("value", constant(constant.value()))
                .name("kind", marked ? "u" : null)
                .end(constant.span());
    }

    PyObject constant(Literal literal) {
        return switch (literal) {
            case Literal.None none -> Singletons.NONE;
            case Literal.Ellipsis ellipsis -> Singletons.ELLIPSIS;
            case Literal.Bool bool -> Runtime.bool(bool.value());
            case Literal.Int integer -> vm.integer(integer.value());
            case Literal.Float number -> PyFloat.of(vm, number.value());
            case Literal.Complex number -> PyComplex.of(vm, number.real(), number.imaginary());
            case Literal.Str text -> vm.string(text.value());
            case Literal.Bytes bytes -> bytes(bytes.value());
            case Literal.Tuple tuple -> throw new IllegalStateException("a tuple is no constant in a tree");
            case Literal.FrozenSet set -> throw new IllegalStateException("a set is no constant in a tree");
        };
    }

    private PyObject bytes(String text) {
        byte[] made = new byte[text.length()];
        for (int i = 0; i < made.length; i++) {
            made[i] = (byte) text.charAt(i);
        }
        return PyBytes.of(vm, made);
    }
}
