package dev.tally.python.syntax;

import dev.tally.python.syntax.Expr.Context;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in brackets: tuples, groups, lists, dicts, sets, and their comprehensions. */
final class DisplayParser {
    private final TokenStream in;
    private final ExpressionParser expressions;

    DisplayParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /** The closing bracket; where another expression follows, a comma is likely missing. */
    void close(TokenKind bracket) {
        in.expect(bracket);
    }

    Expr parenthesized() {
        int start = in.start();
        in.advance();
        if (in.accept(TokenKind.RPAR)) {
            return new Expr.Tuple(in.from(start), List.of(), Context.LOAD);
        }
        if (in.at(TokenKind.YIELD)) {
            Expr value = expressions.yieldExpression();
            close(TokenKind.RPAR);
            return value;
        }
        Expr first = first();
        if (expressions.atComprehension()) {
            return generator(start, first);
        }
        if (!in.at(TokenKind.COMMA)) {
            return group(first);
        }
        List<Expr> elements = rest(first, TokenKind.RPAR);
        close(TokenKind.RPAR);
        return new Expr.Tuple(in.from(start), elements, Context.LOAD);
    }

    /** The first element; a star with nothing behind it is told of only here. */
    private Expr first() {
        if (in.at(TokenKind.DOUBLESTAR)) {
            throw doubleStar();
        }
        boolean star = in.at(TokenKind.STAR);
        if (star && !expressions.startsExpression(1)) {
            throw in.error("Invalid star expression", in.token(1).span());
        }
        return expressions.starNamedExpression();
    }

    private SyntaxError doubleStar() {
        Token stars = in.peek();
        boolean group = in.token(-1).kind() == TokenKind.LPAR;
        try {
            if (group) {
                in.advance();
                expressions.expression();
                if (in.at(TokenKind.RPAR)) {
                    return in.error("cannot use double starred expression here", stars.span());
                }
            }
        } catch (SyntaxError notExpression) {
            if (!notExpression.message().equals("invalid syntax")) {
                return notExpression;
            }
        }
        return in.error("invalid syntax", stars.span());
    }

    private Expr group(Expr inner) {
        close(TokenKind.RPAR);
        if (inner instanceof Expr.Starred) {
            throw in.error("cannot use starred expression here", inner.span());
        }
        return inner;
    }

    /** After the element: the rest of a generator expression whose parenthesis is at {@code start}. */
    Expr generator(int start, Expr element) {
        requireElement(element);
        List<Expr.Comprehension> generators = expressions.comprehensions();
        close(TokenKind.RPAR);
        return new Expr.GeneratorExp(in.from(start), element, generators);
    }

    private void requireElement(Expr element) {
        if (element instanceof Expr.Starred) {
            throw in.error("iterable unpacking cannot be used in comprehension", element.span());
        }
    }

    private List<Expr> rest(Expr first, TokenKind end) {
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (in.accept(TokenKind.COMMA) && !in.at(end)) {
            if (expressions.atComprehension()) {
                break;
            }
            elements.add(expressions.starNamedExpression());
        }
        if (end != TokenKind.RPAR && in.token(-1).end() > first.span().end() && expressions.atComprehension()) {
            int last = elements.size() > 1
                    ? elements.get(elements.size() - 1).span().end()
                    : in.token(-1).end();
            expressions.comprehensions();
            throw in.error(
                    "did you forget parentheses around the comprehension target?",
                    new Span(first.span().start(), last));
        }
        return List.copyOf(elements);
    }

    Expr list() {
        int start = in.start();
        in.advance();
        if (in.accept(TokenKind.RSQB)) {
            return new Expr.ListDisplay(in.from(start), List.of(), Context.LOAD);
        }
        Expr first = first();
        if (expressions.atComprehension()) {
            requireElement(first);
            List<Expr.Comprehension> generators = expressions.comprehensions();
            close(TokenKind.RSQB);
            return new Expr.ListComp(in.from(start), first, generators);
        }
        List<Expr> elements = rest(first, TokenKind.RSQB);
        close(TokenKind.RSQB);
        return new Expr.ListDisplay(in.from(start), elements, Context.LOAD);
    }

    Expr braces() {
        int start = in.start();
        in.advance();
        if (in.accept(TokenKind.RBRACE)) {
            return new Expr.Dict(in.from(start), List.of(), List.of());
        }
        if (in.at(TokenKind.DOUBLESTAR)) {
            return dict(start, new ArrayList<>(), new ArrayList<>());
        }
        Expr first = first();
        if (in.at(TokenKind.COLON) && !(first instanceof Expr.Starred)) {
            return dictFrom(start, first);
        }
        return set(start, first);
    }

    private Expr set(int start, Expr first) {
        if (expressions.atComprehension()) {
            requireElement(first);
            List<Expr.Comprehension> generators = expressions.comprehensions();
            close(TokenKind.RBRACE);
            return new Expr.SetComp(in.from(start), first, generators);
        }
        List<Expr> elements = rest(first, TokenKind.RBRACE);
        close(TokenKind.RBRACE);
        return new Expr.Set(in.from(start), elements);
    }

    private Expr dictFrom(int start, Expr key) {
        Expr value = valueAfterColon();
        if (expressions.atComprehension()) {
            List<Expr.Comprehension> generators = expressions.comprehensions();
            close(TokenKind.RBRACE);
            return new Expr.DictComp(in.from(start), key, value, generators);
        }
        List<@Nullable Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        keys.add(key);
        values.add(value);
        if (!in.accept(TokenKind.COMMA)) {
            close(TokenKind.RBRACE);
            return dictOf(start, keys, values);
        }
        return dict(start, keys, values);
    }

    private Expr valueAfterColon() {
        Token colon = in.advance();
        if (in.at(TokenKind.RBRACE) || in.at(TokenKind.COMMA)) {
            throw in.error("expression expected after dictionary key and ':'", colon.span());
        }
        if (in.at(TokenKind.STAR)) {
            int start = in.start();
            in.advance();
            expressions.bitwiseOr();
            throw in.errorFrom("cannot use a starred expression in a dictionary value", start);
        }
        return expressions.expression();
    }

    private Expr dict(int start, List<@Nullable Expr> keys, List<Expr> values) {
        while (!in.at(TokenKind.RBRACE)) {
            Token token = in.peek();
            if (in.accept(TokenKind.DOUBLESTAR)) {
                keys.add(null);
                values.add(expressions.bitwiseOr());
                rejectUnpackedComprehension(token);
            } else {
                keys.add(expressions.key());
                if (!in.at(TokenKind.COLON)) {
                    int end = Math.max(0, in.lastEnd() - 1);
                    throw in.openError("':' expected after dictionary key", new Span(end, end));
                }
                values.add(valueAfterColon());
            }
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        close(TokenKind.RBRACE);
        return dictOf(start, keys, values);
    }

    private void rejectUnpackedComprehension(Token stars) {
        if (expressions.atComprehension()) {
            throw in.error("dict unpacking cannot be used in dict comprehension", stars.span());
        }
    }

    private Expr dictOf(int start, List<@Nullable Expr> keys, List<Expr> values) {
        return new Expr.Dict(in.from(start), java.util.Collections.unmodifiableList(keys), List.copyOf(values));
    }
}
