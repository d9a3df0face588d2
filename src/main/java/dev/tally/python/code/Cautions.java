package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.source.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler warns of when it comes to an expression, before what is in it: comparisons by identity with literals, and what
 * looks as if a comma were missing. CPython 3.13 {@code Python/compile.c}, check_compare, check_caller, check_subscripter,
 * check_index.
 */
final class Cautions {
    private static final String COMMA = "; perhaps you missed a comma?";

    private final Consumer<SyntaxWarning> warned;

    Cautions(Consumer<SyntaxWarning> warned) {
        this.warned = warned;
    }

    void visit(Expr expression) {
        if (expression instanceof Expr.Compare e) {
            compare(e);
        } else if (expression instanceof Expr.Call e) {
            caller(e.function());
        } else if (expression instanceof Expr.Subscript e && e.context() == Expr.Context.LOAD) {
            subscripted(e.value());
            index(e.value(), e.index());
        }
    }

    /** A test that is a tuple which is not empty holds always: compiler_assert. */
    void assertion(Expr test, Span statement) {
        boolean tuple = test instanceof Expr.Tuple display
                ? !display.elements().isEmpty()
                : test instanceof Expr.Constant constant
                        && constant.value() instanceof Literal.Tuple value
                        && !value.items().isEmpty();
        if (tuple) {
            warn("assertion is always true, perhaps remove parentheses?", statement);
        }
    }

    void compare(Expr.Compare e) {
        Expr left = e.left();
        for (int i = 0; i < e.ops().size(); i++) {
            Expr right = e.comparators().get(i);
            Expr.CompareOperator op = e.ops().get(i);
            boolean identity = op == Expr.CompareOperator.IS || op == Expr.CompareOperator.IS_NOT;
            if (identity && (isLiteral(left) || isLiteral(right))) {
                String type = typeOf(isLiteral(left) ? left : right);
                warn(
                        op == Expr.CompareOperator.IS
                                ? "\"is\" with '" + type + "' literal. Did you mean \"==\"?"
                                : "\"is not\" with '" + type + "' literal. Did you mean \"!=\"?",
                        e.span());
                return;
            }
            left = right;
        }
    }

    /** Constants of which there is one each are none. */
    private static boolean isLiteral(Expr e) {
        return e instanceof Expr.Constant constant
                && !(constant.value() instanceof Literal.None
                        || constant.value() instanceof Literal.Bool
                        || constant.value() instanceof Literal.Ellipsis);
    }

    private void caller(Expr function) {
        String type = function instanceof Expr.Lambda ? null : typeOf(function);
        if (type != null) {
            warn("'" + type + "' object is not callable" + COMMA, function.span());
        }
    }

    private void subscripted(Expr value) {
        boolean refused =
                switch (value) {
                    case Expr.Constant constant -> !hasItems(constant.value());
                    case Expr.Set e -> true;
                    case Expr.SetComp e -> true;
                    case Expr.GeneratorExp e -> true;
                    case Expr.Lambda e -> true;
                    default -> false;
                };
        if (refused) {
            warn("'" + typeOf(value) + "' object is not subscriptable" + COMMA, value.span());
        }
    }

    private static boolean hasItems(Literal literal) {
        return literal instanceof Literal.Str || literal instanceof Literal.Bytes || literal instanceof Literal.Tuple;
    }

    private void index(Expr value, Expr index) {
        String type = typeOf(index);
        boolean fits = type == null || type.equals("int") || type.equals("bool");
        boolean sequence =
                switch (value) {
                    case Expr.Constant constant -> hasItems(constant.value());
                    case Expr.Tuple e -> true;
                    case Expr.ListDisplay e -> true;
                    case Expr.ListComp e -> true;
                    case Expr.JoinedStr e -> true;
                    case Expr.FormattedValue e -> true;
                    default -> false;
                };
        if (sequence && !fits) {
            warn(typeOf(value) + " indices must be integers or slices, not " + type + COMMA, value.span());
        }
    }

    /** The type of what an expression gives, where its form says it: infer_type. */
    private static @Nullable String typeOf(Expr expression) {
        return switch (expression) {
            case Expr.Tuple e -> "tuple";
            case Expr.ListDisplay e -> "list";
            case Expr.ListComp e -> "list";
            case Expr.Dict e -> "dict";
            case Expr.DictComp e -> "dict";
            case Expr.Set e -> "set";
            case Expr.SetComp e -> "set";
            case Expr.GeneratorExp e -> "generator";
            case Expr.Lambda e -> "function";
            case Expr.JoinedStr e -> "str";
            case Expr.FormattedValue e -> "str";
            case Expr.Constant e -> typeOf(e.value());
            default -> null;
        };
    }

    private static String typeOf(Literal literal) {
        return switch (literal) {
            case Literal.None l -> "NoneType";
            case Literal.Ellipsis l -> "ellipsis";
            case Literal.Bool l -> "bool";
            case Literal.Int l -> "int";
            case Literal.Float l -> "float";
            case Literal.Complex l -> "complex";
            case Literal.Str l -> "str";
            case Literal.Bytes l -> "bytes";
            case Literal.Tuple l -> "tuple";
            case Literal.FrozenSet l -> "frozenset";
        };
    }

    private void warn(String message, Span place) {
        warned.accept(new SyntaxWarning(new SyntaxError(message, place).inBytes()));
    }
}
