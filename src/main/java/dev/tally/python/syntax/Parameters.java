package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function or lambda.
 *
 * @param defaults those of the last positional parameters
 * @param keywordDefaults one for each keyword-only parameter, null where it has none
 */
public record Parameters(
        List<Parameter> positionalOnly,
        List<Parameter> positional,
        @Nullable Parameter varArgs,
        List<Parameter> keywordOnly,
        List<@Nullable Expr> keywordDefaults,
        @Nullable Parameter kwArgs,
        List<Expr> defaults) {
    public record Parameter(
            Span span, String name, @Nullable Expr annotation) {}
}
