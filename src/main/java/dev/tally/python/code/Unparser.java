package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Operator;
import dev.tally.python.syntax.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an expression, as {@code from __future__ import annotations} stores it: without the spaces and parentheses
 * that are not needed (CPython 3.13 {@code Python/ast_unparse.c}).
 */
final class Unparser {
    /** How tightly an expression binds; one that binds less than its place asks for is put in parentheses. */
    private static final int TUPLE = 0;

    private static final int TEST = 1;
    private static final int OR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARISON = 5;
    private static final int EXPRESSION = 6;
    private static final int XOR = 7;
    private static final int BIT_AND = 8;
    private static final int SHIFT = 9;
    private static final int SUM = 10;
    private static final int TERM = 11;
    private static final int FACTOR = 12;
    private static final int POWER = 13;
    private static final int AWAIT = 14;
    private static final int ATOM = 15;

    private final StringBuilder out = new StringBuilder();

    private final Depth depth;

    private Unparser(Depth depth) {
        this.depth = depth;
    }

    /** @param depth how deep the compiler is in the tree already */
    static String unparse(Expr expression, Depth depth) {
        return text(expression, TEST, depth);
    }

    private static String text(Expr expression, int level, Depth depth) {
        Unparser unparser = new Unparser(depth);
        unparser.write(expression, level);
        return unparser.out.toString();
    }

    private void write(Expr expression, int level) {
        depth.enter(expression.span());
        dispatch(expression, level);
        depth.leave();
    }

    private void dispatch(Expr expression, int level) {
        switch (expression) {
            case Expr.BoolOp e -> boolOp(e, level);
            case Expr.NamedExpr e -> {
                open(level > TUPLE);
                write(e.target(), ATOM);
                out.append(" := ");
                write(e.value(), ATOM);
                close(level > TUPLE);
            }
            case Expr.BinOp e -> binOp(e, level);
            case Expr.UnaryOp e -> unaryOp(e, level);
            case Expr.Lambda e -> {
                open(level > TEST);
                out.append("lambda");
                parameters(e.parameters());
                out.append(": ");
                write(e.body(), TEST);
                close(level > TEST);
            }
            case Expr.IfExp e -> {
                open(level > TEST);
                write(e.body(), TEST + 1);
                out.append(" if ");
                write(e.test(), TEST + 1);
                out.append(" else ");
                write(e.orElse(), TEST);
                close(level > TEST);
            }
            case Expr.Dict e -> dict(e);
            case Expr.Set e -> {
                out.append('{');
                list(e.elements());
                out.append('}');
            }
            case Expr.ListComp e -> comprehension("[", e.element(), null, e.generators(), "]");
            case Expr.SetComp e -> comprehension("{", e.element(), null, e.generators(), "}");
            case Expr.DictComp e -> comprehension("{", e.key(), e.value(), e.generators(), "}");
            case Expr.GeneratorExp e -> comprehension("(", e.element(), null, e.generators(), ")");
            case Expr.Await e -> {
                open(level > AWAIT);
                out.append("await ");
                write(e.value(), ATOM);
                close(level > AWAIT);
            }
            case Expr.Yield e -> {
                out.append(e.value() == null ? "(yield" : "(yield ");
                if (e.value() != null) {
                    write(e.value(), TUPLE);
                }
                out.append(')');
            }
            case Expr.YieldFrom e -> {
                out.append("(yield from ");
                write(e.value(), TEST);
                out.append(')');
            }
            case Expr.Compare e -> compare(e, level);
            case Expr.Call e -> call(e);
            case Expr.FormattedValue e -> formattedString(List.of(e));
            case Expr.JoinedStr e -> formattedString(e.values());
            case Expr.Constant e -> out.append(constant(e.value()));
            case Expr.Attribute e -> {
                write(e.value(), ATOM);
                boolean number = e.value() instanceof Expr.Constant c && c.value() instanceof Literal.Int;
                out.append(number ? " ." : ".").append(e.name());
            }
            case Expr.Subscript e -> {
                write(e.value(), ATOM);
                out.append('[');
                write(e.index(), TUPLE);
                out.append(']');
            }
            case Expr.Starred e -> {
                out.append('*');
                write(e.value(), EXPRESSION);
            }
            case Expr.Name e -> out.append(e.id());
            case Expr.ListDisplay e -> {
                out.append('[');
                list(e.elements());
                out.append(']');
            }
            case Expr.Tuple e -> tuple(e, level);
            case Expr.Slice e -> slice(e);
        }
    }

