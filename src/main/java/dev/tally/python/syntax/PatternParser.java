package dev.tally.python.syntax;

import dev.tally.python.syntax.Expr.Context;
import dev.tally.python.syntax.Expr.UnaryOperator;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns of {@code case}. */
final class PatternParser {
    private final TokenStream in;
    private final ExpressionParser expressions;

    PatternParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /** A pattern, or a sequence of patterns without brackets. */
    Pattern patterns() {
        int start = in.start();
        Pattern first = maybeStar();
        if (!in.at(TokenKind.COMMA)) {
            if (first instanceof Pattern.MatchStar) {
                throw in.invalid();
            }
            return first;
        }
        List<Pattern> patterns = rest(first, TokenKind.COLON);
        return new Pattern.MatchSequence(in.from(start), patterns);
    }

    private List<Pattern> rest(Pattern first, TokenKind end) {
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(first);
        while (in.accept(TokenKind.COMMA) && !in.at(end) && !in.at(TokenKind.IF) && !in.at(TokenKind.NEWLINE)) {
            patterns.add(maybeStar());
        }
        return List.copyOf(patterns);
    }

    private Pattern maybeStar() {
        if (!in.at(TokenKind.STAR)) {
            return pattern();
        }
        int start = in.start();
        in.advance();
        String name = expressions.name();
        return new Pattern.MatchStar(in.from(start), name.equals("_") ? null : name);
    }

    private Pattern pattern() {
        in.enter();
        int start = in.start();
        Pattern inner = alternatives();
        if (in.accept(TokenKind.AS)) {
            inner = new Pattern.MatchAs(asTarget(start), inner, lastName());
        }
        in.leave();
        return inner;
    }

    /** Over the name after {@code as}. */
    private Span asTarget(int start) {
        if (in.atName("_")) {
            throw in.error("cannot use '_' as a target", in.peek().span());
        }
        if (!in.at(TokenKind.NAME)) {
            int from = in.start();
            expressions.expression();
            throw in.error("invalid pattern target", in.from(from));
        }
        in.advance();
        return in.from(start);
    }

    private String lastName() {
        return Identifiers.of(in.text(in.token(-1)));
    }

