package dev.tally.python.syntax;

import dev.tally.python.syntax.Expr.CompareOperator;
import dev.tally.python.syntax.Expr.Context;
import dev.tally.python.syntax.Expr.UnaryOperator;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Expressions, by recursive descent; the binary operators by precedence. */
final class ExpressionParser {
    /** The precedence of {@code +}; what binds tighter has a greater one. */
    private static final int ARITHMETIC = 5;

    /** How often what follows an expression is looked at for what may be wrong with it; there is no end to it otherwise. */
    private static final int MAX_LOOKS = 200;

    private final TokenStream in;
    private final ParameterParser parameters;
    private final DisplayParser displays;
    private final ArgumentParser arguments;
    private final StringParser strings;
    /** While what follows a whole expression is looked at, nothing is said about the inside of it. */
    private boolean quiet;

    private int looks;

    ExpressionParser(TokenStream in) {
        this.in = in;
        this.parameters = new ParameterParser(in, this);
        this.displays = new DisplayParser(in, this);
        this.arguments = new ArgumentParser(in, this);
        this.strings = new StringParser(in, this);
    }

    ParameterParser parameters() {
        return parameters;
    }

    ArgumentParser arguments() {
        return arguments;
    }

    StringParser strings() {
        return strings;
    }

    // Lists of expressions

    /** {@code yield}, or {@link #starExpressions}: the right side of an assignment. */
    Expr yieldOrStarExpressions() {
        return in.at(TokenKind.YIELD) ? yieldExpression() : starExpressions();
    }

    /** One expression, or a tuple without parentheses; elements may be starred. */
    Expr starExpressions() {
        return expressions(true);
    }

    /** The same without stars. */
    Expr expressions() {
        return expressions(false);
    }

