package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns of {@code case}, as in CPython 3.13 {@code Parser/Python.asdl}. */
public sealed interface Pattern {
    Span span();

    record MatchValue(Span span, Expr value) implements Pattern {}

    /** {@code None}, {@code True} or {@code False}, compared by identity. */
    record MatchSingleton(Span span, Literal value) implements Pattern {}

    record MatchSequence(Span span, List<Pattern> patterns) implements Pattern {}

    record MatchMapping(
            Span span,
            List<Expr> keys,
            List<Pattern> patterns,
            @Nullable String rest) implements Pattern {}

    record MatchClass(
            Span span, Expr type, List<Pattern> patterns, List<String> keywordNames, List<Pattern> keywordPatterns)
            implements Pattern {}

    /** {@code *name} in a sequence; a null name is {@code *_}. */
    record MatchStar(Span span, @Nullable String name) implements Pattern {}

    /** {@code pattern as name}; a capture without pattern; without both, the wildcard. */
    record MatchAs(
            Span span, @Nullable Pattern pattern, @Nullable String name) implements Pattern {}

    record MatchOr(Span span, List<Pattern> patterns) implements Pattern {}
}
