package dev.tally.python.code;

import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Span;

/** Bounds the recursion over a tree, in place of the host's stack. */
final class Depth {
    private static final int LIMIT = 1000;

    private int depth;

    /** Throws {@code RecursionError}, as CPython does, where the tree is too deep. */
    void enter(Span span) {
        if (++depth > LIMIT) {
            throw new SyntaxError("RecursionError", "maximum recursion depth exceeded during compilation", span);
        }
    }

    void leave() {
        depth--;
    }
}
