package dev.tally.python.lib;

import dev.tally.python.lib.ReadNode.Place;
import dev.tally.python.object.PyException;
import dev.tally.python.syntax.Literal;
import dev.tally.python.vm.Interpreter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tree must be that the parser would make, in CPython's words: CPython 3.13 Python/ast.c, _PyAST_Validate. */
final class NodeValidation {
    private static final String DOING = " during compilation";
    private static final String LOAD = "Load";
    private static final String STORE = "Store";
    private static final String DEL = "Del";

    private final Interpreter vm;
    private final PatternValidation patterns;

    NodeValidation(Interpreter vm) {
        this.vm = vm;
        this.patterns = new PatternValidation(vm, this);
    }

    void module(ReadNode module) {
        if (module.is("Expression")) {
            expression(module.node("body"), LOAD);
        } else {
            statements(module.nodes("body"));
        }
    }

    private void statements(List<@Nullable ReadNode> body) {
        for (ReadNode statement : body) {
            if (statement == null) {
                throw vm.valueError("None disallowed in statement list");
            }
            statement(statement);
        }
    }

    void body(ReadNode owner) {
        filled(owner, "body");
        statements(owner.nodes("body"));
    }

    private void filled(ReadNode owner, String field) {
        if (owner.nodes(field).isEmpty()) {
            throw vm.valueError("empty " + field + " on " + owner.name());
        }
    }

    private void statement(ReadNode s) {
        place(s.place());
        vm.enterNative(DOING);
        switch (s.name()) {
            case "FunctionDef", "AsyncFunctionDef" -> {
                body(s);
                typeParameters(s);
                parameters(s.node("args"));
                expressions(s.nodes("decorator_list"), LOAD, false);
                optional(s, "returns", LOAD);
            }
            case "ClassDef" -> {
                body(s);
                typeParameters(s);
                expressions(s.nodes("bases"), LOAD, false);
                keywords(s);
                expressions(s.nodes("decorator_list"), LOAD, false);
            }
            case "Delete" -> targets(s, DEL);
            case "Assign" -> {
                targets(s, STORE);
                expression(s.node("value"), LOAD);
            }
            case "AugAssign" -> {
                expression(s.node("target"), STORE);
                expression(s.node("value"), LOAD);
            }
            case "AnnAssign" -> annotated(s);
            case "TypeAlias" -> typeAlias(s);
            case "For", "AsyncFor" -> {
                expression(s.node("target"), STORE);
                expression(s.node("iter"), LOAD);
                body(s);
                statements(s.nodes("orelse"));
            }
            case "While", "If" -> {
                expression(s.node("test"), LOAD);
                body(s);
                statements(s.nodes("orelse"));
            }
            case "With", "AsyncWith" -> with(s);
            case "Match" -> match(s);
            case "Raise" -> raise(s);
            case "Try", "TryStar" -> attempt(s);
            default -> simple(s);
        }
        vm.leaveNative();
    }

    private void simple(ReadNode s) {
        switch (s.name()) {
            case "Return" -> optional(s, "value", LOAD);
            case "Assert" -> {
                expression(s.node("test"), LOAD);
                optional(s, "msg", LOAD);
            }
            case "Import", "Global", "Nonlocal" -> filled(s, "names");
            case "ImportFrom" -> {
                if (s.number("level") < 0) {
                    throw vm.valueError("Negative ImportFrom level");
                }
                filled(s, "names");
            }
            case "Expr" -> expression(s.node("value"), LOAD);
            default -> {}
        }
    }

    private void targets(ReadNode s, String context) {
        filled(s, "targets");
        expressions(s.nodes("targets"), context, false);
    }

    private void annotated(ReadNode s) {
        if (!s.node("target").is("Name") && s.number("simple") != 0) {
            throw vm.typeError("AnnAssign with simple non-Name target");
        }
        expression(s.node("target"), STORE);
        optional(s, "value", LOAD);
        expression(s.node("annotation"), LOAD);
    }

    private void typeAlias(ReadNode s) {
        if (!s.node("name").is("Name")) {
            throw vm.typeError("TypeAlias with non-Name name");
        }
        expression(s.node("name"), STORE);
        typeParameters(s);
        expression(s.node("value"), LOAD);
    }

    private void with(ReadNode s) {
        filled(s, "items");
        for (ReadNode item : s.nodes("items")) {
            if (item != null) {
                expression(item.node("context_expr"), LOAD);
                optional(item, "optional_vars", STORE);
            }
        }
        body(s);
    }

