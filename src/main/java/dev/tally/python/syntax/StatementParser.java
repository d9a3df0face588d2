package dev.tally.python.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements in sequence: the file, simple statements in a line, and blocks. */
final class StatementParser {
    private final TokenStream in;
    private final SimpleStatementParser simple;
    private final CompoundStatementParser compound;

    StatementParser(TokenStream in) {
        this.in = in;
        ExpressionParser expressions = new ExpressionParser(in);
        this.simple = new SimpleStatementParser(in, expressions);
        this.compound = new CompoundStatementParser(in, expressions, this::block);
    }

    List<Stmt> file() {
        List<Stmt> body = new ArrayList<>();
        while (!in.at(TokenKind.END)) {
            statement(body);
        }
        return List.copyOf(body);
    }

    /** Grammar/python.gram, {@code statement_newline}; Parser/pegen.c, bad_single_statement. */
    List<Stmt> interactive() {
        if (in.at(TokenKind.END)) {
            throw in.invalid();
        }
        Stmt statement = compound.parse();
        if (statement != null) {
            if (!in.at(TokenKind.END) || in.endsOpen()) {
                throw in.invalid();
            }
            return List.of(statement);
        }
        List<Stmt> body = new ArrayList<>();
        simpleStatements(body);
        if (!in.at(TokenKind.END)) {
            throw in.behind("multiple statements found while compiling a single statement");
        }
        return List.copyOf(body);
    }

    private void statement(List<Stmt> body) {
        Stmt statement = compound.parse();
        if (statement != null) {
            body.add(statement);
        } else {
            simpleStatements(body);
        }
    }

    /** Statements between semicolons, to the end of the line. */
    private void simpleStatements(List<Stmt> body) {
        do {
            body.add(simple.parse());
        } while (in.accept(TokenKind.SEMI) && !in.at(TokenKind.NEWLINE));
        simple.endLine();
    }

    /**
     * What follows a colon.
     *
     * @param what whose block it is, as CPython's message names it
     */
    private List<Stmt> block(String what, int line) {
        List<Stmt> body = new ArrayList<>();
        if (!in.accept(TokenKind.NEWLINE)) {
            simpleStatements(body);
            return List.copyOf(body);
        }
        if (!in.at(TokenKind.INDENT)) {
            throw in.layoutError("IndentationError", "expected an indented block after " + what + " on line " + line);
        }
        in.enter();
        in.advance();
        while (!in.accept(TokenKind.DEDENT)) {
            statement(body);
        }
        in.leave();
        return List.copyOf(body);
    }
}