    private Expr expressions(boolean starred) {
        int start = in.start();
        Expr first = starred ? starExpression() : expression();
        if (!in.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (in.accept(TokenKind.COMMA) && startsExpression() && (starred || !in.at(TokenKind.STAR))) {
            elements.add(starred ? starExpression() : expression());
        }
        return new Expr.Tuple(in.from(start), List.copyOf(elements), Context.LOAD);
    }

    Expr starExpression() {
        return in.at(TokenKind.STAR) ? starred() : expression();
    }

    Expr starNamedExpression() {
        return in.at(TokenKind.STAR) ? starred() : namedExpression();
    }

    private Expr starred() {
        int start = in.start();
        in.advance();
        Expr value = bitwiseOr();
        return new Expr.Starred(in.from(start), value, Context.LOAD);
    }

    /** In a call or a subscript: a star with nothing behind it is told of. {@code Grammar/python.gram}, starred_expression. */
    Expr.Starred starredArgument() {
        int start = in.start();
        in.advance();
        Expr value;
        try {
            value = expression();
        } catch (SyntaxError notExpression) {
            throw notExpression.message().equals("invalid syntax")
                    ? in.error("Invalid star expression", notExpression.span())
                    : notExpression;
        }
        if (in.at(TokenKind.EQUAL)) {
            rejectUnpackedAssignment(start, "iterable");
        }
        return new Expr.Starred(in.from(start), value, Context.LOAD);
    }

    /** At the equals sign after an unpacking. */
    void rejectUnpackedAssignment(int start, String what) {
        TokenStream.Mark mark = in.mark();
        in.advance();
        try {
            expression();
        } catch (SyntaxError notExpression) {
            in.forget(mark);
            throw in.invalid();
        }
        throw in.error("cannot assign to " + what + " argument unpacking", in.from(start));
    }

    /** Targets of {@code for}: they end before {@code in}. */
    Expr forTargets() {
        return targets(false);
    }

    private Expr targets(boolean ofComprehension) {
        int start = in.start();
        Expr first = forTarget();
        Expr whole = first;
        if (in.at(TokenKind.COMMA)) {
            List<Expr> elements = new ArrayList<>();
            elements.add(first);
            while (in.accept(TokenKind.COMMA) && startsExpression()) {
                elements.add(forTarget());
            }
            whole = new Expr.Tuple(in.from(start), List.copyOf(elements), Context.LOAD);
        }
        boolean looked = whole instanceof Expr.Compare c && c.ops().get(0) == CompareOperator.IN;
        if (ofComprehension && !in.at(TokenKind.IN) && !looked) {
            throw in.error("'in' expected after for-loop variables", in.peek().span());
        }
        Expr wrong = Targets.invalid(whole, Targets.Kind.FOR);
        if (wrong != null) {
            throw in.error("cannot assign to " + Targets.describe(wrong), wrong.span());
        }
        return Targets.as(whole, Context.STORE);
    }

    private Expr forTarget() {
        return in.at(TokenKind.STAR) ? starred() : bitwiseOr();
    }

    Expr yieldExpression() {
        int start = in.start();
        in.expect(TokenKind.YIELD);
        if (in.accept(TokenKind.FROM)) {
            Expr value = expression();
            return new Expr.YieldFrom(in.from(start), value);
        }
        Expr value = startsExpression() ? starExpressions() : null;
        return new Expr.Yield(in.from(start), value);
    }

    /** Whether the next token can begin an expression or a starred one. */
    boolean startsExpression() {
        return startsExpression(0);
    }

    /** The same for a token further ahead. */
    boolean startsExpression(int ahead) {
        return switch (in.kind(ahead)) {
            case NAME,
                    NUMBER,
                    STRING,
                    FSTRING_START,
                    LPAR,
                    LSQB,
                    LBRACE,
                    PLUS,
                    MINUS,
                    TILDE,
                    STAR,
                    ELLIPSIS,
                    FALSE,
                    NONE,
                    TRUE,
                    AWAIT,
                    LAMBDA,
                    NOT,
                    ERROR -> true;
            default -> false;
        };
    }

    // One expression

    Expr namedExpression() {
        if (in.at(TokenKind.NAME) && in.kind(1) == TokenKind.COLONEQUAL) {
            return assignmentExpression();
        }
        Expr value = expression();
        if (in.at(TokenKind.EQUAL)) {
            rejectAssignment(value);
        }
        if (in.at(TokenKind.COLONEQUAL)) {
            String what = Targets.describe(value);
            requireValue();
            throw in.error("cannot use assignment expressions with " + what, value.span());
        }
        return value;
    }

    /** Like {@link #namedExpression}, where {@code =} after it is somebody else's matter. */
    Expr argument() {
        return in.at(TokenKind.NAME) && in.kind(1) == TokenKind.COLONEQUAL ? assignmentExpression() : expression();
    }

    /** At a walrus behind what it cannot bind: where nothing follows it, that is the mistake. */
    private void requireValue() {
        TokenStream.Mark mark = in.mark();
        in.advance();
        try {
            beginning(this::expression);
        } catch (SyntaxError notExpression) {
            if (!notExpression.message().equals("invalid syntax")) {
                throw notExpression;
            }
            in.forget(mark);
            throw in.invalid();
        }
    }

    /** {@code if x = 3}. CPython 3.13 {@code Grammar/python.gram}, invalid_named_expression. */
    void rejectAssignment(Expr value) {
        if (!Targets.suggestsComparison(value)) {
            return;
        }
        TokenStream.Mark mark = in.mark();
        in.advance();
        try {
            beginning(this::bitwiseOr);
        } catch (SyntaxError notExpression) {
            if (!notExpression.message().equals("invalid syntax")) {
                throw notExpression;
            }
            in.forget(mark);
            throw in.invalid();
        }
        Span span = new Span(value.span().start(), in.lastEnd());
        if (in.at(TokenKind.EQUAL) || in.at(TokenKind.COLONEQUAL)) {
            in.forget(mark);
            return;
        }
        if (value instanceof Expr.Name) {
            throw in.error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", span);
        }
        String what = Targets.describe(value);
        throw in.error("cannot assign to " + what + " here. Maybe you meant '==' instead of '='?", value.span());
    }

    private Expr assignmentExpression() {
        Token name = in.advance();
        in.advance();
        Expr value = expression();
        Expr.Name target = new Expr.Name(name.span(), Identifiers.of(in.text(name)), Context.STORE);
        return new Expr.NamedExpr(in.from(name.start()), target, value);
    }

    Expr expression() {
        in.enterExpression();
        int start = in.start();
        Expr value = in.at(TokenKind.LAMBDA) ? lambda() : conditional(start);
        in.leaveExpression();
        return value;
    }

    /** A dict's key: what it lacks is a colon rather than a comma. */
    Expr key() {
        in.enterExpression();
        Expr key = in.at(TokenKind.LAMBDA) ? lambda() : conditional(in.start(), false);
        in.leaveExpression();
        return key;
    }

    private Expr conditional(int start) {
        return conditional(start, mayMissComma(in.peek()));
    }

    private Expr conditional(int start, boolean suspect) {
        int first = in.position();
        Expr body = disjunction();
        if (in.at(TokenKind.IF)) {
            return choices(start, body);
        }
        rejectNeighbour(first, body, suspect);
        return body;
    }

    private record Choice(int start, Expr body, Expr test) {}

    /** What follows the first body. The choices nest in the tree and follow each other here, however many they are. */
    private Expr choices(int start, Expr first) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(start, first));
        Expr orElse = null;
        while (orElse == null) {
            in.link(choices.size());
            orElse = lastChoice(choices);
        }
        for (int i = choices.size() - 1; i >= 0; i--) {
            Choice c = choices.get(i);
            orElse = new Expr.IfExp(in.from(c.start()), c.test(), c.body(), orElse);
        }
        return orElse;
    }

    /** What stands after an {@code else}; null where it is one more choice, which is added to them. */
    private @Nullable Expr lastChoice(List<Choice> choices) {
        if (in.at(TokenKind.LAMBDA)) {
            return expression();
        }
        int start = in.start();
        boolean suspect = mayMissComma(in.peek());
        int first = in.position();
        Expr body = disjunction();
        if (in.at(TokenKind.IF)) {
            choices.add(choice(start, body));
            return null;
        }
        rejectNeighbour(first, body, suspect);
        return body;
    }

    /**
     * A part of what is wrong in any case: as much as can be read. A rule of CPython's grammar for an error is content with a
     * name or a number, where what follows makes no whole expression.
     */
    Expr beginning(Supplier<Expr> part) {
        TokenStream.Mark mark = in.mark();
        try {
            return part.get();
        } catch (SyntaxError notWhole) {
            if (!isAtom(kindAt(mark.position())) || !notWhole.message().equals("invalid syntax")) {
                throw notWhole;
            }
            in.forget(mark);
            return atom();
        }
    }

    private static boolean isAtom(TokenKind kind) {
        return switch (kind) {
            case NAME, NUMBER, STRING, NONE, TRUE, FALSE, ELLIPSIS -> true;
            default -> false;
        };
    }

    private TokenKind kindAt(int position) {
        return in.kind(position - in.position());
    }

    /** From {@code if} to {@code else}. */
    private Choice choice(int start, Expr body) {
        in.advance();
        Expr test = beginning(this::disjunction);
        if (!in.at(TokenKind.ELSE)) {
            if (in.at(TokenKind.COLON)) {
                throw in.invalid();
            }
            throw in.error("expected 'else' after 'if' expression", in.from(start));
        }
        in.advance();
        return new Choice(start, body, test);
    }

    private boolean mayMissComma(Token first) {
        if (first.kind() != TokenKind.NAME) {
            return true;
        }
        return !beginsSoftKeyword(in.text(first)) && in.kind(1) != TokenKind.STRING;
    }

    /** CPython compares as many letters as the name has: {@code t} is as good as {@code type}. */
    private static boolean beginsSoftKeyword(String name) {
        return "match".startsWith(name) || "case".startsWith(name) || "type".startsWith(name) || name.equals("_");
    }

    /**
     * Two expressions side by side are no expression; the first one began at the token {@code first}. CPython 3.13
     * {@code Grammar/python.gram}, invalid_expression and invalid_legacy_expression.
     */
    private void rejectNeighbour(int first, Expr body, boolean suspect) {
        if (!startsExpression() || in.at(TokenKind.ERROR) || in.at(TokenKind.STAR)) {
            return;
        }
        if (in.at(TokenKind.NOT) && in.token(1).level() == 0) {
            return;
        }
        if (quiet || ++looks > MAX_LOOKS) {
            return;
        }
        TokenStream.Mark mark = in.mark();
        if (suspect) {
            rejectMissingComma(body);
        }
        if (!suspect || isLegacyStatement(body)) {
            in.warnings().inError(() -> rejectLegacyStatement(first, suspect));
        }
        in.forget(mark);
    }

    private void rejectMissingComma(Expr body) {
        TokenStream.Mark mark = in.mark();
        quiet = true;
        Expr next = null;
        try {
            next = beginning(this::neighbour);
        } catch (SyntaxError notExpression) {
            if (isCertain(notExpression)) {
                throw notExpression;
            }
        } finally {
            quiet = false;
        }
        if (next != null && in.token(-1).level() > 0 && !isLegacyStatement(body)) {
            Span both = new Span(body.span().start(), next.span().end());
            throw in.error("invalid syntax. Perhaps you forgot a comma?", both);
        }
        in.forget(mark);
    }

    /** Whether CPython finds it without its rules for errors: in the tokens, or where it takes a text apart. */
    private boolean isCertain(SyntaxError error) {
        String message = error.message();
        return in.isLexical(error)
                || message.startsWith("(")
                || message.startsWith("bytes can only ")
                || message.startsWith("cannot mix bytes ")
                || message.equals("Invalid star expression")
                || message.startsWith("Exceeds the limit ")
                || message.startsWith("f-string: conversion type ")
                || message.startsWith("f-string: invalid conversion character '");
    }

    private static boolean isLegacyStatement(Expr name) {
        return name instanceof Expr.Name n && (n.id().equals("print") || n.id().equals("exec"));
    }

    /**
     * A name and what follows it, which may have a mistake of its own: that is told of then, whatever the name.
     *
     * @param silent whether what follows has been read before without its mistakes, which is not done twice
     */
    private void rejectLegacyStatement(int first, boolean silent) {
        if (kindAt(first) != TokenKind.NAME || kindAt(first + 1) == TokenKind.LPAR) {
            return;
        }
        Token token = in.token(first - in.position());
        in.rewind(first + 1);
        if (!startsExpression() || in.at(TokenKind.ERROR)) {
            return;
        }
        try {
            beginning(this::starExpressions);
        } catch (SyntaxError notExpression) {
            if (isCertain(notExpression) || !silent && !notExpression.message().equals("invalid syntax")) {
                throw notExpression;
            }
            if (!isAtom(kindAt(first + 1))) {
                return;
            }
            in.rewind(first + 1);
            atom();
        }
        String name = in.text(token);
        if (name.equals("print") || name.equals("exec")) {
            throw in.error(
                    "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?",
                    in.from(token.start()));
        }
    }

    private Expr neighbour() {
        return in.at(TokenKind.LAMBDA) ? lambda() : conditional(in.start());
    }

    private Expr lambda() {
        int start = in.start();
        in.advance();
        Parameters parameters = this.parameters.parse(TokenKind.COLON, false);
        in.expect(TokenKind.COLON);
        if (in.at(TokenKind.FSTRING_MIDDLE)) {
            throw in.error("f-string: lambda expressions are not allowed without parentheses", in.from(start));
        }
        Expr body = expression();
        return new Expr.Lambda(in.from(start), parameters, body);
    }

    Expr disjunction() {
        int start = in.start();
        Expr first = conjunction();
        if (!in.at(TokenKind.OR)) {
            return first;
        }
        List<Expr> values = new ArrayList<>();
        values.add(first);
        while (in.accept(TokenKind.OR)) {
            values.add(conjunction());
        }
        return new Expr.BoolOp(in.from(start), false, List.copyOf(values));
    }

    private Expr conjunction() {
        int start = in.start();
        Expr first = inversion();
        if (!in.at(TokenKind.AND)) {
            return first;
        }
        List<Expr> values = new ArrayList<>();
        values.add(first);
        while (in.accept(TokenKind.AND)) {
            values.add(inversion());
        }
        return new Expr.BoolOp(in.from(start), true, List.copyOf(values));
    }

    private Expr inversion() {
        return in.at(TokenKind.NOT) ? unary(this::comparison) : comparison();
    }

    private Expr comparison() {
        int start = in.start();
        Expr left = bitwiseOr();
        CompareOperator op = compareOperator();
        if (op == null) {
            return left;
        }
        List<CompareOperator> ops = new ArrayList<>();
        List<Expr> comparators = new ArrayList<>();
        while (op != null) {
            ops.add(op);
            comparators.add(bitwiseOr());
            op = compareOperator();
        }
        return new Expr.Compare(in.from(start), left, List.copyOf(ops), List.copyOf(comparators));
    }

    private @Nullable CompareOperator compareOperator() {
        CompareOperator op =
                switch (in.kind()) {
                    case EQEQUAL -> CompareOperator.EQ;
                    case NOTEQUAL -> CompareOperator.NOT_EQ;
                    case LESS -> CompareOperator.LT;
                    case LESSEQUAL -> CompareOperator.LT_E;
                    case GREATER -> CompareOperator.GT;
                    case GREATEREQUAL -> CompareOperator.GT_E;
                    case IN -> CompareOperator.IN;
                    case IS -> CompareOperator.IS;
                    case NOT -> in.kind(1) == TokenKind.IN ? CompareOperator.NOT_IN : null;
                    default -> null;
                };
        if (op == null) {
            if (in.at(TokenKind.NOT)) {
                in.glance();
            }
            return null;
        }
        in.advance();
        if (op == CompareOperator.NOT_IN) {
            in.advance();
        }
        return op == CompareOperator.IS && in.accept(TokenKind.NOT) ? CompareOperator.IS_NOT : op;
    }

    Expr bitwiseOr() {
        return binary(1);
    }

    /** Operators of at least this precedence; all of them are left-associative. */
    private Expr binary(int least) {
        int start = in.start();
        Expr left = factor();
        while (true) {
            Operator op = binaryOperator(in.kind());
            int precedence = op == null ? 0 : precedence(op);
            if (op == null || precedence < least) {
                return left;
            }
            in.advance();
            if (precedence >= ARITHMETIC) {
                rejectNegation();
            }
            Expr right = binary(precedence + 1);
            left = new Expr.BinOp(in.from(start), left, op, right);
        }
    }

    /** CPython 3.13 {@code Grammar/python.gram}, invalid_arithmetic and invalid_factor. */
    private void rejectNegation() {
        if (!in.at(TokenKind.NOT)) {
            return;
        }
        int start = in.start();
        TokenStream.Mark mark = in.mark();
        try {
            inversion();
        } catch (SyntaxError notWhole) {
            if (!notWhole.message().equals("invalid syntax")) {
                throw notWhole;
            }
            in.forget(mark);
            throw in.invalid();
        }
        throw in.error("'not' after an operator must be parenthesized", in.from(start));
    }

    private static @Nullable Operator binaryOperator(TokenKind kind) {
        return switch (kind) {
            case VBAR -> Operator.OR;
            case CIRCUMFLEX -> Operator.XOR;
            case AMPER -> Operator.AND;
            case LEFTSHIFT -> Operator.LSHIFT;
            case RIGHTSHIFT -> Operator.RSHIFT;
            case PLUS -> Operator.ADD;
            case MINUS -> Operator.SUBTRACT;
            case STAR -> Operator.MULTIPLY;
            case SLASH -> Operator.TRUE_DIVIDE;
            case DOUBLESLASH -> Operator.FLOOR_DIVIDE;
            case PERCENT -> Operator.REMAINDER;
            case AT -> Operator.MATRIX_MULTIPLY;
            default -> null;
        };
    }

    private static int precedence(Operator op) {
        return switch (op) {
            case OR -> 1;
            case XOR -> 2;
            case AND -> 3;
            case LSHIFT, RSHIFT -> 4;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, TRUE_DIVIDE, FLOOR_DIVIDE, REMAINDER, MATRIX_MULTIPLY -> 6;
            case POWER -> 7;
        };
    }

    private Expr factor() {
        return sign() == null ? power() : unary(this::power);
    }

    private @Nullable UnaryOperator sign() {
        return switch (in.kind()) {
            case PLUS -> UnaryOperator.PLUS;
            case MINUS -> UnaryOperator.MINUS;
            case TILDE -> UnaryOperator.INVERT;
            default -> null;
        };
    }

    /** Operators before an operand, all signs or all {@code not}, however many they are. */
    private Expr unary(Supplier<Expr> operand) {
        boolean not = in.at(TokenKind.NOT);
        List<UnaryOperator> operators = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        UnaryOperator next = not ? UnaryOperator.NOT : sign();
        while (next != null) {
            operators.add(next);
            starts.add(in.start());
            in.advance();
            in.link(operators.size());
            next = not ? negation() : sign();
        }
        if (!not) {
            rejectNegation();
        }
        Expr value = operand.get();
        for (int i = operators.size() - 1; i >= 0; i--) {
            value = new Expr.UnaryOp(in.from(starts.get(i)), operators.get(i), value);
        }
        return value;
    }

    private @Nullable UnaryOperator negation() {
        return in.at(TokenKind.NOT) ? UnaryOperator.NOT : null;
    }

    private Expr power() {
        int start = in.start();
        Expr base = in.at(TokenKind.AWAIT) ? await() : primary();
        if (!in.at(TokenKind.DOUBLESTAR)) {
            return base;
        }
        in.enter();
        in.advance();
        Expr exponent = factor();
        in.leave();
        return new Expr.BinOp(in.from(start), base, Operator.POWER, exponent);
    }

    private Expr await() {
        int start = in.start();
        in.advance();
        Expr value = primary();
        return new Expr.Await(in.from(start), value);
    }

    private Expr primary() {
        int start = in.start();
        Expr value = atom();
        while (true) {
            switch (in.kind()) {
                case DOT -> value = attribute(start, value);
                case LPAR -> value = arguments.call(start, value);
                case LSQB -> {
                    if (in.kind(1) == TokenKind.RSQB) {
                        return beforeEmptyList(value);
                    }
                    value = subscript(start, value);
                }
                default -> {
                    return value;
                }
            }
        }
    }

    /** Brackets with nothing in them are no subscript: a list, which nothing separates from what is before it. */
    private Expr beforeEmptyList(Expr value) {
        if (in.token(1).level() == 0) {
            in.advance();
            throw in.invalid();
        }
        return value;
    }

    private Expr attribute(int start, Expr value) {
        in.advance();
        String name = name();
        return new Expr.Attribute(in.from(start), value, name, Context.LOAD);
    }

    /** A name as the tree has it. */
    String name() {
        return Identifiers.of(in.text(in.expect(TokenKind.NAME)));
    }

    private Expr subscript(int start, Expr value) {
        in.advance();
        int from = in.start();
        Expr first = slice();
        Expr index = first;
        if (in.at(TokenKind.COMMA) || first instanceof Expr.Starred) {
            List<Expr> elements = new ArrayList<>();
            elements.add(first);
            while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RSQB)) {
                elements.add(slice());
            }
            index = new Expr.Tuple(in.from(from), List.copyOf(elements), Context.LOAD);
        }
        displays.close(TokenKind.RSQB);
        return new Expr.Subscript(in.from(start), value, index, Context.LOAD);
    }

    private Expr slice() {
        int start = in.start();
        if (in.at(TokenKind.STAR)) {
            return starredArgument();
        }
        Expr lower = in.at(TokenKind.COLON) ? null : namedExpression();
        if (!in.at(TokenKind.COLON)) {
            return lower != null ? lower : namedExpression();
        }
        in.advance();
        Expr upper = sliceEnds() ? null : expression();
        Expr step = in.accept(TokenKind.COLON) && !sliceEnds() ? expression() : null;
        return new Expr.Slice(in.from(start), lower, upper, step);
    }

    private boolean sliceEnds() {
        return in.at(TokenKind.COLON) || in.at(TokenKind.COMMA) || in.at(TokenKind.RSQB);
    }

    private Expr atom() {
        return switch (in.kind()) {
            case NAME -> nameExpression();
            case NUMBER -> number();
            case STRING, FSTRING_START -> strings.parse();
            case TRUE -> constant(Literal.TRUE);
            case FALSE -> constant(Literal.FALSE);
            case NONE -> constant(Literal.NONE);
            case ELLIPSIS -> constant(Literal.ELLIPSIS);
            case LPAR -> displays.parenthesized();
            case LSQB -> displays.list();
            case LBRACE -> displays.braces();
            default -> throw in.invalid();
        };
    }

    private Expr nameExpression() {
        Token token = in.advance();
        return new Expr.Name(token.span(), Identifiers.of(in.text(token)), Context.LOAD);
    }

    Expr.Constant number() {
        Token token = in.expect(TokenKind.NUMBER);
        return new Expr.Constant(token.span(), Numbers.of(in.text(token), token.span()));
    }

    private Expr constant(Literal value) {
        Span span = in.advance().span();
        return new Expr.Constant(span, value);
    }

    /** {@code for … in … if …}, once or more. */
    List<Expr.Comprehension> comprehensions() {
        List<Expr.Comprehension> generators = new ArrayList<>();
        while (atComprehension()) {
            int start = in.start();
            boolean async = in.accept(TokenKind.ASYNC);
            in.expect(TokenKind.FOR);
            Expr target = targets(true);
            in.advance();
            Expr iterable = disjunction();
            List<Expr> conditions = new ArrayList<>();
            while (in.accept(TokenKind.IF)) {
                conditions.add(disjunction());
            }
            generators.add(new Expr.Comprehension(in.from(start), target, iterable, List.copyOf(conditions), async));
        }
        return List.copyOf(generators);
    }

    boolean atComprehension() {
        return in.at(TokenKind.FOR) || (in.at(TokenKind.ASYNC) && in.kind(1) == TokenKind.FOR);
    }
}
