package dev.tally.python.syntax;

import dev.tally.source.Span;

/** A token and where it stands: offsets in the source, the end exclusive. */
record Token(TokenKind kind, int start, int end) {
    Span span() {
        return new Span(start, end);
    }
}
