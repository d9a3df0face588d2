package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions, as in CPython 3.13 {@code Parser/Python.asdl}. Lists are unmodifiable. */
public sealed interface Expr {
    Span span();

    record BoolOp(Span span, boolean and, List<Expr> values) implements Expr {}

    /** {@code target := value} */
    record NamedExpr(Span span, Name target, Expr value) implements Expr {}

    record BinOp(Span span, Expr left, Operator op, Expr right) implements Expr {}

    record UnaryOp(Span span, UnaryOperator op, Expr operand) implements Expr {}

    record Lambda(Span span, Parameters parameters, Expr body) implements Expr {}

    record IfExp(Span span, Expr test, Expr body, Expr orElse) implements Expr {}

    /** A null key is a {@code **mapping}. */
    record Dict(Span span, List<@Nullable Expr> keys, List<Expr> values) implements Expr {}

    record Set(Span span, List<Expr> elements) implements Expr {}

    record ListComp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

    record SetComp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

    record DictComp(Span span, Expr key, Expr value, List<Comprehension> generators) implements Expr {}

    record GeneratorExp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

    record Await(Span span, Expr value) implements Expr {}

    record Yield(Span span, @Nullable Expr value) implements Expr {}

    record YieldFrom(Span span, Expr value) implements Expr {}

    /** {@code left op[0] comparators[0] op[1] comparators[1] …} */
    record Compare(Span span, Expr left, List<CompareOperator> ops, List<Expr> comparators) implements Expr {}

    record Call(Span span, Expr function, List<Expr> arguments, List<Keyword> keywords) implements Expr {}

    /**
     * A replacement field of an f-string.
     *
     * @param conversion {@code 's'}, {@code 'r'}, {@code 'a'}, or 0 for none
     */
    record FormattedValue(
            Span span,
            Expr value,
            char conversion,
            @Nullable JoinedStr formatSpec) implements Expr {}

    /** An f-string: {@link Constant} strings and {@link FormattedValue}s. */
    record JoinedStr(Span span, List<Expr> values) implements Expr {}

    record Constant(Span span, Literal value) implements Expr {}

    record Attribute(Span span, Expr value, String name, Context context) implements Expr {}

    record Subscript(Span span, Expr value, Expr index, Context context) implements Expr {}

    record Starred(Span span, Expr value, Context context) implements Expr {}

    record Name(Span span, String id, Context context) implements Expr {}

    record ListDisplay(Span span, List<Expr> elements, Context context) implements Expr {}

    record Tuple(Span span, List<Expr> elements, Context context) implements Expr {}

    record Slice(
            Span span,
            @Nullable Expr lower,
            @Nullable Expr upper,
            @Nullable Expr step) implements Expr {}

    /** What is done with a name, attribute, subscript, list or tuple. */
    enum Context {
        LOAD,
        STORE,
        DEL
    }

    enum UnaryOperator {
        INVERT,
        NOT,
        PLUS,
        MINUS
    }

    enum CompareOperator {
        EQ,
        NOT_EQ,
        LT,
        LT_E,
        GT,
        GT_E,
        IS,
        IS_NOT,
        IN,
        NOT_IN
    }

    /** {@code for target in iterable if conditions…} */
    record Comprehension(Span span, Expr target, Expr iterable, List<Expr> conditions, boolean async) {}

    /** A null name is {@code **value}. */
    record Keyword(Span span, @Nullable String name, Expr value) {}
}
