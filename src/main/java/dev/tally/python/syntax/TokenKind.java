package dev.tally.python.syntax;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token is: CPython 3.13 {@code Grammar/Tokens}, with a kind for each keyword. */
enum TokenKind {
    NAME,
    NUMBER,
    STRING,
    FSTRING_START,
    FSTRING_MIDDLE,
    FSTRING_END,
    NEWLINE,
    INDENT,
    DEDENT,
    END,
    /** Where the lexer gave up; what was wrong is with the lexer. */
    ERROR,
    LPAR("("),
    RPAR(")"),
    LSQB("["),
    RSQB("]"),
    LBRACE("{"),
    RBRACE("}"),
    COLON(":"),
    COMMA(","),
    SEMI(";"),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    VBAR("|"),
    AMPER("&"),
    LESS("<"),
    GREATER(">"),
    EQUAL("="),
    DOT("."),
    PERCENT("%"),
    EQEQUAL("=="),
    NOTEQUAL("!="),
    LESSEQUAL("<="),
    GREATEREQUAL(">="),
    TILDE("~"),
    CIRCUMFLEX("^"),
    LEFTSHIFT("<<"),
    RIGHTSHIFT(">>"),
    DOUBLESTAR("**"),
    PLUSEQUAL("+="),
    MINEQUAL("-="),
    STAREQUAL("*="),
    SLASHEQUAL("/="),
    PERCENTEQUAL("%="),
    AMPEREQUAL("&="),
    VBAREQUAL("|="),
    CIRCUMFLEXEQUAL("^="),
    LEFTSHIFTEQUAL("<<="),
    RIGHTSHIFTEQUAL(">>="),
    DOUBLESTAREQUAL("**="),
    /** What no rule of the grammar has: {@code $}, {@code ?}, a backquote, {@code <>}. */
    OP,
    DOUBLESLASH("//"),
    DOUBLESLASHEQUAL("//="),
    AT("@"),
    ATEQUAL("@="),
    RARROW("->"),
    ELLIPSIS("..."),
    COLONEQUAL(":="),
    EXCLAMATION("!"),
    FALSE("False"),
    NONE("None"),
    TRUE("True"),
    AND("and"),
    AS("as"),
    ASSERT("assert"),
    ASYNC("async"),
    AWAIT("await"),
    BREAK("break"),
    CLASS("class"),
    CONTINUE("continue"),
    DEF("def"),
    DEL("del"),
    ELIF("elif"),
    ELSE("else"),
    EXCEPT("except"),
    FINALLY("finally"),
    FOR("for"),
    FROM("from"),
    GLOBAL("global"),
    IF("if"),
    IMPORT("import"),
    IN("in"),
    IS("is"),
    LAMBDA("lambda"),
    NONLOCAL("nonlocal"),
    NOT("not"),
    OR("or"),
    PASS("pass"),
    RAISE("raise"),
    RETURN("return"),
    TRY("try"),
    WHILE("while"),
    WITH("with"),
    YIELD("yield");

    private static final Map<String, TokenKind> BY_TEXT = byText();

    private final String text;

    TokenKind() {
        this("");
    }

    TokenKind(String text) {
        this.text = text;
    }

    /** How it is written; empty for kinds that have many ways. */
    String text() {
        return text;
    }

    /** The operator or keyword written like this. */
    static @Nullable TokenKind of(String text) {
        return BY_TEXT.get(text);
    }

    boolean isKeyword() {
        return ordinal() >= FALSE.ordinal();
    }

    /** Layout is never part of a node's span. */
    boolean isLayout() {
        return this == NEWLINE || this == INDENT || this == DEDENT || this == END;
    }

    private static Map<String, TokenKind> byText() {
        Map<String, TokenKind> kinds = new HashMap<>();
        for (TokenKind kind : values()) {
            if (!kind.text.isEmpty()) {
                kinds.put(kind.text, kind);
            }
        }
        return Map.copyOf(kinds);
    }
}
