package dev.tally.python.syntax;

/** Binary operators, in the order of CPython 3.13's {@code NB_*} arguments of {@code BINARY_OP}. */
public enum Operator {
    ADD("+"),
    AND("&"),
    FLOOR_DIVIDE("//"),
    LSHIFT("<<"),
    MATRIX_MULTIPLY("@"),
    MULTIPLY("*"),
    REMAINDER("%"),
    OR("|"),
    POWER("**"),
    RSHIFT(">>"),
    SUBTRACT("-"),
    TRUE_DIVIDE("/"),
    XOR("^");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
