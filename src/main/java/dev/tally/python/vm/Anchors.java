package dev.tally.python.vm;

import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of an expression that failed: its operator, or the brackets of a call or a subscript. CPython 3.13
 * Lib/traceback.py, {@code _extract_caret_anchors_from_line_segment}.
 *
 * @param start where it begins in the expression's text
 * @param end where it ends
 */
record Anchors(int start, int end) {
    /** What the text is put into to be parsed: so it may go over several lines. */
    private static final String OPEN = "(\n";

    private static final int NESTING = 1000;

    /** Those of an expression; empty for one of another kind, and for what is none. */
    static Optional<Anchors> of(String text) {
        if (Blueprint.isName(text)) {
            return Optional.empty();
        }
        Module tree = parse(OPEN + text + "\n)");
        if (tree == null || tree.body().size() != 1 || !(tree.body().get(0) instanceof Stmt.ExprStmt statement)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (statement.value()) {
                    case Expr.BinOp e ->
                        operator(text, end(e.left()), e.right().span().start() - OPEN.length());
                    case Expr.Subscript e -> brackets(text, end(e.value()), '[', end(e));
                    case Expr.Call e -> brackets(text, end(e.function()), '(', end(e));
                    default -> null;
                });
    }

    static @Nullable Module parse(String text) {
        try {
            return Parser.parse(new Source("<segment>", text), NESTING, CharacterNames.ANY);
        } catch (SyntaxError | Unsupported e) {
            return null;
        }
    }

    private static int end(Expr e) {
        return e.span().end() - OPEN.length();
    }

    private static @Nullable Anchors operator(String text, int from, int right) {
        int start = next(text, from, c -> !Character.isWhitespace(c) && c != ')');
        if (start < 0) {
            return null;
        }
        int second = start + 1;
        boolean two = second < right && !Character.isWhitespace(text.charAt(second)) && !skipsLine(text.charAt(second));
        return new Anchors(start, two ? second + 1 : second);
    }

    private static @Nullable Anchors brackets(String text, int from, char open, int end) {
        int start = next(text, from, c -> c == open);
        return start < 0 ? null : new Anchors(start, end);
    }

    /** The first character that is looked for, comments and the ends of lines passed over; -1 where there is none. */
    private static int next(String text, int from, IntPredicate wanted) {
        for (int i = from; i >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (skipsLine(c)) {
                i = text.indexOf('\n', i);
                if (i < 0) {
                    return -1;
                }
            } else if (c != '\n' && wanted.test(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean skipsLine(char c) {
        return c == '\\' || c == '#';
    }
}
