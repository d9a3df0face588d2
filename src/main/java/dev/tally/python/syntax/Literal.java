package dev.tally.python.syntax;

import java.math.BigInteger;
import java.util.List;

/**
 * The value of a constant in the tree and, once the compiler has folded it, in a code object.
 * Equality is by type and value: {@code 1}, {@code 1.0} and {@code True} differ, and so do {@code 0.0} and {@code -0.0}.
 */
public sealed interface Literal {
    record None() implements Literal {}

    record Ellipsis() implements Literal {}

    record Bool(boolean value) implements Literal {}

    record Int(BigInteger value) implements Literal {}

    record Float(double value) implements Literal {}

    record Complex(double real, double imaginary) implements Literal {}

    /** Text in UTF-16; a lone surrogate stands for itself. */
    record Str(String value) implements Literal {}

    /** Bytes, one in each char, 0 to 255. */
    record Bytes(String value) implements Literal {}

    /** Made by constant folding only. */
    record Tuple(List<Literal> items) implements Literal {}

    /** Made by constant folding only ({@code x in {1, 2}}). */
    record FrozenSet(List<Literal> items) implements Literal {}

    Literal NONE = new None();
    Literal ELLIPSIS = new Ellipsis();
    Literal TRUE = new Bool(true);
    Literal FALSE = new Bool(false);
}
