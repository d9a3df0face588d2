package dev.tally.python.syntax;

import dev.tally.source.Source;

/**
 * How far a function, a class or a lambda goes whose first line is known: {@code inspect.getsource} asks. CPython 3.13
 * Lib/inspect.py, BlockFinder.
 */
public final class SourceBlock {
    private final Source source;
    private int indent;
    private boolean lambda;
    private boolean started;
    private boolean passesLine;
    private boolean inDecorator;
    private int last = 1;

    /** The column of the body; negative before it. */
    private int body = -1;

    private SourceBlock(Source source) {
        this.source = source;
    }

    /** How many lines at the top of a text belong to what begins there; at least one. */
    public static int lines(String text) {
        SourceBlock block = new SourceBlock(new Source("<block>", text));
        Lexer lexer = new Lexer(block.source, new WarningLog(warning -> {})).run();
        int end = 0;
        for (Token token : lexer.tokens()) {
            block.comments(end, token.start());
            // Where the lexer gives up, a bracket is closed that was opened before: the line ends there.
            if (token.kind() == TokenKind.ERROR || !block.goesOn(token)) {
                break;
            }
            end = token.end();
        }
        return block.last;
    }

    /** Comments belong to the block that stand as far in as its body. */
    private void comments(int from, int to) {
        String text = source.text();
        for (int at = text.indexOf('#', from); at >= 0 && at < to; at = text.indexOf('#', at)) {
            if (started && !passesLine && body >= 0 && source.column(at) > body) {
                last = source.line(at);
            }
            int newline = text.indexOf('\n', at);
            at = newline < 0 ? to : newline;
        }
    }

    /** False where the block has ended before a token. */
    private boolean goesOn(Token token) {
        TokenKind kind = token.kind();
        if (!started && !inDecorator) {
            inDecorator = kind == TokenKind.AT;
            lambda = kind == TokenKind.LAMBDA;
            started = lambda || kind == TokenKind.DEF || kind == TokenKind.CLASS;
            passesLine = true;
        } else if (kind == TokenKind.NEWLINE) {
            passesLine = false;
            inDecorator = false;
            last = source.line(token.start());
            return !lambda;
        } else if (!passesLine) {
            return inBlock(token);
        }
        return true;
    }

    private boolean inBlock(Token token) {
        if (token.kind() == TokenKind.INDENT) {
            if (body < 0) {
                body = source.column(token.end()) - 1;
            }
            indent++;
            passesLine = true;
            return true;
        }
        if (token.kind() == TokenKind.DEDENT) {
            indent--;
        }
        return indent > 0;
    }
}
