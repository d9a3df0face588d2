package dev.tally.python.syntax;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a source and where the parser stands among them. Also counts how deep the parser is nested, since its
 * depth is that of the Java stack.
 */
final class TokenStream {
    /** CPython's parser nests 6,000 rules deep; what is longer is a MemoryError there. */
    private static final int LEVELS_OF_AN_EXPRESSION = 3;

    private static final int MAX_CHAIN = 5_960;

    private final Source source;
    private final List<Token> tokens;
    private final Lexer lexer;
    private int position;
    private int furthest;
    /** Like {@link #furthest}, forgotten looks included. */
    private int reached;

    private int lastEnd;
    private final int nesting;
    private final CharacterNames names;
    private final WarningLog warnings;
    private int depth;

    TokenStream(Source source, int nesting, CharacterNames names, WarningLog warnings) {
        this.source = source;
        this.nesting = nesting;
        this.names = names;
        this.warnings = warnings;
        this.lexer = new Lexer(source, warnings).run();
        this.tokens = lexer.tokens();
    }

    Source source() {
        return source;
    }

    /** What {@code \N} in strings may name. */
    CharacterNames names() {
        return names;
    }

    /** What is warned of. */
    WarningLog warnings() {
        return warnings;
    }

    /** The last token that CPython reads where the parser fails: all of them, but after a surprising indentation. */
    int readAfter(SyntaxError error) {
        boolean surprising =
                error.message().equals("unexpected indent") || error.message().equals("unexpected unindent");
        return surprising ? Math.max(reached, furthest) : Integer.MAX_VALUE;
    }

    Token peek() {
        return tokens.get(position);
    }

    TokenKind kind() {
        return tokens.get(position).kind();
    }

    TokenKind kind(int ahead) {
        return tokens.get(Math.min(position + ahead, tokens.size() - 1)).kind();
    }

    Token token(int ahead) {
        return tokens.get(Math.min(position + ahead, tokens.size() - 1));
    }

    boolean at(TokenKind kind) {
        return kind() == kind;
    }

    /** Whether a name, which may be a soft keyword, is written like this. */
    boolean atName(String name) {
        return at(TokenKind.NAME) && text(peek()).equals(name);
    }

    String text(Token token) {
        return source.text().substring(token.start(), token.end());
    }

    Token advance() {
        Token token = peek();
        if (token.kind() == TokenKind.ERROR) {
            throw failure();
        }
        if (position + 1 < tokens.size()) {
            position++;
            furthest = Math.max(furthest, position);
            reached = Math.max(reached, position);
        }
        if (!token.kind().isLayout()) {
            lastEnd = token.end();
        }
        return token;
    }

    boolean accept(TokenKind kind) {
        if (!at(kind)) {
            return false;
        }
        advance();
        return true;
    }

    Token expect(TokenKind kind) {
        if (!at(kind)) {
            throw invalid();
        }
        return advance();
    }

    /** Like {@link #expect}, where CPython's grammar says what it expected. */
    void require(TokenKind kind) {
        if (!at(kind)) {
            throw error("expected '" + kind.text() + "'", peek().span());
        }
        advance();
    }

    int position() {
        return position;
    }

    void rewind(int to) {
        position = to;
        int last = to - 1;
        while (last >= 0 && tokens.get(last).kind().isLayout()) {
            last--;
        }
        lastEnd = last < 0 ? 0 : tokens.get(last).end();
    }

    /** The next token but one has been looked at: where nothing fits, the error is there. */
    void glance() {
        furthest = Math.max(furthest, Math.min(position + 1, tokens.size() - 1));
    }

    /** A place to come back to, and how far the tokens had been looked at there. */
    record Mark(int position, int furthest) {}

    Mark mark() {
        return new Mark(position, furthest);
    }

    /** Back to a place, as if what follows it had not been looked at. */
    void forget(Mark mark) {
        rewind(mark.position());
        furthest = mark.furthest();
    }

    int start() {
        return peek().start();
    }

    /** Where the last token that belongs to a node ended. */
    int lastEnd() {
        return lastEnd;
    }

    /** From an offset to the end of the last token. */
    Span from(int start) {
        return new Span(start, Math.max(start, lastEnd));
    }

    void enter() {
        depth++;
        if (depth > nesting) {
            throw new Unsupported("nesting as deep as this", peek().span());
        }
    }

    void leave() {
        depth--;
    }

    /** An expression within another: it takes as much of the stack as some levels, a method for each precedence. */
    void enterExpression() {
        depth += LEVELS_OF_AN_EXPRESSION - 1;
        enter();
    }

    void leaveExpression() {
        depth -= LEVELS_OF_AN_EXPRESSION;
    }

    /** @param count how many links a chain has so far, which CPython's parser nests and this one does not */
    void link(int count) {
        if (count > MAX_CHAIN) {
            throw new Unsupported("nesting as deep as this", peek().span());
        }
    }

    int depth() {
        return depth;
    }

    void restoreDepth(int to) {
        depth = to;
    }

