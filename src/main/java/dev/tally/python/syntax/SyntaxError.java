package dev.tally.python.syntax;

import dev.tally.source.Span;

/**
 * Thrown by the lexer, the parser, the scopes and the compiler for a program that is not Python 3.13.
 * Carries what CPython's {@code SyntaxError} does: type, message and place.
 */
public final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code SyntaxError}, {@code IndentationError} or {@code TabError}. */
    private final String type;

    private final transient Span span;

    public SyntaxError(String type, String message, Span span) {
        super(message, null, false, false);
        this.type = type;
        this.span = span;
    }

    public SyntaxError(String message, Span span) {
        this("SyntaxError", message, span);
    }

    public String type() {
        return type;
    }

    public Span span() {
        return span;
    }

    /** CPython's message. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
