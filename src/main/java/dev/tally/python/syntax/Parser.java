package dev.tally.python.syntax;

import dev.tally.source.Source;

/** Python 3.13's grammar by recursive descent. */
public final class Parser {
    private Parser() {}

    /** The tree of a whole program, or a {@link SyntaxError} with CPython 3.13's message and place. */
    public static Module parse(Source source) {
        throw new Unsupported("parsing");
    }
}
