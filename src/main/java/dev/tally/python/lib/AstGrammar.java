package dev.tally.python.lib;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which kinds of nodes {@code ast} has, and their fields: CPython 3.13 Parser/Python.asdl. A <em>sum</em> is a class that has
 * others as its kinds; a <em>product</em> is a kind of its own.
 */
final class AstGrammar {
    /** {@code *} behind a name: nodes of it have a place in the text. {@code ?} behind a type: may be None; {@code *}: a list. */
    private static final String TEXT = """
            mod = Module(stmt* body, type_ignore* type_ignores)
            | Interactive(stmt* body) | Expression(expr body) | FunctionType(expr* argtypes, expr returns)

            stmt* = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list,
              expr? returns, string? type_comment, type_param* type_params)
            | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list,
              expr? returns, string? type_comment, type_param* type_params)
            | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list,
              type_param* type_params)
            | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)
            | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value)
            | AnnAssign(expr target, expr annotation, expr? value, int simple)
            | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
            | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
            | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
            | With(withitem* items, stmt* body, string? type_comment)
            | AsyncWith(withitem* items, stmt* body, string? type_comment)
            | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
            | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
            | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
            | Assert(expr test, expr? msg) | Import(alias* names)
            | ImportFrom(identifier? module, alias* names, int? level)
            | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue

            expr* = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value)
            | BinOp(expr left, operator op, expr right) | UnaryOp(unaryop op, expr operand)
            | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)
            | Dict(expr* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)
            | SetComp(expr elt, comprehension* generators)
            | DictComp(expr key, expr value, comprehension* generators)
            | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value)
            | YieldFrom(expr value) | Compare(expr left, cmpop* ops, expr* comparators)
            | Call(expr func, expr* args, keyword* keywords)
            | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
            | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx)
            | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)
            | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx)
            | Tuple(expr* elts, expr_context ctx) | Slice(expr? lower, expr? upper, expr? step)

            expr_context = Load | Store | Del

            boolop = And | Or

            operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv

            unaryop = Invert | Not | UAdd | USub

            cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn

            comprehension(expr target, expr iter, expr* ifs, int is_async)

            excepthandler* = ExceptHandler(expr? type, identifier? name, stmt* body)

            arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg,
              expr* defaults)

            arg*(identifier arg, expr? annotation, string? type_comment)

            keyword*(identifier? arg, expr value)

            alias*(identifier name, identifier? asname)

            withitem(expr context_expr, expr? optional_vars)

            match_case(pattern pattern, expr? guard, stmt* body)

            pattern* = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)
            | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
            | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
            | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)

            type_ignore = TypeIgnore(int lineno, string tag)

            type_param* = TypeVar(identifier name, expr? bound, expr? default_value)
            | ParamSpec(identifier name, expr? default_value) | TypeVarTuple(identifier name, expr? default_value)
            """;

    /** In the order in which the classes are made: each before its kinds. */
    static final List<Kind> KINDS;

    private static final Map<String, Kind> BY_NAME;

    static {
        List<Kind> kinds = new ArrayList<>();
        for (String rule : TEXT.strip().split("\n\n")) {
            read(rule.replaceAll("\\s+", " ").strip(), kinds);
        }
        KINDS = List.copyOf(kinds);
        BY_NAME = KINDS.stream().collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));
    }

    private AstGrammar() {}

    /** How many values a field has. */
    enum Count {
        ONE,
        OPTIONAL,
        MANY
    }

    record Field(String type, String name, Count count) {}

    /**
     * A class of nodes.
     *
     * @param index its place in {@link #KINDS}
     * @param sum the name of the class it is a kind of; empty for sums and products
     * @param simple whether it is a kind without fields of a sum where none has any: there is but one node of it
     * @param isSum whether it is a class with kinds
     * @param placed whether its nodes have a place in the text
     */
    record Kind(
            int index,
            String name,
            String sum,
            List<Field> fields,
            String doc,
            boolean simple,
            boolean isSum,
            boolean placed) {
        /** Whether a node need not say where it ends: patterns and parameters of types must. */
        boolean endsAnywhere() {
            return !name.equals("pattern") && !name.equals("type_param");
        }
    }

    static Kind of(String name) {
        Kind found = BY_NAME.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no node is called " + name);
        }
        return found;
    }

    private static void read(String rule, List<Kind> into) {
        int equals = rule.indexOf(" = ");
        if (equals < 0) {
            String text = rule.replaceFirst("\\*\\(", "(");
            add(into, nameOf(text), "", fields(text), text, false, false, !text.equals(rule));
            return;
        }
        String head = rule.substring(0, equals);
        boolean placed = head.endsWith("*");
        String name = placed ? head.substring(0, head.length() - 1) : head;
        String[] kinds = rule.substring(equals + 3).split(" \\| ");
        boolean simple = rule.indexOf('(') < 0;
        String between = simple ? " | " : "\n" + " ".repeat(name.length() + 1) + "| ";
        add(into, name, "", List.of(), name + " = " + String.join(between, kinds), false, true, placed);
        for (String kind : kinds) {
            add(into, nameOf(kind), name, fields(kind), kind, simple, false, placed);
        }
    }

    private static void add(
            List<Kind> into,
            String name,
            String sum,
            List<Field> fields,
            String doc,
            boolean simple,
            boolean isSum,
            boolean placed) {
        into.add(new Kind(into.size(), name, sum, fields, doc, simple, isSum, placed));
    }

    private static String nameOf(String text) {
        int open = text.indexOf('(');
        return open < 0 ? text : text.substring(0, open);
    }

    private static List<Field> fields(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        for (String part : text.substring(open + 1, text.length() - 1).split(", ")) {
            int blank = part.indexOf(' ');
            char last = part.charAt(blank - 1);
            Count count = last == '*' ? Count.MANY : last == '?' ? Count.OPTIONAL : Count.ONE;
            String type = part.substring(0, count == Count.ONE ? blank : blank - 1);
            fields.add(new Field(type, part.substring(blank + 1), count));
        }
        return List.copyOf(fields);
    }
}
