package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tally.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages and places as CPython 3.13.0 gives them. In a program, a bar stands for the end of a line. */
class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "total = (1 + 2; 1:9; '(' was never closed",
                "total = 1 + 2); 1:14; unmatched ')'",
                "cells = (1, 2]; 1:14; closing parenthesis ']' does not match opening parenthesis '('",
                "cells = (1,|2]; 2:2; closing parenthesis ']' does not match opening parenthesis '(' on line 1",
                "if ready|    go(); 1:9; expected ':'",
                "while ready go(); 1:13; invalid syntax",
                "show(first second); 1:6; invalid syntax. Perhaps you forgot a comma?",
                "if size = 3: pass; 1:4; invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                "if box.size = 3: pass; 1:4; cannot assign to attribute here. Maybe you meant '==' instead of '='?",
                "size() = 3; 1:1; cannot assign to function call here. Maybe you meant '==' instead of '='?",
                "None = 3; 1:1; cannot assign to None",
                "(a, 1) = 3; 1:5; cannot assign to literal",
                "del size(); 1:5; cannot delete function call",
                "a, b: int; 1:1; only single target (not tuple) can be annotated",
                "a, b += 1; 1:1; 'tuple' is an illegal expression for augmented assignment",
                "word = 'abc; 1:8; unterminated string literal (detected at line 1)",
                "print total; 1:1; Missing parentheses in call to 'print'. Did you mean print(...)?",
                "f(a=1, b); 1:9; positional argument follows keyword argument",
                "f(x for x in y, 1); 1:3; Generator expression must be parenthesized",
                "x = 12ab; 1:6; invalid decimal literal",
                "x = 007; 1:5; leading zeros in decimal integer literals are not permitted`" + "`",
                "x = 0b12; 1:8; invalid digit '2' in binary literal",
                "x = 5 \u20ac; 1:7; invalid character '\u20ac' (U+20AC)",
                "x = \\ 5; 1:6; unexpected character after line continuation character",
                "try: pass|x = 1; 2:1; expected 'except' or 'finally' block",
                "[x, y for x in z]; 1:2; did you forget parentheses around the comprehension target?",
                "from m import a,; 1:17; trailing comma not allowed without surrounding parentheses",
                "def f(a=1, b): pass; 1:12; parameter without a default follows parameter with a default",
                "f'{}'; 1:4; f-string: valid expression required before '}'",
                "f'{a!x}'; 1:6; f-string: invalid conversion character 'x': expected 's', 'r', or 'a'",
                "f'}'; 1:3; f-string: single '}' is not allowed",
                "{1: 2, 3}; 1:8; ':' expected after dictionary key",
                "x = (5 if y); 1:6; expected 'else' after 'if' expression",
                "a(b):|    c; 1:5; invalid syntax",
                "a:|    c; 1:3; invalid syntax",
                "f'{a:{b}f'; 1:10; f-string: expecting '}', or format specs",
            })
    void aMistakeIsNamedAndPlaced(String program, String place, String message) {
        String text = program.replace('|', '\n');
        Source source = new Source("x.py", text);
        SyntaxError error = catchThrowableOfType(SyntaxError.class, () -> Parser.parse(source));
        assertThat(error).as(text).isNotNull();
        int start = error.span().start();
        assertThat(source.line(start) + ":" + source.column(start) + "; " + error.message())
                .startsWith(place + "; " + message.replace("`", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "if a:|pass; IndentationError; expected an indented block after 'if' statement on line 1",
                "a = 1|   b = 2; IndentationError; unexpected indent",
                "if a:|    b|  c; IndentationError; unindent does not match any outer indentation level",
                "if a:|\tb|        c; TabError; inconsistent use of tabs and spaces in indentation"
            })
    void layoutHasErrorsOfItsOwn(String program, String type, String message) {
        Source source = new Source("x.py", program.replace('|', '\n'));
        SyntaxError error = catchThrowableOfType(SyntaxError.class, () -> Parser.parse(source));
        assertThat(error.type()).isEqualTo(type);
        assertThat(error.message()).isEqualTo(message);
    }
}
