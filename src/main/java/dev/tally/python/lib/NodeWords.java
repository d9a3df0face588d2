package dev.tally.python.lib;

import dev.tally.python.syntax.Expr.CompareOperator;
import dev.tally.python.syntax.Expr.Context;
import dev.tally.python.syntax.Expr.UnaryOperator;
import dev.tally.python.syntax.Operator;
import java.util.List;

/** What {@code ast} calls operators and contexts, in the order in which the parser's tree has them. */
final class NodeWords {
    private static final List<String> OPERATORS = List.of(
            "Add",
            "BitAnd",
            "FloorDiv",
            "LShift",
            "MatMult",
            "Mult",
            "Mod",
            "BitOr",
            "Pow",
            "RShift",
            "Sub",
            "Div",
            "BitXor");
    private static final List<String> UNARY = List.of("Invert", "Not", "UAdd", "USub");
    private static final List<String> COMPARISONS =
            List.of("Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn");
    private static final List<String> CONTEXTS = List.of("Load", "Store", "Del");

    private NodeWords() {}

    static String of(Operator operator) {
        return OPERATORS.get(operator.ordinal());
    }

    static String of(UnaryOperator operator) {
        return UNARY.get(operator.ordinal());
    }

    static String of(CompareOperator operator) {
        return COMPARISONS.get(operator.ordinal());
    }

    static String of(Context context) {
        return CONTEXTS.get(context.ordinal());
    }

    static Operator operator(String name) {
        return Operator.values()[OPERATORS.indexOf(name)];
    }

    static UnaryOperator unary(String name) {
        return UnaryOperator.values()[UNARY.indexOf(name)];
    }

    static CompareOperator comparison(String name) {
        return CompareOperator.values()[COMPARISONS.indexOf(name)];
    }

    static Context context(String name) {
        return Context.values()[CONTEXTS.indexOf(name)];
    }
}
