package dev.tally.verify;

import dev.tally.source.Diagnostic;
import dev.tally.source.Span;
import java.util.Optional;

/**
 * Something that the text states about what code does, and what came of looking.
 *
 * @param span where it is stated
 * @param standing whether it is so
 * @param reason why it could not be decided; empty where it was
 * @param diagnostic what is to be said where it is not so
 */
public record Claim(Kind kind, Span span, Standing standing, String reason, Optional<Diagnostic> diagnostic) {
    /** Where a claim is made. */
    public enum Kind {
        EXAMPLE("an example runs"),
        COMMENT("a comment states what is printed"),
        SESSION("a session shows a result"),
        OUTPUT("a block shows the output"),
        ANSWER("a question has its answer"),
        FACT("a link states a fact about memory");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** What is claimed, in general. */
        public String sentence() {
            return sentence;
        }
    }

    /** What came of it. */
    public enum Standing {
        HOLDS,
        UNTRUE,
        UNDECIDED
    }

    static Claim holds(Kind kind, Span span) {
        return new Claim(kind, span, Standing.HOLDS, "", Optional.empty());
    }

    static Claim untrue(Kind kind, Diagnostic diagnostic) {
        return new Claim(kind, diagnostic.span(), Standing.UNTRUE, "", Optional.of(diagnostic));
    }

    static Claim undecided(Kind kind, Span span, String reason) {
        return new Claim(kind, span, Standing.UNDECIDED, reason, Optional.empty());
    }
}
