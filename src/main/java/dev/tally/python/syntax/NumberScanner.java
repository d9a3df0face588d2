package dev.tally.python.syntax;

import dev.tally.source.Span;
import org.jspecify.annotations.Nullable;

/** Finds where a number ends, and what is wrong with it. */
final class NumberScanner {
    private final String text;
    private final int start;
    private int at;
    private @Nullable SyntaxError misread;

    NumberScanner(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    interface Sink {
        void number(int start, int end);
    }

    void scan(Sink sink) {
        if (peek() == '0') {
            scanZero();
        } else if (peek() == '.') {
            scanFraction();
        } else {
            digits();
            scanAfterInteger();
        }
        sink.number(start, at);
    }

    /** What is warned of in a number that was found: it would be this error, were it not for a keyword that follows. */
    @Nullable
    SyntaxError misread() {
        return misread;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private SyntaxError error(String message, int consumed) {
        int where = Math.max(start, consumed - 1);
        return new SyntaxError(message, new Span(where, where)).withLineEnd(false);
    }

    private void scanZero() {
        at++;
        int c = peek();
        switch (c) {
            case 'x', 'X' -> scanBased("hexadecimal", 16);
            case 'o', 'O' -> scanBased("octal", 8);
            case 'b', 'B' -> scanBased("binary", 2);
            default -> scanLeadingZeros();
        }
    }

    private void scanBased(String what, int base) {
        at++;
        do {
            if (peek() == '_') {
                at++;
            }
            if (!isDigit(peek(), base)) {
                if (base < 10 && Characters.isDigit(peek())) {
                    throw wrongDigit(what);
                }
                throw error("invalid " + what + " literal", at);
            }
            while (isDigit(peek(), base)) {
                at++;
            }
        } while (peek() == '_');
        if (base < 10 && Characters.isDigit(peek())) {
            throw wrongDigit(what);
        }
        verifyEnd(what);
    }

    private SyntaxError wrongDigit(String what) {
        return error("invalid digit '" + (char) peek() + "' in " + what + " literal", at + 1);
    }

    private static boolean isDigit(int c, int base) {
        return base == 16 ? Characters.isHexDigit(c) : c >= '0' && c < '0' + Math.min(base, 10);
    }

    private void scanLeadingZeros() {
        boolean nonZero = false;
        int zerosEnd = at;
        while (true) {
            if (peek() == '_') {
                at++;
                if (!Characters.isDigit(peek())) {
                    throw error("invalid decimal literal", at);
                }
            }
            if (peek() != '0') {
                break;
            }
            at++;
        }
        zerosEnd = at;
        if (Characters.isDigit(peek())) {
            nonZero = true;
            digits();
        }
        int c = peek();
        if (c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J') {
            scanAfterInteger();
        } else if (nonZero) {
            throw new SyntaxError(
                            "leading zeros in decimal integer literals are not permitted; "
                                    + "use an 0o prefix for octal integers",
                            new Span(start, zerosEnd))
                    .withLineEnd(false);
        } else {
            verifyEnd("decimal");
        }
    }

    private void digits() {
        while (true) {
            while (Characters.isDigit(peek())) {
                at++;
            }
            if (peek() != '_') {
                return;
            }
            at++;
            if (!Characters.isDigit(peek())) {
                throw error("invalid decimal literal", at);
            }
        }
    }

    private void scanAfterInteger() {
        if (peek() == '.') {
            scanFraction();
        } else {
            scanExponent("decimal");
        }
    }

    private void scanFraction() {
        at++;
        if (Characters.isDigit(peek())) {
            digits();
        }
        scanExponent("decimal");
    }

    private void scanExponent(String what) {
        int c = peek();
        if (c == 'e' || c == 'E') {
            int mark = at;
            at++;
            int sign = peek();
            if (sign == '+' || sign == '-') {
                at++;
                if (!Characters.isDigit(peek())) {
                    throw error("invalid decimal literal", at);
                }
            } else if (!Characters.isDigit(sign)) {
                at = mark;
                verifyEnd(what);
                return;
            }
            digits();
        }
        if (peek() == 'j' || peek() == 'J') {
            at++;
            verifyEnd("imaginary");
        } else {
            verifyEnd(what);
        }
    }

    /** A keyword may follow at once ({@code 1if x else y}), which is warned of; any other name may not. */
    private void verifyEnd(String what) {
        int c = peek();
        if (c >= 128 || !Characters.mayContinue(c)) {
            return;
        }
        SyntaxError error = error("invalid " + what + " literal", at);
        if (!keywordFollows()) {
            throw error;
        }
        misread = error;
    }

    /** CPython looks at two letters of the short ones, and at whole words otherwise. */
    private boolean keywordFollows() {
        for (String keyword : new String[] {"if", "in", "is"}) {
            if (text.startsWith(keyword, at)) {
                return true;
            }
        }
        for (String keyword : new String[] {"and", "else", "for", "not", "or"}) {
            int end = at + keyword.length();
            if (text.startsWith(keyword, at) && !(end < text.length() && Characters.mayContinue(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
