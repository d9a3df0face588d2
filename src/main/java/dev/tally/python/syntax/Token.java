package dev.tally.python.syntax;

import dev.tally.source.Span;

/** A token and where it stands: offsets in the source, the end exclusive; in how many brackets it is,
 * its own included when it opens one. */
record Token(TokenKind kind, int start, int end, int level) {
    Span span() {
        return new Span(start, end);
    }
}
