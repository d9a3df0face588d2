package dev.tally.python.syntax;

import dev.tally.source.Span;

/**
 * Thrown where a program uses what the engine does not model. Ends the run {@code unsupported}: never a wrong picture.
 * {@link #span()} is {@link Span#NONE} where the thrower does not know the place; the frame that runs then does.
 */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Span span;

    /** @param construct what is not modelled, as a noun phrase in the singular: {@code "an async function"} */
    public Unsupported(String construct, Span span) {
        super(construct, null, false, false);
        this.span = span;
    }

    public Unsupported(String construct) {
        this(construct, Span.NONE);
    }

    public String construct() {
        return String.valueOf(getMessage());
    }

    public Span span() {
        return span;
    }
}
