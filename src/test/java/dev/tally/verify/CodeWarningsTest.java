package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples at which CPython would warn whoever types them. */
class CodeWarningsTest {
    private static List<Diagnostic> told(String content) {
        return ClaimsTest.verify(content).diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule() == Rule.EXAMPLE_WARNS)
                .toList();
    }

    private static List<Diagnostic> ofCode(String code) {
        return told("Text.\n\n```python\n" + code + "\n```\n");
    }

    private static String about(Diagnostic diagnostic) {
        return diagnostic
                .source()
                .text()
                .substring(diagnostic.span().start(), diagnostic.span().end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = 5; print(x is 5)|x is 5|\"is\" with 'int' literal. Did you mean \"==\"?|compare values with ==",
                "x = 5; x is not 'a'|x is not 'a'|\"is not\" with 'str' literal. Did you mean \"!=\"?|compare values with !=",
                "x = 'a\\d'|\\d|invalid escape sequence '\\d'|write r\"\\d\" or \"\\\\d\"",
                "x = '\\400'|\\400|invalid octal escape sequence '\\400'"
                        + "|write \\u0100 for the character, or a second backslash for a backslash",
                "x = 1or 2|1|invalid decimal literal|put a blank behind the number",
                "assert (1, 'm')|assert (1, 'm')|assertion is always true, perhaps remove parentheses?"
                        + "|write assert condition, message without parentheses around both",
                "f = lambda: 1(2)|1|'int' object is not callable; perhaps you missed a comma?"
                        + "|put a comma between them, or mend what is called",
                "f = lambda: [1]['a']|[1]|list indices must be integers or slices, not str; perhaps you missed a comma?"
                        + "|put a comma between them, or mend what is indexed",
            })
    void aWarningHasItsPlaceCPythonsSentenceAndAWayOut(String code, String about, String sentence, String help) {
        List<Diagnostic> told = ofCode(code);
        assertThat(told).hasSize(1);
        assertThat(about(told.get(0))).isEqualTo(about);
        assertThat(told.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(told.get(0).message()).isEqualTo("Python warns of this: SyntaxWarning: " + sentence);
        assertThat(told.get(0).help()).hasValue(help);
    }

    @Test
    void whatATestTellsTwiceIsToldOnce() {
        assertThat(ofCode("x = 5\nwhile x is 5:\n    x = 6")).hasSize(1);
    }

    @Test
    void aSessionIsWarnedOfStatementByStatement() {
        assertThat(ofCode(">>> x = 5\n>>> if x is 5:\n...     '\\d'\n'\\\\d'"))
                .extracting(CodeWarningsTest::about)
                .containsExactlyInAnyOrder("\\d", "x is 5");
        assertThat(ofCode(">>> x = 5\n>>> x is 5\nTrue\n>>> y\nTraceback (most recent call last):\nNameError"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text.\n\n```python norun\nx is 5\n```\n",
                "This gives a `SyntaxWarning`.\n\n```python\nx = 5\nx is 5\n```\n",
                "Python warns of this:\n\n```python\nx = 5\nx is 5\n```\n",
                "Text.\n\n```python\nx = 5\nx is 5\n```\n\nThe warning says what to do.\n",
                "Text.\n\n```python\nx = 5\nx is 5  # wrong\n```\n",
                "Text.\n\n```python\nx = 5\nx is 5  # Python warns\n```\n",
                "Text.\n\n```python raises=\"TypeError\"\nx = 5\n5(x)\n```\n",
                "Text.\n\n```python\n>>> 5(2)\nTraceback (most recent call last):\nTypeError: 'int' object is not callable\n```\n",
                "Text.\n\n```python\nprint(elsewhere is 5)\n```\n",
                "Text.\n\n```python\nx = 5\nprint(x == 5, r'\\d')\n```\n",
            })
    void whatIsMeantOrSpokenOfOrNotRunIsNotToldOf(String content) {
        assertThat(told(content)).isEmpty();
    }
}