    private Pattern alternatives() {
        int start = in.start();
        Pattern first = closed();
        if (!in.at(TokenKind.VBAR)) {
            return first;
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(first);
        while (in.accept(TokenKind.VBAR)) {
            patterns.add(closed());
        }
        return new Pattern.MatchOr(in.from(start), List.copyOf(patterns));
    }

    private Pattern closed() {
        return switch (in.kind()) {
            case NUMBER, MINUS -> number();
            case STRING, FSTRING_START ->
                value(in.start(), expressions.strings().parse());
            case NONE -> singleton(Literal.NONE);
            case TRUE -> singleton(Literal.TRUE);
            case FALSE -> singleton(Literal.FALSE);
            case NAME -> named();
            case LPAR -> group();
            case LSQB -> sequence();
            case LBRACE -> mapping();
            default -> throw in.invalid();
        };
    }

    private Pattern value(int start, Expr value) {
        return new Pattern.MatchValue(in.from(start), value);
    }

    private Pattern singleton(Literal value) {
        return new Pattern.MatchSingleton(in.advance().span(), value);
    }

    private Pattern number() {
        int start = in.start();
        return value(start, numberExpression());
    }

    /** {@code -1}, or a complex number as the sum of a real and an imaginary one. */
    private Expr numberExpression() {
        int start = in.start();
        Expr left = signedNumber();
        if (!in.at(TokenKind.PLUS) && !in.at(TokenKind.MINUS)) {
            return left;
        }
        if (isImaginary(left)) {
            throw in.error("real number required in complex literal", left.span());
        }
        Operator op = in.advance().kind() == TokenKind.PLUS ? Operator.ADD : Operator.SUBTRACT;
        Expr.Constant right = expressions.number();
        if (!isImaginary(right)) {
            throw in.error("imaginary number required in complex literal", right.span());
        }
        return new Expr.BinOp(in.from(start), left, op, right);
    }

    private static boolean isImaginary(Expr expr) {
        Expr number = expr instanceof Expr.UnaryOp unary ? unary.operand() : expr;
        return number instanceof Expr.Constant constant && constant.value() instanceof Literal.Complex;
    }

    private Expr signedNumber() {
        int start = in.start();
        if (!in.accept(TokenKind.MINUS)) {
            return expressions.number();
        }
        Expr operand = expressions.number();
        return new Expr.UnaryOp(in.from(start), UnaryOperator.MINUS, operand);
    }

    /** A capture, the wildcard, a dotted value, or a class. */
    private Pattern named() {
        int start = in.start();
        Expr path = path();
        if (in.at(TokenKind.LPAR)) {
            return classPattern(start, path);
        }
        if (path instanceof Expr.Name name) {
            return new Pattern.MatchAs(name.span(), null, name.id().equals("_") ? null : name.id());
        }
        return value(start, path);
    }

    private Expr path() {
        int start = in.start();
        Token token = in.expect(TokenKind.NAME);
        Expr path = new Expr.Name(token.span(), Identifiers.of(in.text(token)), Context.LOAD);
        while (in.accept(TokenKind.DOT)) {
            String name = expressions.name();
            path = new Expr.Attribute(in.from(start), path, name, Context.LOAD);
        }
        return path;
    }

    private Pattern classPattern(int start, Expr type) {
        in.advance();
        List<Pattern> patterns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Pattern> keywords = new ArrayList<>();
        while (!in.at(TokenKind.RPAR)) {
            classArgument(patterns, names, keywords);
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        in.expect(TokenKind.RPAR);
        return new Pattern.MatchClass(
                in.from(start), type, List.copyOf(patterns), List.copyOf(names), List.copyOf(keywords));
    }

    private void classArgument(List<Pattern> patterns, List<String> names, List<Pattern> keywords) {
        if (in.at(TokenKind.NAME) && in.kind(1) == TokenKind.EQUAL) {
            names.add(expressions.name());
            in.advance();
            keywords.add(pattern());
            return;
        }
        int start = in.start();
        patterns.add(pattern());
        if (!names.isEmpty()) {
            while (in.at(TokenKind.COMMA) && in.kind(1) != TokenKind.RPAR) {
                in.advance();
                pattern();
            }
            throw in.error("positional patterns follow keyword patterns", in.from(start));
        }
    }

    private Pattern group() {
        int start = in.start();
        in.advance();
        if (in.accept(TokenKind.RPAR)) {
            return new Pattern.MatchSequence(in.from(start), List.of());
        }
        Pattern first = maybeStar();
        if (!in.at(TokenKind.COMMA) && !(first instanceof Pattern.MatchStar)) {
            in.expect(TokenKind.RPAR);
            return first;
        }
        if (!in.at(TokenKind.COMMA)) {
            throw in.invalid();
        }
        List<Pattern> patterns = rest(first, TokenKind.RPAR);
        in.expect(TokenKind.RPAR);
        return new Pattern.MatchSequence(in.from(start), patterns);
    }

    private Pattern sequence() {
        int start = in.start();
        in.advance();
        List<Pattern> patterns = in.at(TokenKind.RSQB) ? List.of() : rest(maybeStar(), TokenKind.RSQB);
        in.expect(TokenKind.RSQB);
        return new Pattern.MatchSequence(in.from(start), patterns);
    }

    private Pattern mapping() {
        int start = in.start();
        in.advance();
        List<Expr> keys = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        @Nullable String rest = null;
        while (!in.at(TokenKind.RBRACE)) {
            if (rest != null) {
                throw in.invalid();
            }
            if (in.accept(TokenKind.DOUBLESTAR)) {
                if (in.atName("_")) {
                    throw in.invalid();
                }
                rest = expressions.name();
            } else {
                keys.add(key());
                in.expect(TokenKind.COLON);
                patterns.add(pattern());
            }
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        in.expect(TokenKind.RBRACE);
        return new Pattern.MatchMapping(in.from(start), List.copyOf(keys), List.copyOf(patterns), rest);
    }

    private Expr key() {
        return switch (in.kind()) {
            case NUMBER, MINUS -> numberExpression();
            case STRING, FSTRING_START -> expressions.strings().parse();
            case NONE -> constant(Literal.NONE);
            case TRUE -> constant(Literal.TRUE);
            case FALSE -> constant(Literal.FALSE);
            case NAME -> dottedKey();
            default -> throw in.invalid();
        };
    }

    private Expr constant(Literal value) {
        Span span = in.advance().span();
        return new Expr.Constant(span, value);
    }

    private Expr dottedKey() {
        Expr path = path();
        if (path instanceof Expr.Name) {
            throw in.invalid();
        }
        return path;
    }
}
