package dev.tally.python.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What tokenizer and parser warn of, given on in CPython's order. CPython reads a token when its parser asks for it: the
 * tokenizer's warnings about a token and those before it come before the parser's. The parser warns of a string once, however
 * often it comes back to it, and no more once it has failed.
 */
final class WarningLog {
    private final Consumer<SyntaxWarning> sink;
    private final List<Lexical> lexical = new ArrayList<>(0);
    private final Set<Integer> told = new HashSet<>(0);
    private int given;
    private boolean failed;

    WarningLog(Consumer<SyntaxWarning> sink) {
        this.sink = sink;
    }

    /** @param token the index of the token in which it was found */
    private record Lexical(int token, SyntaxWarning warning) {}

    /** Of the tokenizer. */
    void add(int token, SyntaxWarning warning) {
        lexical.add(new Lexical(token, warning));
    }

    /** Of the parser, about strings that end with a token. */
    void add(int token, List<SyntaxWarning> warnings) {
        if (!failed && !warnings.isEmpty() && told.add(token)) {
            flush(token);
            warnings.forEach(sink);
        }
    }

    /** Runs what looks for the words to tell of a mistake, once the parser has failed: strings that it reads are not warned of. */
    void inError(Runnable search) {
        boolean before = failed;
        failed = true;
        try {
            search.run();
        } finally {
            failed = before;
        }
    }

    /** Gives the tokenizer's on, up to a token. */
    void flush(int token) {
        while (given < lexical.size() && lexical.get(given).token() <= token) {
            sink.accept(lexical.get(given++).warning());
        }
    }
}
