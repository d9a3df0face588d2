package dev.tally.python.syntax;

import dev.tally.python.syntax.Expr.Context;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that fit in a line. */
final class SimpleStatementParser {
    private final TokenStream in;
    private final ExpressionParser expressions;
    private final TypeParameterParser typeParameters;

    SimpleStatementParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
        this.typeParameters = new TypeParameterParser(in, expressions);
    }

    Stmt parse() {
        int start = in.start();
        return switch (in.kind()) {
            case PASS -> new Stmt.Pass(in.advance().span());
            case BREAK -> new Stmt.Break(in.advance().span());
            case CONTINUE -> new Stmt.Continue(in.advance().span());
            case RETURN -> returnStatement(start);
            case RAISE -> raise(start);
            case GLOBAL -> global(start);
            case NONLOCAL -> nonlocal(start);
            case DEL -> delete(start);
            case ASSERT -> assertion(start);
            case IMPORT -> importNames(start);
            case FROM -> importFrom(start);
            case NAME -> isTypeAlias() ? typeAlias(start) : expressionOrAssignment(start);
            default -> expressionOrAssignment(start);
        };
    }

    /** The end of a line of simple statements. */
    void endLine() {
        in.expect(TokenKind.NEWLINE);
    }

    private boolean atEnd() {
        return in.at(TokenKind.NEWLINE) || in.at(TokenKind.SEMI);
    }

    private Stmt returnStatement(int start) {
        in.advance();
        Expr value = expressions.startsExpression() ? expressions.starExpressions() : null;
        return new Stmt.Return(in.from(start), value);
    }

    private Stmt raise(int start) {
        in.advance();
        if (!expressions.startsExpression()) {
            return new Stmt.Raise(in.from(start), null, null);
        }
        Expr exception = expressions.expression();
        Expr cause = in.accept(TokenKind.FROM) ? expressions.expression() : null;
        return new Stmt.Raise(in.from(start), exception, cause);
    }

    private Stmt global(int start) {
        List<String> names = names();
        return new Stmt.Global(in.from(start), names);
    }

    private Stmt nonlocal(int start) {
        List<String> names = names();
        return new Stmt.Nonlocal(in.from(start), names);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            in.advance();
            names.add(expressions.name());
        } while (in.at(TokenKind.COMMA));
        return List.copyOf(names);
    }

    private Stmt delete(int start) {
        in.advance();
        List<Expr> targets = new ArrayList<>();
        do {
            targets.add(expressions.starExpression());
        } while (in.accept(TokenKind.COMMA) && !atEnd());
        boolean whole = atEnd();
        List<Expr> deleted = new ArrayList<>();
        for (Expr target : targets) {
            Expr wrong = Targets.invalid(target, Targets.Kind.DELETE);
            if (wrong != null) {
                throw in.error("cannot delete " + Targets.describe(wrong), wrong.span());
            }
            deleted.add(Targets.as(target, Context.DEL));
        }
        if (!whole) {
            throw in.invalid();
        }
        return new Stmt.Delete(in.from(start), List.copyOf(deleted));
    }

    private Stmt assertion(int start) {
        in.advance();
        Expr test = expressions.expression();
        Expr message = in.accept(TokenKind.COMMA) ? expressions.expression() : null;
        return new Stmt.Assert(in.from(start), test, message);
    }

    // Imports

    private Stmt importNames(int start) {
        in.advance();
        List<Stmt.Alias> names = new ArrayList<>();
        if (in.at(TokenKind.NEWLINE)) {
            throw noNames(List.of());
        }
        do {
            int from = in.start();
            String name = dottedName();
            names.add(alias(from, name));
        } while (in.accept(TokenKind.COMMA));
        if (in.accept(TokenKind.FROM)) {
            dottedName();
            throw in.errorFrom("Did you mean to use 'from ... import ...' instead?", start);
        }
        return new Stmt.Import(in.from(start), List.copyOf(names));
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(expressions.name());
        while (in.accept(TokenKind.DOT)) {
            name.append('.').append(expressions.name());
        }
        return name.toString();
    }

    private Stmt.Alias alias(int start, String name) {
        @Nullable String asName = in.accept(TokenKind.AS) ? expressions.name() : null;
        return new Stmt.Alias(in.from(start), name, asName);
    }

    private Stmt importFrom(int start) {
        in.advance();
        int level = 0;
        while (in.at(TokenKind.DOT) || in.at(TokenKind.ELLIPSIS)) {
            level += in.advance().kind().text().length();
        }
        @Nullable String module = level > 0 && in.at(TokenKind.IMPORT) ? null : dottedName();
        in.expect(TokenKind.IMPORT);
        List<Stmt.Alias> names = importedNames();
        return new Stmt.ImportFrom(in.from(start), module, names, level);
    }

    private List<Stmt.Alias> importedNames() {
        if (in.at(TokenKind.STAR)) {
            Span span = in.advance().span();
            return List.of(new Stmt.Alias(span, "*", null));
        }
        boolean parenthesized = in.accept(TokenKind.LPAR);
        List<Stmt.Alias> names = new ArrayList<>();
        do {
            if (parenthesized && !names.isEmpty() && in.at(TokenKind.RPAR)) {
                break;
            }
            if (in.at(TokenKind.NEWLINE)) {
                throw noNames(names);
            }
            int from = in.start();
            names.add(alias(from, expressions.name()));
        } while (in.accept(TokenKind.COMMA));
        if (parenthesized) {
            in.expect(TokenKind.RPAR);
        }
        return List.copyOf(names);
    }

    private SyntaxError noNames(List<Stmt.Alias> names) {
        return names.isEmpty()
                ? in.errorFrom("Expected one or more names after 'import'", in.start())
                : in.error(
                        "trailing comma not allowed without surrounding parentheses",
                        in.peek().span());
    }

    // Type aliases

    private boolean isTypeAlias() {
        return in.atName("type") && in.kind(1) == TokenKind.NAME;
    }

    private Stmt typeAlias(int start) {
        int mark = in.position();
        in.advance();
        Token token = in.expect(TokenKind.NAME);
        Expr.Name name = new Expr.Name(token.span(), Identifiers.of(in.text(token)), Context.STORE);
        if (in.at(TokenKind.LSQB) && in.kind(1) == TokenKind.RSQB) {
            Token bracket = in.token(1);
            // It might have been a list behind a name: CPython has looked at what follows.
            in.advance();
            in.advance();
            throw in.errorFrom("Type parameter list cannot be empty", bracket.start());
        }
        List<TypeParameter> parameters;
        try {
            parameters = typeParameters.parse();
        } catch (SyntaxError notParameters) {
            if (notParameters.message().equals("invalid syntax")) {
                // Read as an expression it may have a mistake that has a name.
                in.rewind(mark);
                expressions.starExpressions();
            }
            throw notParameters;
        }
        in.expect(TokenKind.EQUAL);
        Expr value = expressions.expression();
        return new Stmt.TypeAlias(in.from(start), name, parameters, value);
    }

    // Expressions and assignments

    private Stmt expressionOrAssignment(int start) {
        Expr first = expressions.yieldOrStarExpressions();
        return switch (in.kind()) {
            case EQUAL -> assign(start, first);
            case COLON -> annotated(start, first);
            case COLONEQUAL -> throw walrus(first);
            default -> {
                Operator op = augmented(in.kind());
                yield op != null ? augment(start, first, op) : new Stmt.ExprStmt(in.from(start), first);
            }
        };
    }

    /** At the top of a statement the operator needs parentheses, whatever is before it. */
    private SyntaxError walrus(Expr target) {
        if (target instanceof Expr.Name || target instanceof Expr.Tuple || !expressions.startsExpression(1)) {
            return in.invalid();
        }
        return in.error("cannot use assignment expressions with " + Targets.describe(target), target.span());
    }

    private Stmt assign(int start, Expr first) {
        List<Expr> targets = new ArrayList<>();
        Expr value = first;
        int equal = in.position();
        while (in.at(TokenKind.EQUAL)) {
            targets.add(target(value, first, equal));
            in.advance();
            value = expressions.yieldOrStarExpressions();
        }
        return new Stmt.Assign(in.from(start), List.copyOf(targets), value);
    }

    /**
     * @param first what is assigned to before all others: where it is this one, a condition may have been meant
     * @param equal the position of the equals sign after it
     */
    private Expr target(Expr expr, Expr first, int equal) {
        boolean yield = expr instanceof Expr.Yield || expr instanceof Expr.YieldFrom;
        if (yield && in.token(-1).kind() != TokenKind.RPAR) {
            throw in.error("assignment to yield expression not possible", expr.span());
        }
        Expr wrong = Targets.invalid(expr, Targets.Kind.ASSIGN);
        if (wrong != null) {
            if (expr != first) {
                rejectComparison(first, equal);
            }
            String message = "cannot assign to " + Targets.describe(wrong);
            boolean last = expr == wrong || wrong.span().end() == in.token(-1).end();
            boolean comparison =
                    expr == first && last && !isStarred(expr) && Targets.suggestsComparison(wrong) && valueFollows();
            String hint = comparison ? " here. Maybe you meant '==' instead of '='?" : "";
            throw in.error(message + hint, wrong.span());
        }
        return Targets.as(expr, Context.STORE);
    }

    private static boolean isStarred(Expr target) {
        boolean last = target instanceof Expr.Tuple t
                && !t.elements().isEmpty()
                && t.elements().get(t.elements().size() - 1) instanceof Expr.Starred;
        return last || target instanceof Expr.Starred;
    }

    /**
     * Where a chain of assignments cannot be one, CPython takes what is around its first equals sign for a condition, if
     * another equals sign does not follow at once: {@code Grammar/python.gram}, invalid_named_expression within
     * invalid_assignment.
     */
    private void rejectComparison(Expr target, int equal) {
        Expr last = target instanceof Expr.Tuple tuple && !tuple.elements().isEmpty()
                ? tuple.elements().get(tuple.elements().size() - 1)
                : target;
        int mark = in.position();
        in.rewind(equal);
        if (in.token(-1).end() == last.span().end() && Targets.suggestsComparison(last)) {
            try {
                expressions.rejectAssignment(last);
            } catch (SyntaxError notCondition) {
                if (!notCondition.message().equals("invalid syntax")) {
                    throw notCondition;
                }
            }
        }
        in.rewind(mark);
    }

    /** Whether the equals sign is the last one and has something to compare with. */
    private boolean valueFollows() {
        try {
            in.advance();
            expressions.bitwiseOr();
            return !in.at(TokenKind.EQUAL) && !in.at(TokenKind.COLONEQUAL);
        } catch (SyntaxError noValue) {
            return false;
        }
    }

    private Stmt annotated(int start, Expr target) {
        switch (target) {
            case Expr.Name name -> {}
            case Expr.Attribute attribute -> {}
            case Expr.Subscript subscript -> {}
            case Expr.ListDisplay list -> throw illegal(list.span(), "only single target (not list) can be annotated");
            case Expr.Tuple tuple ->
                throw illegal(bareOrWhole(tuple), "only single target (not tuple) can be annotated");
            case Expr.Yield yield -> throw in.invalid();
            case Expr.YieldFrom yield -> throw in.invalid();
            default -> throw illegal(target.span(), "illegal target for annotation");
        }
        boolean simple = target instanceof Expr.Name && target.span().start() == start;
        in.advance();
        Expr annotation = expressions.expression();
        Expr value = in.accept(TokenKind.EQUAL) ? expressions.yieldOrStarExpressions() : null;
        return new Stmt.AnnAssign(in.from(start), Targets.as(target, Context.STORE), annotation, value, simple);
    }

    /** In parentheses a tuple is told of as a whole, without them by its first element. */
    private Span bareOrWhole(Expr.Tuple tuple) {
        for (int ahead = -1; in.token(ahead).start() > tuple.span().start(); ahead--) {
            if (in.token(ahead).kind() == TokenKind.COMMA && in.token(ahead).level() == 0) {
                return tuple.elements().get(0).span();
            }
        }
        return tuple.span();
    }

    /** Of what cannot be annotated; CPython does not look further where no annotation follows. */
    private SyntaxError illegal(Span target, String message) {
        TokenStream.Mark colon = in.mark();
        in.advance();
        if (!expressions.startsExpression()) {
            in.forget(colon);
            return in.invalid();
        }
        TokenStream.Mark mark = in.mark();
        try {
            expressions.expression();
        } catch (SyntaxError notWhole) {
            // The beginning of an expression is enough.
            in.forget(mark);
        }
        return in.error(message, target);
    }

    private Stmt augment(int start, Expr target, Operator op) {
        boolean single =
                target instanceof Expr.Name || target instanceof Expr.Attribute || target instanceof Expr.Subscript;
        if (!single) {
            String what = Targets.describe(target);
            TokenStream.Mark mark = in.mark();
            in.advance();
            if (!in.at(TokenKind.YIELD) && !expressions.startsExpression()) {
                in.forget(mark);
                throw in.invalid();
            }
            throw in.error("'" + what + "' is an illegal expression for augmented assignment", target.span());
        }
        in.advance();
        Expr value = expressions.yieldOrStarExpressions();
        return new Stmt.AugAssign(in.from(start), Targets.as(target, Context.STORE), op, value);
    }

    private static @Nullable Operator augmented(TokenKind kind) {
        return switch (kind) {
            case PLUSEQUAL -> Operator.ADD;
            case MINEQUAL -> Operator.SUBTRACT;
            case STAREQUAL -> Operator.MULTIPLY;
            case ATEQUAL -> Operator.MATRIX_MULTIPLY;
            case SLASHEQUAL -> Operator.TRUE_DIVIDE;
            case PERCENTEQUAL -> Operator.REMAINDER;
            case AMPEREQUAL -> Operator.AND;
            case VBAREQUAL -> Operator.OR;
            case CIRCUMFLEXEQUAL -> Operator.XOR;
            case LEFTSHIFTEQUAL -> Operator.LSHIFT;
            case RIGHTSHIFTEQUAL -> Operator.RSHIFT;
            case DOUBLESTAREQUAL -> Operator.POWER;
            case DOUBLESLASHEQUAL -> Operator.FLOOR_DIVIDE;
            default -> null;
        };
    }
}
