package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What grows as far as a program writes it without a bracket: {@code a + b + c}, {@code x.a().b[0]}, {@code not not x},
 * {@code 1 if a else 2 if b else 3}, {@code elif} after {@code elif}. The links of a chain are worked on one after the other; a
 * list of them takes the place of the host's stack.
 */
final class Chain {
    /** CPython's {@code Py_C_RECURSION_LIMIT}: longer chains are a RecursionError there. */
    private static final int MAX_LENGTH = 9_995;

    private Chain() {}

    /** Where a link begins: the operand that is evaluated before all else of it. Null for what is no link. */
    static @Nullable Expr first(Expr expression) {
        return switch (expression) {
            case Expr.BinOp e -> e.left();
            case Expr.UnaryOp e -> e.operand();
            case Expr.Attribute e -> e.value();
            case Expr.Subscript e -> e.value();
            case Expr.Call e -> e.function();
            default -> null;
        };
    }

    /** The expression, what it begins with, what that begins with, and so on: the last is no link. */
    static List<Expr> inwards(Expr expression) {
        return inwards(expression, Chain::first);
    }

    /** @param first as {@link #first}, for who works on several links at once */
    static List<Expr> inwards(Expr expression, Function<Expr, @Nullable Expr> first) {
        List<Expr> links = new ArrayList<>();
        Expr link = expression;
        while (link != null) {
            links.add(link);
            link = first.apply(link);
        }
        if (links.size() > MAX_LENGTH) {
            throw new Unsupported("a chain of more than " + MAX_LENGTH + " operations", expression.span());
        }
        return links;
    }

    /** An {@code if} statement and each that is all of the branch {@code else} before it, as {@code elif} is. */
    static List<Stmt.If> branches(Stmt.If statement) {
        List<Stmt.If> links = new ArrayList<>();
        links.add(statement);
        List<Stmt> orElse = statement.orElse();
        while (orElse.size() == 1 && orElse.get(0) instanceof Stmt.If next) {
            links.add(next);
            orElse = next.orElse();
        }
        return links;
    }

    /** A conditional expression and those after its {@code else}. */
    static List<Expr.IfExp> conditions(Expr.IfExp expression) {
        List<Expr.IfExp> links = new ArrayList<>();
        links.add(expression);
        Expr orElse = expression.orElse();
        while (orElse instanceof Expr.IfExp next) {
            links.add(next);
            orElse = next.orElse();
        }
        return links;
    }
}