    private void match(ReadNode s) {
        expression(s.node("subject"), LOAD);
        filled(s, "cases");
        for (ReadNode matchCase : s.nodes("cases")) {
            if (matchCase != null) {
                patterns.pattern(matchCase.node("pattern"), false);
                optional(matchCase, "guard", LOAD);
                body(matchCase);
            }
        }
    }

    private void raise(ReadNode s) {
        if (s.orNull("exc") == null && s.orNull("cause") != null) {
            throw vm.valueError("Raise with cause but no exception");
        }
        optional(s, "exc", LOAD);
        optional(s, "cause", LOAD);
    }

    private void attempt(ReadNode s) {
        body(s);
        boolean handled = !s.nodes("handlers").isEmpty();
        if (!handled && s.nodes("finalbody").isEmpty()) {
            throw vm.valueError(s.name() + " has neither except handlers nor finalbody");
        }
        if (!handled && !s.nodes("orelse").isEmpty()) {
            throw vm.valueError(s.name() + " has orelse but no except handlers");
        }
        for (ReadNode handler : s.nodes("handlers")) {
            if (handler != null) {
                if (s.is("Try")) {
                    place(handler.place());
                }
                optional(handler, "type", LOAD);
                body(handler);
            }
        }
        statements(s.nodes("finalbody"));
        statements(s.nodes("orelse"));
    }

    private void typeParameters(ReadNode owner) {
        for (ReadNode parameter : owner.nodes("type_params")) {
            if (parameter != null) {
                place(parameter.place());
                name(parameter.text("name"));
                if (parameter.is("TypeVar")) {
                    optional(parameter, "bound", LOAD);
                }
                optional(parameter, "default_value", LOAD);
            }
        }
    }

    private void parameters(ReadNode given) {
        annotations(given.nodes("posonlyargs"));
        annotations(given.nodes("args"));
        annotation(given.orNull("vararg"));
        annotations(given.nodes("kwonlyargs"));
        annotation(given.orNull("kwarg"));
        int positional = given.nodes("posonlyargs").size() + given.nodes("args").size();
        if (given.nodes("defaults").size() > positional) {
            throw vm.valueError("more positional defaults than args on arguments");
        }
        if (given.nodes("kw_defaults").size() != given.nodes("kwonlyargs").size()) {
            throw vm.valueError("length of kwonlyargs is not the same as kw_defaults on arguments");
        }
        expressions(given.nodes("defaults"), LOAD, false);
        expressions(given.nodes("kw_defaults"), LOAD, true);
    }

    private void annotations(List<@Nullable ReadNode> parameters) {
        for (ReadNode parameter : parameters) {
            if (parameter != null) {
                place(parameter.place());
                annotation(parameter);
            }
        }
    }

    private void annotation(@Nullable ReadNode parameter) {
        if (parameter != null) {
            optional(parameter, "annotation", LOAD);
        }
    }

    private void keywords(ReadNode owner) {
        for (ReadNode keyword : owner.nodes("keywords")) {
            if (keyword != null) {
                expression(keyword.node("value"), LOAD);
            }
        }
    }

    private void optional(ReadNode owner, String field, String context) {
        ReadNode value = owner.orNull(field);
        if (value != null) {
            expression(value, context);
        }
    }

    void expressions(List<@Nullable ReadNode> expressions, String context, boolean noneIsFine) {
        for (ReadNode expression : expressions) {
            if (expression != null) {
                expression(expression, context);
            } else if (!noneIsFine) {
                throw vm.valueError("None disallowed in expression list");
            }
        }
    }

    void expression(ReadNode e, String context) {
        place(e.place());
        vm.enterNative(DOING);
        context(e, context);
        switch (e.name()) {
            case "BoolOp" -> {
                if (e.nodes("values").size() < 2) {
                    throw vm.valueError("BoolOp with less than 2 values");
                }
                expressions(e.nodes("values"), LOAD, false);
            }
            case "Lambda" -> {
                parameters(e.node("args"));
                expression(e.node("body"), LOAD);
            }
            case "Dict" -> {
                if (e.nodes("keys").size() != e.nodes("values").size()) {
                    throw vm.valueError("Dict doesn't have the same number of keys as values");
                }
                expressions(e.nodes("keys"), LOAD, true);
                expressions(e.nodes("values"), LOAD, false);
            }
            case "ListComp", "SetComp", "GeneratorExp" -> {
                generators(e);
                expression(e.node("elt"), LOAD);
            }
            case "DictComp" -> {
                generators(e);
                expression(e.node("key"), LOAD);
                expression(e.node("value"), LOAD);
            }
            case "Compare" -> compare(e);
            case "Call" -> {
                expression(e.node("func"), LOAD);
                expressions(e.nodes("args"), LOAD, false);
                keywords(e);
            }
            case "Constant" -> {
                if (e.constant("value").literal() == null) {
                    throw vm.typeError("got an invalid type in Constant: "
                            + e.constant("value").wrong());
                }
            }
            case "NamedExpr" -> {
                if (!e.node("target").is("Name")) {
                    throw vm.typeError("NamedExpr target must be a Name");
                }
                expression(e.node("value"), LOAD);
            }
            case "Starred" -> expression(e.node("value"), context);
            case "List", "Tuple" -> expressions(e.nodes("elts"), context, false);
            default -> parts(e);
        }
        vm.leaveNative();
    }

