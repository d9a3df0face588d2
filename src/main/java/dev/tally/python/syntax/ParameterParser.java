package dev.tally.python.syntax;

import dev.tally.python.syntax.Parameters.Parameter;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of functions and lambdas. */
final class ParameterParser {
    private final TokenStream in;
    private final ExpressionParser expressions;

    ParameterParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /** What has been read of a parameter list. */
    private static final class Draft {
        List<Parameter> positionalOnly = new ArrayList<>();
        List<Parameter> positional = new ArrayList<>();

        @Nullable
        Parameter varArgs;

        final List<Parameter> keywordOnly = new ArrayList<>();
        final List<@Nullable Expr> keywordDefaults = new ArrayList<>();

        @Nullable
        Parameter kwArgs;

        final List<Expr> defaults = new ArrayList<>();
        boolean star;
        boolean slash;

        Parameters finish() {
            return new Parameters(
                    List.copyOf(positionalOnly),
                    List.copyOf(positional),
                    varArgs,
                    List.copyOf(keywordOnly),
                    Collections.unmodifiableList(keywordDefaults),
                    kwArgs,
                    List.copyOf(defaults));
        }
    }

    /** Up to the closing token, which is left. */
    Parameters parse(TokenKind end, boolean annotated) {
        Draft draft = new Draft();
        while (!in.at(end)) {
            item(draft, end, annotated);
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        return draft.finish();
    }

    private void item(Draft draft, TokenKind end, boolean annotated) {
        if (draft.kwArgs != null) {
            throw afterKwArgs();
        }
        switch (in.kind()) {
            case SLASH -> slash(draft);
            case LPAR -> throw parenthesized(annotated);
            case STAR -> star(draft, end, annotated);
            case DOUBLESTAR -> {
                in.advance();
                draft.kwArgs = parameter(annotated);
                if (in.at(TokenKind.EQUAL)) {
                    throw in.error(
                            "var-keyword argument cannot have default value",
                            in.peek().span());
                }
            }
            default -> plain(draft, annotated);
        }
    }

    private SyntaxError afterKwArgs() {
        return switch (in.kind()) {
            case NAME, STAR, DOUBLESTAR, SLASH ->
                in.error(
                        "arguments cannot follow var-keyword argument",
                        in.peek().span());
            default -> in.invalid();
        };
    }

    /** Python 2 could take tuples apart. CPython 3.13 {@code Grammar/python.gram}, invalid_parameters. */
    private SyntaxError parenthesized(boolean annotated) {
        int start = in.start();
        int ahead = 1;
        while (in.kind(ahead) == TokenKind.NAME && in.kind(ahead + 1) == TokenKind.COMMA) {
            ahead += 2;
        }
        ahead += in.kind(ahead) == TokenKind.NAME ? 1 : 0;
        if (ahead == 1 || in.kind(ahead) != TokenKind.RPAR) {
            return in.invalid();
        }
        String what = annotated ? "Function" : "Lambda expression";
        Span span = new Span(start, in.token(ahead).end());
        return in.error(what + " parameters cannot be parenthesized", span);
    }

    private void slash(Draft draft) {
        Token slash = in.peek();
        if (draft.slash) {
            throw in.error("/ may appear only once", slash.span());
        }
        if (draft.star) {
            throw in.error("/ must be ahead of *", slash.span());
        }
        if (draft.positional.isEmpty()) {
            boolean told = in.kind(1) == TokenKind.COMMA;
            throw told ? in.error("at least one argument must precede /", slash.span()) : in.invalid();
        }
        in.advance();
        draft.slash = true;
        draft.positionalOnly = draft.positional;
        draft.positional = new ArrayList<>();
    }

    private void star(Draft draft, TokenKind end, boolean annotated) {
        Token star = in.peek();
        if (draft.star) {
            throw in.error("* argument may appear only once", star.span());
        }
        in.advance();
        draft.star = true;
        if (in.at(TokenKind.COMMA)) {
            requireNamed(star, end);
            return;
        }
        if (in.at(end)) {
            Span span = annotated ? star.span() : in.peek().span();
            throw in.error("named arguments must follow bare *", span);
        }
        draft.varArgs = annotated ? starParameter() : parameter(false);
        if (in.at(TokenKind.EQUAL)) {
            throw in.error(
                    "var-positional argument cannot have default value",
                    in.peek().span());
        }
    }

    private void requireNamed(Token star, TokenKind end) {
        TokenKind next = in.kind(1);
        if (next == end || next == TokenKind.DOUBLESTAR) {
            Span span = end == TokenKind.COLON ? in.token(1).span() : star.span();
            throw in.error("named arguments must follow bare *", span);
        }
    }

    private void plain(Draft draft, boolean annotated) {
        Parameter parameter = parameter(annotated);
        @Nullable Expr value = in.at(TokenKind.EQUAL) ? defaultValue() : null;
        if (draft.star) {
            draft.keywordOnly.add(parameter);
            draft.keywordDefaults.add(value);
            return;
        }
        draft.positional.add(parameter);
        if (value != null) {
            draft.defaults.add(value);
        } else if (!draft.defaults.isEmpty()) {
            throw in.error("parameter without a default follows parameter with a default", parameter.span());
        }
    }

    private Expr defaultValue() {
        Token equal = in.advance();
        if (in.at(TokenKind.RPAR) || in.at(TokenKind.COMMA)) {
            throw in.error("expected default value expression", equal.span());
        }
        return expressions.expression();
    }

    private Parameter parameter(boolean annotated) {
        int start = in.start();
        String name = expressions.name();
        @Nullable Expr annotation = annotated && in.accept(TokenKind.COLON) ? expressions.expression() : null;
        return new Parameter(in.from(start), name, annotation);
    }

    /** The annotation of {@code *args} may be starred. */
    private Parameter starParameter() {
        int start = in.start();
        String name = expressions.name();
        @Nullable Expr annotation = in.accept(TokenKind.COLON) ? expressions.starExpression() : null;
        return new Parameter(in.from(start), name, annotation);
    }
}
