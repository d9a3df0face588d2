package dev.tally.python.syntax;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a source into tokens: indentation, names, numbers, strings, f-strings in their parts (PEP 701), operators.
 * What is wrong is kept ({@link #error()}) behind an {@link TokenKind#ERROR} token, since a parser that fails
 * earlier has the first word. Follows CPython 3.13 {@code Parser/lexer/lexer.c}.
 */
final class Lexer {
    private static final int MAX_BRACKETS = 200;
    private static final int MAX_INDENTS = 100;
    private static final int MAX_FSTRINGS = 150;
    private static final int TAB = 8;
    private static final int EOF = -1;

    private final Source source;
    private final String text;
    private final WarningLog warnings;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] columns = new int[MAX_INDENTS];
    /** The same indentations with a tab as one column: where the two orders differ, tabs are used inconsistently. */
    private final int[] tabColumns = new int[MAX_INDENTS];

    private final int[] brackets = new int[MAX_BRACKETS];
    private final Deque<FString> fstrings = new ArrayDeque<>();
    private int indents;
    private int level;
    private int at;
    private boolean ended;
    private @Nullable SyntaxError error;
    private boolean unclosedAtEnd;

    Lexer(Source source, WarningLog warnings) {
        this.source = source;
        this.warnings = warnings;
        this.text = source.text();
    }

    /** An f-string that is being read. */
    private static final class FString {
        final int start;
        final char quote;
        final int size;
        final boolean raw;
        /** Brackets opened within replacement fields. */
        int depth;
        /** The value of {@link #depth} outside the innermost replacement field, -1 outside all of them. */
        int fieldDepth = -1;

        boolean inText = true;

        FString(int start, char quote, int size, boolean raw) {
            this.start = start;
            this.quote = quote;
            this.size = size;
            this.raw = raw;
        }

        boolean inFormatSpec() {
            return fieldDepth >= 0;
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Why the last token is an {@link TokenKind#ERROR}. */
    @Nullable
    SyntaxError error() {
        return error;
    }

    /** Whether the error is a bracket that is open at the end of the source. */
    boolean unclosedAtEnd() {
        return unclosedAtEnd;
    }

    /** Whether the error is within an f-string. */
    boolean failedInFString() {
        return !fstrings.isEmpty();
    }

    Lexer run() {
        try {
            if (text.startsWith("\uFEFF")) {
                at = 1;
            }
            int nul = text.indexOf('\0');
            if (nul >= 0) {
                throw new SyntaxError("source code string cannot contain null bytes", new Span(0, 0));
            }
            readLines();
        } catch (SyntaxError failure) {
            error = failure;
            add(TokenKind.ERROR, Math.min(failure.span().start(), text.length()), Math.min(at, text.length()));
        }
        return this;
    }

    private static SyntaxError lexical(String message, Span span) {
        return new SyntaxError(message, span).withLineEnd(false);
    }

    private void add(TokenKind kind, int start, int end) {
        tokens.add(new Token(kind, start, Math.max(start, end), level));
    }

    private int peek() {
        return peek(0);
    }

    private int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : EOF;
    }

    private boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void readLines() {
        while (!ended) {
            if (level == 0 && fstrings.isEmpty()) {
                readIndentation();
            }
            readLine();
        }
    }

    /** Tokens up to the end of the logical line, which is the end of a physical one outside brackets. */
    private void readLine() {
        boolean inLine = true;
        while (inLine && !ended) {
            FString fstring = fstrings.peek();
            inLine = fstring != null && fstring.inText ? readFStringText(fstring) : readToken();
        }
    }

    // Indentation

    private void readIndentation() {
        int column = 0;
        int tabColumn = 0;
        int continued = 0;
        while (true) {
            int c = peek();
            if (c == ' ') {
                column++;
                tabColumn++;
            } else if (c == '\t') {
                column = (column / TAB + 1) * TAB;
                tabColumn++;
            } else if (c == '\f') {
                column = 0;
                tabColumn = 0;
            } else if (c == '\\') {
                continued = continued != 0 ? continued : column;
                readContinuation();
                continue;
            } else {
                break;
            }
            at++;
        }
        int c = peek();
        if (c == '#' || Characters.isLineEnd(c) || c == EOF) {
            return;
        }
        indent(continued != 0 ? continued : column, continued != 0 ? continued : tabColumn);
    }

    private void indent(int column, int tabColumn) {
        if (column == columns[indents]) {
            requireTabs(tabColumn == tabColumns[indents]);
        } else if (column > columns[indents]) {
            if (indents + 1 >= MAX_INDENTS) {
                throw new SyntaxError("IndentationError", "too many levels of indentation", new Span(at, at))
                        .endingAt(0);
            }
            requireTabs(tabColumn > tabColumns[indents]);
            indents++;
            columns[indents] = column;
            tabColumns[indents] = tabColumn;
            add(TokenKind.INDENT, at, at);
        } else {
            dedent(column, tabColumn);
        }
    }

    private void dedent(int column, int tabColumn) {
        int dedents = 0;
        while (indents > 0 && column < columns[indents]) {
            indents--;
            dedents++;
        }
        if (column != columns[indents]) {
            String message = "unindent does not match any outer indentation level";
            int end = endOfLine(at);
            throw new SyntaxError("IndentationError", message, new Span(end, end)).endingAt(-1);
        }
        requireTabs(tabColumn == tabColumns[indents]);
        for (int i = 0; i < dedents; i++) {
            add(TokenKind.DEDENT, at, at);
        }
    }

    private void requireTabs(boolean consistent) {
        if (!consistent) {
            int end = source.lineStart(source.line(at));
            throw new SyntaxError("TabError", "inconsistent use of tabs and spaces in indentation", new Span(end, end))
                    .endingAt(0);
        }
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && !Characters.isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** At a backslash: over it and the end of its line. */
    private void readContinuation() {
        int start = at;
        at++;
        if (peek() == EOF) {
            throw endAfterBackslash(start);
        }
        if (!Characters.isLineEnd(peek())) {
            throw new SyntaxError(
                            "unexpected character after line continuation character", new Span(start + 1, start + 1))
                    .endingAt(0);
        }
        skipLineEnd();
        if (peek() == EOF) {
            throw endAfterBackslash(start);
        }
    }

    private SyntaxError endAfterBackslash(int start) {
        if (level > 0) {
            return neverClosed();
        }
        int column = text.codePointCount(source.lineStart(source.line(start)), start) + 2;
        return new SyntaxError("unexpected EOF while parsing", new Span(start, start + 1)).at(column, -1);
    }

    private void skipLineEnd() {
        if (accept('\r')) {
            accept('\n');
        } else {
            at++;
        }
    }

    // Tokens

    /** One token; false when it ended the logical line. */
    private boolean readToken() {
        skipSpace();
        int start = at;
        if (peek() == '#') {
            at = endOfLine(at);
        }
        int c = peek();
        if (c == EOF) {
            return readEnd();
        }
        if (Characters.isLineEnd(c)) {
            return readLineEnd(start);
        }
        if (c == '\\') {
            readContinuation();
        } else if (Characters.mayStart(c)) {
            readNameOrString(start);
        } else if (Characters.isDigit(c) || (c == '.' && Characters.isDigit(peek(1)))) {
            readNumber(new NumberScanner(text, start));
        } else if (c == '\'' || c == '"') {
            readString(start);
        } else {
            readOperator(start, c);
        }
        return true;
    }

    private void readNumber(NumberScanner scanner) {
        scanner.scan(this::addNumber);
        SyntaxError misread = scanner.misread();
        if (misread != null) {
            Token number = tokens.get(tokens.size() - 1);
            warn(tokens.size() - 1, misread, new Span(number.start(), number.end()));
        }
    }

    private void warn(int token, SyntaxError error, Span about) {
        SyntaxWarning.Finder finder =
                fstrings.isEmpty() ? SyntaxWarning.Finder.TOKENIZER : SyntaxWarning.Finder.TOKENIZER_IN_FSTRING;
        warnings.add(token, new SyntaxWarning(error.message(), error.span(), about, error, finder));
    }

    private void addNumber(int start, int end) {
        add(TokenKind.NUMBER, start, end);
        at = end;
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\f') {
            at++;
        }
    }

    /** @param start where the line's comment begins, if it has one: CPython's token begins there too */
    private boolean readLineEnd(int start) {
        skipLineEnd();
        boolean inBrackets = level > 0 || !fstrings.isEmpty();
        if (!inBrackets && !atLineStart()) {
            add(TokenKind.NEWLINE, start, at);
        }
        return inBrackets;
    }

    /** Whether nothing but layout has been read of this logical line. */
    private boolean atLineStart() {
        if (tokens.isEmpty()) {
            return true;
        }
        return tokens.get(tokens.size() - 1).kind().isLayout();
    }

    private boolean readEnd() {
        if (level > 0) {
            throw neverClosed();
        }
        if (!atLineStart()) {
            add(TokenKind.NEWLINE, at, at);
        }
        while (indents > 0) {
            indents--;
            add(TokenKind.DEDENT, at, at);
        }
        add(TokenKind.END, at, at);
        ended = true;
        return false;
    }

    private SyntaxError neverClosed() {
        unclosedAtEnd = true;
        int open = brackets[level - 1];
        int last = source.line(Math.max(0, text.length() - 1));
        return new SyntaxError("'" + text.charAt(open) + "' was never closed", new Span(open, open))
                .endingAt(0)
                .withLineEnd(source.line(open) == last);
    }

    private void readNameOrString(int start) {
        while (Characters.mayContinue(peek())) {
            at++;
            if ((peek() == '\'' || peek() == '"') && isStringPrefix(start)) {
                readString(start);
                return;
            }
        }
        String name = text.substring(start, at);
        TokenKind kind = TokenKind.of(name);
        if (kind == null) {
            verifyIdentifier(start);
        }
        add(kind == null ? TokenKind.NAME : kind, start, at);
    }

    private boolean isStringPrefix(int start) {
        if (at - start > 2) {
            return false;
        }
        return switch (text.substring(start, at).toLowerCase(Locale.ROOT)) {
            case "r", "u", "b", "f", "br", "rb", "fr", "rf" -> true;
            default -> false;
        };
    }

    private void verifyIdentifier(int start) {
        int i = start;
        while (i < at) {
            int c = text.codePointAt(i);
            int size = Character.charCount(c);
            boolean fits = i == start ? Characters.isStart(c) : Characters.isContinue(c);
            if (!fits) {
                at = i + size;
                throw invalidCharacter(c, i);
            }
            i += size;
        }
    }

    private SyntaxError invalidCharacter(int c, int where) {
        Span span = new Span(where, where);
        if (Characters.isPrintable(c)) {
            String shown = new String(Character.toChars(c));
            return lexical("invalid character '" + shown + "' (U+" + Characters.hex(c) + ")", span);
        }
        return lexical("invalid non-printable character U+" + Characters.hex(c), span);
    }

    /** At the quote of a string whose prefix begins at {@code start}. */
    private void readString(int start) {
        String prefix = text.substring(start, at);
        char quote = text.charAt(at);
        int size = peek(1) == quote && peek(2) == quote ? 3 : 1;
        boolean formatted = prefix.indexOf('f') >= 0 || prefix.indexOf('F') >= 0;
        if (formatted) {
            at += size;
            if (fstrings.size() + 1 >= MAX_FSTRINGS) {
                throw lexical("too many nested f-strings", new Span(at - 1, at - 1));
            }
            boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
            fstrings.push(new FString(start, quote, size, raw));
            add(TokenKind.FSTRING_START, start, at);
            return;
        }
        readPlainString(start, quote, size);
    }

    private void readPlainString(int start, char quote, int size) {
        if (size == 1 && peek(1) == quote) {
            at += 2;
            add(TokenKind.STRING, start, at);
            return;
        }
        at += size;
        int closing = 0;
        boolean escapedQuote = false;
        while (closing < size) {
            int c = peek();
            if (c == EOF || (size == 1 && Characters.isLineEnd(c))) {
                throw unterminated(start, quote, size, escapedQuote);
            }
            if (c == quote) {
                closing++;
                at++;
                continue;
            }
            closing = 0;
            at++;
            if (c == '\\' && peek() != EOF) {
                escapedQuote |= peek() == quote;
                skipEscaped();
            }
        }
        add(TokenKind.STRING, start, at);
    }

    private void skipEscaped() {
        if (Characters.isLineEnd(peek())) {
            skipLineEnd();
        } else {
            at++;
        }
    }

    private SyntaxError unterminated(int start, char quote, int size, boolean escapedQuote) {
        Span span = new Span(start, start);
        FString outer = fstrings.peek();
        if (outer != null && outer.quote == quote && outer.size == size) {
            return lexical("f-string: expecting '}'", span);
        }
        SyntaxError error = unterminated("string", start, size);
        boolean hint = escapedQuote && size == 1;
        return hint ? lexical(error.message() + "; perhaps you escaped the end quote?", span) : error;
    }

    private SyntaxError unterminated(String what, int start, int size) {
        boolean newLineLast = at > 0 && at == text.length() && Characters.isLineEnd(text.charAt(at - 1));
        int line = source.line(newLineLast ? at - 1 : at);
        String kind = size == 3 ? "unterminated triple-quoted " : "unterminated ";
        return lexical(kind + what + " literal (detected at line " + line + ")", new Span(start, start));
    }

    // Operators

    private void readOperator(int start, int c) {
        FString fstring = fstrings.peek();
        if (c == ':' && fstring != null && fstring.depth - 1 == fstring.fieldDepth) {
            at++;
            fstring.inText = true;
            add(TokenKind.COLON, start, at);
            return;
        }
        if (c == '<' && peek(1) == '>') {
            at += 2;
            add(TokenKind.OP, start, at);
            return;
        }
        for (int length = 3; length > 0; length--) {
            if (start + length <= text.length()) {
                TokenKind kind = TokenKind.of(text.substring(start, start + length));
                if (kind != null) {
                    at += length;
                    bracket(c, start);
                    add(kind, start, at);
                    return;
                }
            }
        }
        at++;
        if (c == '$' || c == '?' || c == '`') {
            add(TokenKind.OP, start, at);
            return;
        }
        throw invalidCharacter(c, start);
    }

    private void bracket(int c, int start) {
        switch (c) {
            case '(', '[', '{' -> open(start);
            case ')', ']', '}' -> close(c, start);
            default -> {
                return;
            }
        }
    }

    private void open(int start) {
        if (level >= MAX_BRACKETS) {
            throw lexical("too many nested parentheses", new Span(start, start));
        }
        brackets[level] = start;
        level++;
        FString fstring = fstrings.peek();
        if (fstring != null) {
            fstring.depth++;
        }
    }

    private void close(int c, int start) {
        Span span = new Span(start, start);
        FString fstring = fstrings.peek();
        if (fstring != null && fstring.depth == 0 && c == '}') {
            throw lexical("f-string: single '}' is not allowed", span);
        }
        if (level == 0) {
            throw lexical("unmatched '" + (char) c + "'", span);
        }
        level--;
        char opening = text.charAt(brackets[level]);
        if (!pair(opening, (char) c)) {
            throw mismatch(opening, (char) c, span, fstring);
        }
        if (fstring != null) {
            closeInFString(fstring, c);
        }
    }

    private static boolean pair(char opening, char closing) {
        return switch (opening) {
            case '(' -> closing == ')';
            case '[' -> closing == ']';
            default -> closing == '}';
        };
    }

    private SyntaxError mismatch(char opening, char closing, Span span, @Nullable FString fstring) {
        if (fstring != null && opening == '{' && fstring.depth - 1 == fstring.fieldDepth) {
            return lexical("f-string: unmatched '" + closing + "'", span);
        }
        String message = "closing parenthesis '" + closing + "' does not match opening parenthesis '" + opening + "'";
        int line = source.line(brackets[level]);
        return lexical(line == source.line(span.start()) ? message : message + " on line " + line, span);
    }

    private static void closeInFString(FString fstring, int c) {
        fstring.depth--;
        if (c == '}' && fstring.depth == fstring.fieldDepth) {
            fstring.fieldDepth--;
            fstring.inText = true;
        }
    }

    // F-strings

    private boolean readFStringText(FString fstring) {
        int start = at;
        while (true) {
            int c = peek();
            boolean ends = c == EOF || Characters.isLineEnd(c);
            if (ends && fstring.inFormatSpec() && (c != EOF || fstring.size == 1)) {
                // The format ends with the line; what the next line has is read as code.
                middle(start);
                fstring.inText = false;
                return true;
            }
            if (c == EOF || (ends && fstring.size == 1)) {
                throw unterminated("f-string", fstring.start, fstring.size);
            }
            if (endsHere(fstring, c)) {
                return endFString(fstring, start);
            }
            if (c == '{' || c == '}') {
                if (readBrace(fstring, start, c)) {
                    return true;
                }
                continue;
            }
            at++;
            if (c == '\\' && readFStringEscape(fstring)) {
                middle(start);
                return true;
            }
        }
    }

    private void middle(int start) {
        if (at > start) {
            add(TokenKind.FSTRING_MIDDLE, start, at);
        }
    }

    private boolean endsHere(FString fstring, int c) {
        boolean one = c == fstring.quote;
        return one && (fstring.size == 1 || (peek(1) == c && peek(2) == c));
    }

    private boolean endFString(FString fstring, int start) {
        middle(start);
        int end = at + fstring.size;
        add(TokenKind.FSTRING_END, at, end);
        at = end;
        fstrings.pop();
        return true;
    }

    /** Whether the text ends here; a doubled brace ends one, and both stand in it. */
    private boolean readBrace(FString fstring, int start, int c) {
        boolean doubled = peek(1) == c && !fstring.inFormatSpec();
        if (doubled) {
            at += 2;
            middle(start);
            return true;
        }
        middle(start);
        if (c == '{') {
            fstring.fieldDepth++;
            if (fstring.fieldDepth >= 3) {
                throw lexical("f-string: expressions nested too deeply", new Span(at - 1, at - 1));
            }
        } else if (!fstring.inFormatSpec()) {
            throw lexical("f-string: single '}' is not allowed", new Span(at, at));
        }
        fstring.inText = false;
        return true;
    }

    /**
     * After a backslash. Braces are not escaped by it, but those of a {@code \N{name}} are part of the text, of which a piece ends
     * there: whether it does.
     */
    private boolean readFStringEscape(FString fstring) {
        int c = peek();
        if (c == '{' || c == '}') {
            if (!fstring.raw) {
                String message = "invalid escape sequence '\\" + (char) c + "'";
                warn(tokens.size(), lexical(message, new Span(at, at)), new Span(at - 1, at + 1));
            }
            return false;
        }
        if (c == EOF) {
            return false;
        }
        if (fstring.raw || c != 'N' || peek(1) != '{') {
            skipEscaped();
            return false;
        }
        at += 2;
        while (peek() != '}' && peek() != EOF && !Characters.isLineEnd(peek()) && peek() != fstring.quote) {
            at++;
        }
        return accept('}');
    }
}
