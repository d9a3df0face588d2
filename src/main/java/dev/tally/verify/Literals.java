package dev.tally.verify;

import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import java.util.List;
import java.util.Objects;

/** Values as Python writes them: numbers, texts and constants, displays of such, and calls that {@code repr} gives, {@code P(x=1)}. */
final class Literals {
    private static final int NESTING = 50;

    /** Longer ones are not for a comment. */
    private static final int LONGEST = 1_000;

    private Literals() {}

    /** Whether a text is a value, and nothing that has to be worked out: {@code [1, 2]}, and not {@code [first, last]}. */
    static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        Source source = new Source("", text.strip() + "\n");
        try {
            List<Stmt> body = Parser.parse(source, NESTING, CharacterNames.ANY).body();
            return body.size() == 1 && body.get(0) instanceof Stmt.ExprStmt value && isShown(value.value());
        } catch (SyntaxError | Unsupported unreadable) {
            return false;
        }
    }

    /** A call that {@code repr} may give. */
    static boolean isCall(String text) {
        return text.endsWith(")") && text.indexOf('(') > 0 && Character.isLetter(text.charAt(0)) && is(text);
    }

    /** Whether an expression says what its value is: all that is in it is written there. */
    static boolean is(Expr value) {
        return switch (value) {
            case Expr.Constant constant -> !(constant.value() instanceof Literal.Ellipsis);
            case Expr.UnaryOp sign -> sign.op() != Expr.UnaryOperator.NOT && sign.operand() instanceof Expr.Constant;
            case Expr.ListDisplay list -> list.elements().stream().allMatch(Literals::is);
            case Expr.Tuple tuple -> tuple.elements().stream().allMatch(Literals::is);
            case Expr.Set set -> set.elements().stream().allMatch(Literals::is);
            case Expr.Dict dict ->
                dict.keys().stream().allMatch(key -> key != null && is(key))
                        && dict.values().stream().allMatch(Literals::is);
            case Expr.Starred starred -> is(starred.value());
            default -> false;
        };
    }

    private static boolean isShown(Expr value) {
        return switch (value) {
            case Expr.Call call ->
                isName(call.function())
                        && call.arguments().stream().allMatch(Literals::isShown)
                        && call.keywords().stream()
                                .allMatch(keyword -> keyword.name() != null && isShown(keyword.value()));
            case Expr.ListDisplay list -> list.elements().stream().allMatch(Literals::isShown);
            case Expr.Tuple tuple -> tuple.elements().stream().allMatch(Literals::isShown);
            case Expr.Set set -> set.elements().stream().allMatch(Literals::isShown);
            case Expr.Dict dict ->
                dict.keys().stream().allMatch(Objects::nonNull)
                        && dict.keys().stream().allMatch(Literals::isShown)
                        && dict.values().stream().allMatch(Literals::isShown);
            default -> is(value);
        };
    }

    private static boolean isName(Expr function) {
        return function instanceof Expr.Name || (function instanceof Expr.Attribute part && isName(part.value()));
    }

    /**
     * Whether one value may be meant to be another one that is shown: both numbers, both constants, both texts, or both in the
     * same brackets. A call is like one of the same with as many arguments that have names, where most of it is the same.
     */
    static boolean isLike(String value, String shown) {
        if (value.isEmpty() || shown.isEmpty()) {
            return false;
        }
        if (isQuote(value.charAt(0)) || isQuote(shown.charAt(0))) {
            return isQuote(value.charAt(0)) && isQuote(shown.charAt(0));
        }
        int bracket = value.indexOf('(');
        if (bracket > 0 && Character.isLetter(value.charAt(0))) {
            return shown.startsWith(value.substring(0, bracket + 1))
                    && names(value) == names(shown)
                    && Outputs.near(List.of(value), List.of(shown));
        }
        return Stated.isLike(value, shown);
    }

    static boolean isQuoted(String value) {
        return isQuote(value.charAt(0));
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private static long names(String call) {
        return call.chars().filter(c -> c == '=').count();
    }

    /** Whether two numbers are the same, however they are written: {@code 5} and {@code 5.0}. */
    static boolean isSameNumber(String value, String shown) {
        return Stated.isNumber(value)
                && Stated.isNumber(shown)
                && !value.endsWith("j")
                && !shown.endsWith("j")
                && Double.parseDouble(value.replace("_", "")) == Double.parseDouble(shown.replace("_", ""));
    }
}
