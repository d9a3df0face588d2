package dev.tally.python.code;

import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Span;

/**
 * Bounds the recursion over a tree, in place of the host's stack. CPython goes on for some thousand levels more, so what is
 * deeper is no error of the program's.
 */
final class Depth {
    private final int limit;
    private int depth;

    Depth(int limit) {
        this.limit = limit;
    }

    void enter(Span span) {
        if (++depth > limit) {
            throw new Unsupported("code nested more than " + limit + " levels deep", span);
        }
    }

    void leave() {
        depth--;
    }
}
