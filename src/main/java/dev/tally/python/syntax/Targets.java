package dev.tally.python.syntax;

import dev.tally.python.syntax.Expr.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns expressions into what is assigned to or deleted, and finds those that cannot be. */
final class Targets {
    private Targets() {}

    /** What an assignment may bind: how much of the target grammar applies. */
    enum Kind {
        ASSIGN,
        DELETE,
        FOR
    }

    /** The expression with its context; one that {@link #invalid} accepts. */
    static Expr as(Expr expr, Context context) {
        return switch (expr) {
            case Expr.Name name -> new Expr.Name(name.span(), name.id(), context);
            case Expr.Attribute a -> new Expr.Attribute(a.span(), a.value(), a.name(), context);
            case Expr.Subscript s -> new Expr.Subscript(s.span(), s.value(), s.index(), context);
            case Expr.Starred s -> new Expr.Starred(s.span(), as(s.value(), context), context);
            case Expr.Tuple t -> new Expr.Tuple(t.span(), all(t.elements(), context), context);
            case Expr.ListDisplay l -> new Expr.ListDisplay(l.span(), all(l.elements(), context), context);
            default -> expr;
        };
    }

    private static List<Expr> all(List<Expr> elements, Context context) {
        List<Expr> targets = new ArrayList<>(elements.size());
        for (Expr element : elements) {
            targets.add(as(element, context));
        }
        return List.copyOf(targets);
    }

    /** The innermost part that cannot be a target. CPython 3.13 {@code Parser/pegen.c}, _PyPegen_get_invalid_target. */
    static @Nullable Expr invalid(Expr expr, Kind kind) {
        return switch (expr) {
            case Expr.Name name -> null;
            case Expr.Attribute attribute -> null;
            case Expr.Subscript subscript -> null;
            case Expr.Starred s -> kind == Kind.DELETE ? s : invalid(s.value(), kind);
            case Expr.Tuple t -> invalid(t.elements(), kind);
            case Expr.ListDisplay l -> invalid(l.elements(), kind);
            case Expr.Compare c -> inFor(c, kind);
            default -> expr;
        };
    }

    private static @Nullable Expr inFor(Expr.Compare compare, Kind kind) {
        boolean in = kind == Kind.FOR && compare.ops().get(0) == Expr.CompareOperator.IN;
        return in ? invalid(compare.left(), kind) : compare;
    }

    private static @Nullable Expr invalid(List<Expr> elements, Kind kind) {
        for (Expr element : elements) {
            Expr found = invalid(element, kind);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether an assignment to it may have been meant as a comparison: what binds at least as tight as {@code |}. */
    static boolean suggestsComparison(Expr expr) {
        return switch (expr) {
            case Expr.Compare e -> false;
            case Expr.BoolOp e -> false;
            case Expr.Lambda e -> false;
            case Expr.IfExp e -> false;
            case Expr.NamedExpr e -> false;
            case Expr.ListDisplay e -> false;
            case Expr.Tuple e -> false;
            case Expr.GeneratorExp e -> false;
            case Expr.UnaryOp e -> e.op() != Expr.UnaryOperator.NOT;
            case Expr.Constant e -> !(e.value() instanceof Literal.Bool || e.value() instanceof Literal.None);
            default -> true;
        };
    }

    /** What CPython calls an expression in its messages. CPython 3.13 {@code Parser/pegen.c}, _PyPegen_get_expr_name. */
    static String describe(Expr expr) {
        return switch (expr) {
            case Expr.Attribute e -> "attribute";
            case Expr.Subscript e -> "subscript";
            case Expr.Starred e -> "starred";
            case Expr.Name e -> "name";
            case Expr.ListDisplay e -> "list";
            case Expr.Tuple e -> "tuple";
            case Expr.Lambda e -> "lambda";
            case Expr.Call e -> "function call";
            case Expr.BoolOp e -> "expression";
            case Expr.BinOp e -> "expression";
            case Expr.UnaryOp e -> "expression";
            case Expr.GeneratorExp e -> "generator expression";
            case Expr.Yield e -> "yield expression";
            case Expr.YieldFrom e -> "yield expression";
            case Expr.Await e -> "await expression";
            case Expr.ListComp e -> "list comprehension";
            case Expr.SetComp e -> "set comprehension";
            case Expr.DictComp e -> "dict comprehension";
            case Expr.Dict e -> "dict literal";
            case Expr.Set e -> "set display";
            case Expr.JoinedStr e -> "f-string expression";
            case Expr.FormattedValue e -> "f-string expression";
            case Expr.Constant e -> describe(e.value());
            case Expr.Compare e -> "comparison";
            case Expr.IfExp e -> "conditional expression";
            case Expr.NamedExpr e -> "named expression";
            case Expr.Slice e -> "slice";
        };
    }

    private static String describe(Literal value) {
        return switch (value) {
            case Literal.None v -> "None";
            case Literal.Ellipsis v -> "ellipsis";
            case Literal.Bool v -> v.value() ? "True" : "False";
            default -> "literal";
        };
    }
}
