package dev.tally.python.code;

import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Span;

/**
 * Bounds the recursion over a tree, in place of the host's stack: 1 MB is enough for this depth. CPython goes on for some
 * thousand levels more, so what is deeper is no error of the program's.
 */
final class Depth {
    private static final int LIMIT = 300;

    private int depth;

    void enter(Span span) {
        if (++depth > LIMIT) {
            throw new Unsupported("code nested more than " + LIMIT + " levels deep", span);
        }
    }

    void leave() {
        depth--;
    }
}
