package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Unsupported;

/** The text of an expression, as {@code from __future__ import annotations} stores it. */
final class Unparser {
    private Unparser() {}

    static String unparse(Expr expression) {
        throw new Unsupported("annotations kept as text", expression.span());
    }
}
