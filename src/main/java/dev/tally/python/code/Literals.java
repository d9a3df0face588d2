package dev.tally.python.code;

import dev.tally.python.syntax.Literal;
import java.math.BigInteger;

/** What holds of literals whatever runs them. */
final class Literals {
    private Literals() {}

    static Literal ofInt(long value) {
        return new Literal.Int(BigInteger.valueOf(value));
    }

    static Literal ofBool(boolean value) {
        return value ? Literal.TRUE : Literal.FALSE;
    }

    static boolean isTrue(Literal literal) {
        return switch (literal) {
            case Literal.None l -> false;
            case Literal.Ellipsis l -> true;
            case Literal.Bool l -> l.value();
            case Literal.Int l -> l.value().signum() != 0;
            case Literal.Float l -> l.value() != 0;
            case Literal.Complex l -> l.real() != 0 || l.imaginary() != 0;
            case Literal.Str l -> !l.value().isEmpty();
            case Literal.Bytes l -> !l.value().isEmpty();
            case Literal.Tuple l -> !l.items().isEmpty();
            case Literal.FrozenSet l -> !l.items().isEmpty();
        };
    }
}
