package dev.tally.python.syntax;

import dev.tally.source.Source;
import java.util.List;

/**
 * Python 3.13's grammar by recursive descent, with one token of lookahead; only {@code match} and {@code with} followed
 * by a parenthesis are tried and taken back.
 */
public final class Parser {
    /** Below what a stack of 1 MB can take; brackets alone nest no deeper than 200. */
    private static final int MAX_NESTING = 1000;

    private Parser() {}

    /**
     * The tree of a whole program, or a {@link SyntaxError} with CPython 3.13's message and place. Throws {@link Unsupported}
     * for a program that nests deeper than the engine does, or names a character by {@code \N} where there are no names.
     */
    public static Module parse(Source source) {
        return parse(source, MAX_NESTING, CharacterNames.NONE);
    }

    /**
     * @param nesting how deep the parser may nest: a level takes about a kilobyte of the stack
     * @param names what {@code \N} in strings may name
     */
    public static Module parse(Source source, int nesting, CharacterNames names) {
        TokenStream in = new TokenStream(source, Math.min(nesting, MAX_NESTING), names);
        List<Stmt> body = new StatementParser(in).file();
        return new Module(source, body);
    }

    /** The tree of a text that is one expression, as its only statement: Grammar/python.gram, {@code eval}. */
    public static Module parseExpression(Source source, int nesting, CharacterNames names) {
        TokenStream in = new TokenStream(source, Math.min(nesting, MAX_NESTING), names);
        int start = in.start();
        Expr value = new ExpressionParser(in).expressions();
        Stmt statement = new Stmt.ExprStmt(in.from(start), value);
        while (in.accept(TokenKind.NEWLINE)) {
            // any number of them
        }
        in.expect(TokenKind.END);
        return new Module(source, List.of(statement));
    }
}
