package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of calls and of class definitions. */
final class ArgumentParser {
    private final TokenStream in;
    private final ExpressionParser expressions;
    private final DisplayParser displays;

    ArgumentParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
        this.displays = new DisplayParser(in, expressions);
    }

    /** Positional and keyword arguments, each in the order written. */
    record Arguments(List<Expr> positional, List<Expr.Keyword> keywords) {}

    /** At the opening parenthesis of a call. */
    Expr call(int start, Expr function) {
        Arguments arguments = parenthesized(true);
        return new Expr.Call(in.from(start), function, arguments.positional(), arguments.keywords());
    }

    /** From the opening parenthesis to the closing one. */
    Arguments parenthesized(boolean generatorAllowed) {
        int open = in.start();
        in.advance();
        List<Expr> positional = new ArrayList<>();
        List<Expr.Keyword> keywords = new ArrayList<>();
        while (!in.at(TokenKind.RPAR)) {
            int start = in.start();
            argument(positional, keywords);
            if (expressions.atComprehension()) {
                generator(open, start, positional, generatorAllowed);
                return new Arguments(List.copyOf(positional), List.copyOf(keywords));
            }
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        displays.close(TokenKind.RPAR);
        return new Arguments(List.copyOf(positional), List.copyOf(keywords));
    }

    /** A generator expression may share the call's parentheses where it is the only argument. */
    private void generator(int open, int start, List<Expr> positional, boolean allowed) {
        Expr element = positional.isEmpty() ? null : positional.get(positional.size() - 1);
        if (element == null || element.span().end() > in.start()) {
            throw in.invalid();
        }
        if (positional.size() == 1 && !allowed) {
            throw in.invalid();
        }
        if (positional.size() == 1) {
            int mark = in.position();
            List<Expr.Comprehension> generators = expressions.comprehensions();
            if (in.at(TokenKind.RPAR)) {
                in.rewind(mark);
                positional.set(0, displays.generator(open, element));
                return;
            }
            throw unparenthesized(start, generators.size());
        }
        int generators = expressions.comprehensions().size();
        throw unparenthesized(start, generators);
    }

    private SyntaxError unparenthesized(int start, int generators) {
        boolean whole = generators > 0 && (in.at(TokenKind.COMMA) || in.at(TokenKind.RPAR));
        return whole ? in.error("Generator expression must be parenthesized", in.from(start)) : in.invalid();
    }

    private void argument(List<Expr> positional, List<Expr.Keyword> keywords) {
        int start = in.start();
        int before = in.token(-1).start();
        if (in.accept(TokenKind.DOUBLESTAR)) {
            Expr value = expressions.expression();
            if (in.at(TokenKind.EQUAL)) {
                expressions.rejectUnpackedAssignment(start, "keyword");
            }
            keywords.add(new Expr.Keyword(in.from(start), null, value));
        } else if (in.at(TokenKind.STAR)) {
            Expr value = expressions.starredArgument();
            rejectAfterUnpacking(keywords, before);
            positional.add(value);
        } else if (in.at(TokenKind.NAME) && in.kind(1) == TokenKind.EQUAL) {
            keywords.add(keyword());
        } else {
            Expr value = expressions.argument();
            rejectAssignment(value);
            rejectAfterKeyword(keywords);
            positional.add(value);
        }
    }

    private Expr.Keyword keyword() {
        Token name = in.advance();
        in.advance();
        if (in.at(TokenKind.COMMA) || in.at(TokenKind.RPAR)) {
            throw in.error("expected argument value expression", in.from(name.start()));
        }
        Span equal = new Span(name.start(), in.lastEnd());
        Expr value = expressions.expression();
        if (expressions.atComprehension()) {
            expressions.comprehensions();
            throw in.error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", equal);
        }
        return new Expr.Keyword(in.from(name.start()), Identifiers.of(in.text(name)), value);
    }

    private void rejectAssignment(Expr value) {
        if (!in.at(TokenKind.EQUAL)) {
            return;
        }
        if (value instanceof Expr.NamedExpr) {
            throw in.invalid();
        }
        Span span = new Span(value.span().start(), in.peek().end());
        if (value instanceof Expr.Constant constant && isKeywordLiteral(constant.value())) {
            throw in.error("cannot assign to " + Targets.describe(value), span);
        }
        throw in.error("expression cannot contain assignment, perhaps you meant \"==\"?", span);
    }

    private static boolean isKeywordLiteral(Literal value) {
        return value instanceof Literal.Bool || value instanceof Literal.None;
    }

    /** CPython points at what precedes the closing parenthesis, or at the comma. */
    private void rejectAfterKeyword(List<Expr.Keyword> keywords) {
        if (keywords.isEmpty()) {
            return;
        }
        boolean unpacked = isUnpacking(keywords);
        String message = unpacked
                ? "positional argument follows keyword argument unpacking"
                : "positional argument follows keyword argument";
        skipArguments();
        Span span = in.peek().span();
        throw in.error(message, span);
    }

    /** On to the closing parenthesis, if what is between is well formed. */
    private void skipArguments() {
        while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RPAR)) {
            argument(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static boolean isUnpacking(List<Expr.Keyword> keywords) {
        @Nullable String last = keywords.get(keywords.size() - 1).name();
        return last == null;
    }

    /** @param start where the comma before the argument stands */
    private void rejectAfterUnpacking(List<Expr.Keyword> keywords, int start) {
        for (Expr.Keyword keyword : keywords) {
            if (keyword.name() == null) {
                throw in.error("iterable argument unpacking follows keyword argument unpacking", in.from(start));
            }
        }
    }
}
