package dev.tally.python.code;

import dev.tally.python.syntax.Literal;

/** An entry of {@code co_consts}: a literal, or the code of a function, class body or comprehension. */
public sealed interface Constant {
    record Value(Literal literal) implements Constant {}

    record Nested(Code code) implements Constant {}
}
