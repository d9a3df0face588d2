package dev.tally.python.vm;

import dev.tally.python.syntax.Expr;

/** Text that is one expression, as a tree: what {@code ast.parse} makes of it in the mode of {@code eval}. */
public final class ExpressionText {
    private ExpressionText() {}

    /** The tree; raises SyntaxError where the text is something else. */
    public static Expr parse(Interpreter vm, String text) {
        return Evaluation.expression(vm, text, "<unknown>");
    }
}
