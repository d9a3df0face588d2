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
        if (!atEnd()) {
            throw in.invalid();
        }
        List<Expr> deleted = new ArrayList<>();
        for (Expr target : targets) {
            Expr wrong = Targets.invalid(target, Targets.Kind.DELETE);
            if (wrong != null) {
                throw in.error("cannot delete " + Targets.describe(wrong), wrong.span());
            }
            deleted.add(Targets.as(target, Context.DEL));
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
            throw in.error(
                    "Expected one or more names after 'import'", in.peek().span());
        }
        do {
            int from = in.start();
            String name = dottedName();
            names.add(alias(from, name));
        } while (in.accept(TokenKind.COMMA));
        if (in.accept(TokenKind.FROM)) {
            dottedName();
            throw in.error("Did you mean to use 'from ... import ...' instead?", in.from(start));
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
        String message = names.isEmpty()
                ? "Expected one or more names after 'import'"
                : "trailing comma not allowed without surrounding parentheses";
        return in.error(message, in.peek().span());
    }

    // Type aliases

    private boolean isTypeAlias() {
        return in.atName("type") && in.kind(1) == TokenKind.NAME;
    }

    private Stmt typeAlias(int start) {
        in.advance();
        Token token = in.expect(TokenKind.NAME);
        Expr.Name name = new Expr.Name(token.span(), Identifiers.of(in.text(token)), Context.STORE);
        List<TypeParameter> parameters = typeParameters.parse();
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
        while (in.at(TokenKind.EQUAL)) {
            targets.add(target(value, value == first));
            in.advance();
            value = expressions.yieldOrStarExpressions();
        }
        return new Stmt.Assign(in.from(start), List.copyOf(targets), value);
    }

    /** @param first whether a condition may have been meant, which is so where nothing was assigned to before */
    private Expr target(Expr expr, boolean first) {
        boolean yield = expr instanceof Expr.Yield || expr instanceof Expr.YieldFrom;
        if (yield && in.token(-1).kind() != TokenKind.RPAR) {
            throw in.error("assignment to yield expression not possible", expr.span());
        }
        Expr wrong = Targets.invalid(expr, Targets.Kind.ASSIGN);
        if (wrong != null) {
            String message = "cannot assign to " + Targets.describe(wrong);
            boolean last = expr == wrong || wrong.span().end() == in.token(-1).end();
            boolean comparison = first && last && Targets.suggestsComparison(wrong) && valueFollows();
            String hint = comparison ? " here. Maybe you meant '==' instead of '='?" : "";
            throw in.error(message + hint, wrong.span());
        }
        return Targets.as(expr, Context.STORE);
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
            case Expr.Tuple tuple -> throw illegal(tuple.span(), "only single target (not tuple) can be annotated");
            default -> throw illegal(target.span(), "illegal target for annotation");
        }
        boolean simple = target instanceof Expr.Name && target.span().start() == start;
        in.advance();
        Expr annotation = expressions.expression();
        Expr value = in.accept(TokenKind.EQUAL) ? expressions.yieldOrStarExpressions() : null;
        return new Stmt.AnnAssign(in.from(start), Targets.as(target, Context.STORE), annotation, value, simple);
    }

    /** Of what cannot be annotated; CPython does not look further where no annotation follows. */
    private SyntaxError illegal(Span target, String message) {
        in.advance();
        if (!expressions.startsExpression()) {
            in.forget(in.position() - 1);
            return in.invalid();
        }
        int mark = in.position();
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