    /** The bare error: at the furthest token that was looked at. */
    SyntaxError invalid() {
        Token token = tokens.get(furthest);
        return switch (token.kind()) {
            case ERROR -> failure();
            case INDENT ->
                new SyntaxError("IndentationError", "unexpected indent", layoutSpan(token)).at(layoutColumn(token), -1);
            case DEDENT ->
                new SyntaxError("IndentationError", "unexpected unindent", layoutSpan(token))
                        .at(layoutColumn(token), -1);
            case END -> error("invalid syntax", token.span()).at(0, 0);
            default -> error("invalid syntax", token.span());
        };
    }

    /** Whether the last line has no end, and no block ends with it. */
    boolean endsOpen() {
        Token last = tokens.get(position - 1);
        return last.kind() == TokenKind.NEWLINE && last.start() == last.end();
    }

    /** An error at the end of the line before, whatever the tokens behind it are. */
    SyntaxError behind(String message) {
        Token line = tokens.get(position - 1);
        int lineStart = source.lineStart(source.line(line.start()));
        return new SyntaxError(message, line.span()).endingAt(source.text().codePointCount(lineStart, line.end()) + 1);
    }

    /** An error at the next token, which may be layout: CPython knows no end of that, and counts its columns from 0. */
    SyntaxError layoutError(String type, String message) {
        Token token = peek();
        SyntaxError error = error(type, message, layoutSpan(token));
        boolean layout =
                token.kind() == TokenKind.INDENT || token.kind() == TokenKind.DEDENT || token.kind() == TokenKind.END;
        if (!layout || !error.message().equals(message)) {
            return error;
        }
        SyntaxError placed = error.at(layoutColumn(token), -1);
        return token.start() >= source.text().length() ? placed.atEnd() : placed;
    }

    /** CPython has the end of a source on its last line. */
    private Span layoutSpan(Token token) {
        int length = source.text().length();
        if (token.start() >= length && length > 0) {
            int end = Characters.isLineEnd(source.text().charAt(length - 1)) ? length - 1 : length;
            return new Span(end, end);
        }
        boolean layout = token.kind() == TokenKind.INDENT || token.kind() == TokenKind.DEDENT;
        return layout ? new Span(token.start(), token.start()) : token.span();
    }

    private int layoutColumn(Token token) {
        Span span = layoutSpan(token);
        int columns = source.text().codePointCount(source.lineStart(source.line(span.start())), span.start());
        return token.start() >= source.text().length() ? columns + 1 : columns;
    }

    /** An error whose end CPython does not know: its column is 0. */
    SyntaxError openError(String message, Span span) {
        SyntaxError error = error(message, span);
        return error.message().equals(message) ? error.endingAt(0) : error;
    }

    /** An error that begins with a token and goes as far as the tokens have been read: its end is counted from 0. */
    SyntaxError errorFrom(String message, int start) {
        Token last = tokens.get(furthest);
        int end = Math.max(start, last.end());
        int open = last.kind() == TokenKind.NEWLINE && last.start() == last.end() ? 1 : 0;
        int lineStart = source.lineStart(
                source.line(Math.min(end, Math.max(start, tokens.get(furthest).start()))));
        SyntaxError error = error(message, new Span(start, end));
        return error.message().equals(message)
                ? error.endingAt(source.text().codePointCount(lineStart, end) + open)
                : error;
    }

    SyntaxError error(String message, Span span) {
        return error("SyntaxError", message, span);
    }

    /**
     * What is wrong with the tokens comes before what the parser has to say, wherever it stands; a bracket that is
     * never closed only where it was opened on an earlier line than the one the parser has reached.
     */
    SyntaxError error(String type, String message, Span span) {
        SyntaxError late = lateFailure(tokens.get(furthest));
        return late != null ? late : new SyntaxError(type, message, span).withLineEnd(!hasReadBeyond(span));
    }

    /** Whether tokens have been read of lines after the one in which a span begins. */
    private boolean hasReadBeyond(Span span) {
        Token last = tokens.get(Math.max(reached, furthest));
        boolean ofLine = last.kind() == TokenKind.NEWLINE
                || last.kind().isLayout() && last.start() >= source.text().length();
        int read = ofLine ? last.start() : last.end();
        int length = source.text().length();
        return source.line(Math.min(read, Math.max(0, length - 1))) > source.line(span.start());
    }

    /** Whether it is what the lexer has found. */
    boolean isLexical(SyntaxError error) {
        return error == lexer.error();
    }

    private @Nullable SyntaxError lateFailure(Token reached) {
        SyntaxError failure = lexer.error();
        if (failure == null || reached.kind() == TokenKind.ERROR) {
            return failure;
        }
        if (lexer.unclosedAtEnd()) {
            return source.line(failure.span().start()) < source.line(reached.start()) ? failure : null;
        }
        return isLate(failure) ? failure : null;
    }

    /** Whether CPython finds it when it reads on after an error: it does not look at layout then, nor into f-strings. */
    private boolean isLate(SyntaxError failure) {
        return failure.type().equals("SyntaxError")
                && !lexer.failedInFString()
                && !failure.message().equals("unexpected EOF while parsing")
                && !failure.message().equals("unexpected character after line continuation character");
    }

    private SyntaxError failure() {
        SyntaxError failure = lexer.error();
        return failure != null ? failure : new SyntaxError("invalid syntax", peek().span());
    }
}