    private void open(boolean needed) {
        out.append(needed ? "(" : "");
    }

    private void close(boolean needed) {
        out.append(needed ? ")" : "");
    }

    private void list(List<Expr> elements) {
        for (int i = 0; i < elements.size(); i++) {
            out.append(i > 0 ? ", " : "");
            write(elements.get(i), TEST);
        }
    }

    private void tuple(Expr.Tuple e, int level) {
        if (e.elements().isEmpty()) {
            out.append("()");
            return;
        }
        open(level > TUPLE);
        list(e.elements());
        out.append(e.elements().size() == 1 ? "," : "");
        close(level > TUPLE);
    }

    private void boolOp(Expr.BoolOp e, int level) {
        int own = e.and() ? AND : OR;
        open(level > own);
        for (int i = 0; i < e.values().size(); i++) {
            out.append(i == 0 ? "" : e.and() ? " and " : " or ");
            write(e.values().get(i), own + 1);
        }
        close(level > own);
    }

    private void binOp(Expr.BinOp e, int level) {
        int own =
                switch (e.op()) {
                    case ADD, SUBTRACT -> SUM;
                    case MULTIPLY, MATRIX_MULTIPLY, TRUE_DIVIDE, FLOOR_DIVIDE, REMAINDER -> TERM;
                    case LSHIFT, RSHIFT -> SHIFT;
                    case OR -> EXPRESSION;
                    case XOR -> XOR;
                    case AND -> BIT_AND;
                    case POWER -> POWER;
                };
        boolean fromRight = e.op() == Operator.POWER;
        open(level > own);
        write(e.left(), own + (fromRight ? 1 : 0));
        out.append(' ').append(e.op().symbol()).append(' ');
        write(e.right(), own + (fromRight ? 0 : 1));
        close(level > own);
    }

    private void unaryOp(Expr.UnaryOp e, int level) {
        int own = e.op() == Expr.UnaryOperator.NOT ? NOT : FACTOR;
        open(level > own);
        out.append(
                switch (e.op()) {
                    case INVERT -> "~";
                    case NOT -> "not ";
                    case PLUS -> "+";
                    case MINUS -> "-";
                });
        write(e.operand(), own);
        close(level > own);
    }

    private void compare(Expr.Compare e, int level) {
        open(level > COMPARISON);
        write(e.left(), COMPARISON + 1);
        for (int i = 0; i < e.ops().size(); i++) {
            out.append(
                    switch (e.ops().get(i)) {
                        case EQ -> " == ";
                        case NOT_EQ -> " != ";
                        case LT -> " < ";
                        case LT_E -> " <= ";
                        case GT -> " > ";
                        case GT_E -> " >= ";
                        case IS -> " is ";
                        case IS_NOT -> " is not ";
                        case IN -> " in ";
                        case NOT_IN -> " not in ";
                    });
            write(e.comparators().get(i), COMPARISON + 1);
        }
        close(level > COMPARISON);
    }

    private void dict(Expr.Dict e) {
        out.append('{');
        for (int i = 0; i < e.values().size(); i++) {
            out.append(i > 0 ? ", " : "");
            Expr key = e.keys().get(i);
            if (key == null) {
                out.append("**");
                write(e.values().get(i), EXPRESSION);
            } else {
                write(key, TEST);
                out.append(": ");
                write(e.values().get(i), TEST);
            }
        }
        out.append('}');
    }

    private void comprehension(
            String start, Expr element, @Nullable Expr value, List<Expr.Comprehension> generators, String end) {
        out.append(start);
        write(element, TEST);
        if (value != null) {
            out.append(": ");
            write(value, TEST);
        }
        for (Expr.Comprehension generator : generators) {
            out.append(generator.async() ? " async for " : " for ");
            write(generator.target(), TUPLE);
            out.append(" in ");
            write(generator.iterable(), TEST + 1);
            for (Expr condition : generator.conditions()) {
                out.append(" if ");
                write(condition, TEST + 1);
            }
        }
        out.append(end);
    }

