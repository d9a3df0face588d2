package dev.tally.python.syntax;

import dev.tally.source.Span;
import org.jspecify.annotations.Nullable;

/** The parameters in brackets of a generic function, class or {@code type} statement (PEP 695, defaults PEP 696). */
public sealed interface TypeParameter {
    Span span();

    String name();

    @Nullable
    Expr defaultValue();

    record TypeVar(
            Span span,
            String name,
            @Nullable Expr bound,
            @Nullable Expr defaultValue) implements TypeParameter {}

    record ParamSpec(Span span, String name, @Nullable Expr defaultValue) implements TypeParameter {}

    record TypeVarTuple(Span span, String name, @Nullable Expr defaultValue) implements TypeParameter {}
}
