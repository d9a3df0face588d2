package dev.tally.python.syntax;

import dev.tally.source.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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
        return parse(source, nesting, names, warning -> {});
    }

    /** @param warned is told of what CPython's tokenizer and parser warn of, in its order, also where the program is no Python */
    public static Module parse(Source source, int nesting, CharacterNames names, Consumer<SyntaxWarning> warned) {
        return read(source, nesting, names, warned, in -> new StatementParser(in).file());
    }

    /** The tree of a text that is one expression, as its only statement: Grammar/python.gram, {@code eval}. */
    public static Module parseExpression(
            Source source, int nesting, CharacterNames names, Consumer<SyntaxWarning> warned) {
        return read(source, nesting, names, warned, Parser::expression);
    }

    /** The tree of a text that is one line of simple statements, or one statement of several lines: {@code interactive}. */
    public static Module parseInteractive(
            Source source, int nesting, CharacterNames names, Consumer<SyntaxWarning> warned) {
        return read(source, nesting, names, warned, in -> new StatementParser(in).interactive());
    }

    private static Module read(
            Source source,
            int nesting,
            CharacterNames names,
            Consumer<SyntaxWarning> warned,
            Function<TokenStream, List<Stmt>> rule) {
        WarningLog log = new WarningLog(warned);
        TokenStream in = new TokenStream(source, Math.min(nesting, MAX_NESTING), names, log);
        try {
            List<Stmt> body = rule.apply(in);
            log.flush(Integer.MAX_VALUE);
            return new Module(source, body);
        } catch (SyntaxError error) {
            log.flush(in.readAfter(error));
            throw error;
        }
    }

    private static List<Stmt> expression(TokenStream in) {
        int start = in.start();
        Expr value = new ExpressionParser(in).expressions();
        Stmt statement = new Stmt.ExprStmt(in.from(start), value);
        while (in.accept(TokenKind.NEWLINE)) {
            // any number of them
        }
        in.expect(TokenKind.END);
        return List.of(statement);
    }
}