    private void call(Expr.Call e) {
        write(e.function(), ATOM);
        boolean lone = e.arguments().size() == 1 && e.keywords().isEmpty();
        if (lone && e.arguments().get(0) instanceof Expr.GeneratorExp generator) {
            write(generator, TEST);
            return;
        }
        out.append('(');
        list(e.arguments());
        boolean first = e.arguments().isEmpty();
        for (Expr.Keyword keyword : e.keywords()) {
            out.append(first ? "" : ", ");
            out.append(keyword.name() == null ? "**" : keyword.name() + "=");
            write(keyword.value(), TEST);
            first = false;
        }
        out.append(')');
    }

    private void slice(Expr.Slice e) {
        if (e.lower() != null) {
            write(e.lower(), TEST);
        }
        out.append(':');
        if (e.upper() != null) {
            write(e.upper(), TEST);
        }
        if (e.step() != null) {
            out.append(':');
            write(e.step(), TEST);
        }
    }

    /** Infinity has no literal of its own: one that is too large stands for it. */
    private static String constant(Literal literal) {
        return switch (literal) {
            case Literal.Ellipsis l -> "...";
            case Literal.Float l -> LiteralText.repr(l).replace("inf", "1e309");
            case Literal.Complex l -> LiteralText.repr(l).replace("inf", "1e309");
            default -> LiteralText.repr(literal);
        };
    }

    private void formattedString(List<Expr> parts) {
        StringBuilder body = new StringBuilder();
        for (Expr part : parts) {
            formattedPart(part, body);
        }
        out.append('f').append(LiteralText.quoted(body.toString(), false));
    }

    private void formattedPart(Expr part, StringBuilder body) {
        switch (part) {
            case Expr.Constant c -> {
                if (c.value() instanceof Literal.Str text) {
                    body.append(text.value().replace("{", "{{").replace("}", "}}"));
                }
            }
            case Expr.JoinedStr joined -> joined.values().forEach(value -> formattedPart(value, body));
            case Expr.FormattedValue field -> {
                String value = text(field.value(), TEST + 1, depth);
                body.append(value.startsWith("{") ? "{ " : "{").append(value);
                if (field.conversion() != 0) {
                    body.append('!').append(field.conversion());
                }
                if (field.formatSpec() != null) {
                    body.append(':');
                    formattedPart(field.formatSpec(), body);
                }
                body.append('}');
            }
            default -> throw new IllegalStateException("no part of an f-string");
        }
    }

    private void parameters(Parameters p) {
        int positional = p.positionalOnly().size() + p.positional().size();
        int withoutDefault = positional - p.defaults().size();
        String separator = " ";
        for (int i = 0; i < positional; i++) {
            boolean only = i < p.positionalOnly().size();
            Parameters.Parameter parameter = only
                    ? p.positionalOnly().get(i)
                    : p.positional().get(i - p.positionalOnly().size());
            out.append(separator);
            parameter(parameter, i < withoutDefault ? null : p.defaults().get(i - withoutDefault));
            separator = ", ";
            if (only && i == p.positionalOnly().size() - 1) {
                out.append(", /");
            }
        }
        if (p.varArgs() != null || !p.keywordOnly().isEmpty()) {
            out.append(separator).append('*');
            if (p.varArgs() != null) {
                parameter(p.varArgs(), null);
            }
            separator = ", ";
        }
        for (int i = 0; i < p.keywordOnly().size(); i++) {
            out.append(separator);
            parameter(p.keywordOnly().get(i), p.keywordDefaults().get(i));
        }
        if (p.kwArgs() != null) {
            out.append(separator).append("**");
            parameter(p.kwArgs(), null);
        }
    }

    private void parameter(Parameters.Parameter parameter, @Nullable Expr value) {
        out.append(parameter.name());
        if (value != null) {
            out.append('=');
            write(value, TEST);
        }
    }
}