    /** Expressions that are made of others which are read only. */
    private void parts(ReadNode e) {
        switch (e.name()) {
            case "BinOp" -> {
                expression(e.node("left"), LOAD);
                expression(e.node("right"), LOAD);
            }
            case "UnaryOp" -> expression(e.node("operand"), LOAD);
            case "IfExp" -> {
                expression(e.node("test"), LOAD);
                expression(e.node("body"), LOAD);
                expression(e.node("orelse"), LOAD);
            }
            case "Set" -> expressions(e.nodes("elts"), LOAD, false);
            case "Yield" -> optional(e, "value", LOAD);
            case "YieldFrom", "Await", "Attribute" -> expression(e.node("value"), LOAD);
            case "JoinedStr" -> expressions(e.nodes("values"), LOAD, false);
            case "FormattedValue" -> {
                expression(e.node("value"), LOAD);
                optional(e, "format_spec", LOAD);
            }
            case "Subscript" -> {
                expression(e.node("slice"), LOAD);
                expression(e.node("value"), LOAD);
            }
            case "Slice" -> {
                optional(e, "lower", LOAD);
                optional(e, "upper", LOAD);
                optional(e, "step", LOAD);
            }
            default -> {}
        }
    }

    private void context(ReadNode e, String wanted) {
        switch (e.name()) {
            case "Attribute", "Subscript", "Starred", "Name", "List", "Tuple" -> {
                if (e.is("Name")) {
                    name(e.text("id"));
                }
                String actual = e.node("ctx").name();
                if (!actual.equals(wanted)) {
                    throw vm.valueError("expression must have " + wanted + " context but has " + actual + " instead");
                }
            }
            default -> {
                if (!wanted.equals(LOAD)) {
                    throw vm.valueError("expression which can't be assigned to in " + wanted + " context");
                }
            }
        }
    }

    private void generators(ReadNode e) {
        if (e.nodes("generators").isEmpty()) {
            throw vm.valueError("comprehension with no generators");
        }
        for (ReadNode generator : e.nodes("generators")) {
            if (generator != null) {
                expression(generator.node("target"), STORE);
                expression(generator.node("iter"), LOAD);
                expressions(generator.nodes("ifs"), LOAD, false);
            }
        }
    }

    private void compare(ReadNode e) {
        int count = e.nodes("comparators").size();
        if (count == 0) {
            throw vm.valueError("Compare with no comparators");
        }
        if (count != e.nodes("ops").size()) {
            throw vm.valueError("Compare has a different number of comparators and operands");
        }
        expressions(e.nodes("comparators"), LOAD, false);
        expression(e.node("left"), LOAD);
    }

    void name(String name) {
        if (name.equals("None") || name.equals("True") || name.equals("False")) {
            throw vm.valueError("identifier field can't represent '" + name + "' constant");
        }
    }

    void place(Place p) {
        if (p.line() > p.endLine()) {
            throw vm.valueError("AST node line range (" + p.line() + ", " + p.endLine() + ") is not valid");
        }
        boolean before = p.line() < 0 && p.endLine() != p.line();
        if (before || p.column() < 0 && p.column() != p.endColumn()) {
            throw columns(p);
        }
        if (p.line() == p.endLine() && p.column() > p.endColumn()) {
            throw vm.valueError(
                    "line " + p.line() + ", column " + p.column() + "-" + p.endColumn() + " is not a valid range");
        }
    }

    private PyException columns(Place p) {
        return vm.valueError("AST node column range (" + p.column() + ", " + p.endColumn() + ") for line range ("
                + p.line() + ", " + p.endLine() + ") is not valid");
    }

    static boolean isNumber(ReadNode e, boolean real, boolean imaginary) {
        Literal literal = e.is("Constant") ? e.constant("value").literal() : null;
        return real && (literal instanceof Literal.Int || literal instanceof Literal.Float)
                || imaginary && literal instanceof Literal.Complex;
    }
}
