package dev.tally.python.lib;

import dev.tally.python.syntax.Literal;
import dev.tally.python.vm.Interpreter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What patterns must be: CPython 3.13 Python/ast.c, validate_pattern. */
final class PatternValidation {
    private final Interpreter vm;
    private final NodeValidation nodes;

    PatternValidation(Interpreter vm, NodeValidation nodes) {
        this.vm = vm;
        this.nodes = nodes;
    }

    private void all(List<@Nullable ReadNode> patterns, boolean starred) {
        for (ReadNode pattern : patterns) {
            if (pattern != null) {
                pattern(pattern, starred);
            }
        }
    }

    /** @param starred whether it may be one with a star */
    void pattern(ReadNode p, boolean starred) {
        nodes.place(p.place());
        vm.enterNative(" during compilation");
        switch (p.name()) {
            case "MatchValue" -> value(p.node("value"));
            case "MatchSingleton" -> {
                if (!isSingleton(p.constant("value").literal())) {
                    throw vm.valueError("MatchSingleton can only contain True, False and None");
                }
            }
            case "MatchSequence" -> all(p.nodes("patterns"), true);
            case "MatchMapping" -> mapping(p);
            case "MatchClass" -> classPattern(p);
            case "MatchStar" -> {
                if (!starred) {
                    throw vm.valueError("can't use MatchStar here");
                }
                capture(p.textOrNull("name"));
            }
            case "MatchAs" -> as(p);
            default -> {
                if (p.nodes("patterns").size() < 2) {
                    throw vm.valueError("MatchOr requires at least 2 patterns");
                }
                all(p.nodes("patterns"), false);
            }
        }
        vm.leaveNative();
    }

    private void mapping(ReadNode p) {
        if (p.nodes("keys").size() != p.nodes("patterns").size()) {
            throw vm.valueError("MatchMapping doesn't have the same number of keys as patterns");
        }
        capture(p.textOrNull("rest"));
        for (ReadNode key : p.nodes("keys")) {
            boolean singleton = key != null
                    && key.is("Constant")
                    && isSingleton(key.constant("value").literal());
            if (key != null && !singleton) {
                value(key);
            }
        }
        all(p.nodes("patterns"), false);
    }

    private void classPattern(ReadNode p) {
        if (p.names("kwd_attrs").size() != p.nodes("kwd_patterns").size()) {
            throw vm.valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
        }
        nodes.expression(p.node("cls"), "Load");
        ReadNode type = p.node("cls");
        while (type.is("Attribute")) {
            type = type.node("value");
        }
        if (!type.is("Name")) {
            throw vm.valueError("MatchClass cls field can only contain Name or Attribute nodes.");
        }
        p.names("kwd_attrs").forEach(nodes::name);
        all(p.nodes("patterns"), false);
        all(p.nodes("kwd_patterns"), false);
    }

    private void as(ReadNode p) {
        capture(p.textOrNull("name"));
        ReadNode inner = p.orNull("pattern");
        if (inner == null) {
            return;
        }
        if (p.textOrNull("name") == null) {
            throw vm.valueError("MatchAs must specify a target name if a pattern is given");
        }
        pattern(inner, false);
    }

    private void capture(@Nullable String name) {
        if (name == null) {
            return;
        }
        if (name.equals("_")) {
            throw vm.valueError("can't capture name '_' in patterns");
        }
        nodes.name(name);
    }

    private void value(ReadNode e) {
        nodes.expression(e, "Load");
        boolean fits =
                switch (e.name()) {
                    case "Constant" -> literal(e);
                    case "Attribute", "JoinedStr" -> true;
                    case "UnaryOp" -> isNegative(e, true);
                    case "BinOp" -> isComplex(e);
                    default -> false;
                };
        if (!fits) {
            throw vm.valueError("patterns may only match literals and attribute lookups");
        }
    }

    private boolean literal(ReadNode e) {
        return switch (e.literal("value")) {
            case Literal.Int l -> true;
            case Literal.Float l -> true;
            case Literal.Bytes l -> true;
            case Literal.Complex l -> true;
            case Literal.Str l -> true;
            default -> throw vm.valueError("unexpected constant inside of a literal pattern");
        };
    }

    private static boolean isNegative(ReadNode e, boolean imaginary) {
        return e.node("op").is("USub") && NodeValidation.isNumber(e.node("operand"), true, imaginary);
    }

    private static boolean isComplex(ReadNode e) {
        ReadNode left = e.node("left");
        boolean real = left.is("UnaryOp") ? isNegative(left, false) : NodeValidation.isNumber(left, true, false);
        boolean sum = e.node("op").is("Add") || e.node("op").is("Sub");
        return sum && real && NodeValidation.isNumber(e.node("right"), false, true);
    }

    private static boolean isSingleton(@Nullable Literal literal) {
        return literal instanceof Literal.None || literal instanceof Literal.Bool;
    }
}
