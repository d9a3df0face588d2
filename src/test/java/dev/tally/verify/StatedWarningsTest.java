package dev.tally.verify;

import static dev.tally.verify.ClaimsTest.errors;
import static dev.tally.verify.ClaimsTest.example;
import static dev.tally.verify.ClaimsTest.standings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.verify.Claim.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings that a page shows among what is printed: as CPython writes them, or left out. */
class StatedWarningsTest {
    private static final String IS = "SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?";
    private static final String CALL = "SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?";
    private static final String TRACEBACK =
            "Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\nTypeError: 'int' object is not callable";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">>> x = 5\n>>> x is 5\nTrue",
                ">>> x = 5\n>>> x is 5\n<stdin>:1: " + IS + "\nTrue",
                ">>> x = 5\n>>> x is 5\n<stdin>-1:1: " + IS + "\nTrue",
                ">>> x = 5\n>>> x is 5\n<python-input-1>:1: " + IS + "\n  x is 5\nTrue",
                ">>> x = 5\n>>> x is 5\n<stdin>:1: SyntaxWarning: \"is\" with a literal. Did you mean \"==\"?\nTrue",
                ">>> x = 5\n>>> x is 5\n<stdin>:1: " + IS,
                ">>> x = 5\n>>> x is 5\n\nWarning (from warnings module):\n  File \"<pyshell#1>\", line 1\n    x is 5\n"
                        + IS + "\nTrue",
                ">>> \"\\d\"\n<python-input-0>:1: SyntaxWarning: invalid escape sequence '\\d'\n  \"\\d\"\n'\\\\d'",
                ">>> 1(2)\n<stdin>:1: " + CALL + "\n" + TRACEBACK,
                ">>> 1(2)\n" + TRACEBACK,
                ">>> import warnings\n>>> warnings.warn('old')\n<stdin>-1:1: UserWarning: old\n  warnings.warn('old')",
                ">>> import warnings\n>>> warnings.warn('old')\n>>> print('a.py:1: UserWarning: x')\na.py:1: UserWarning: x",
            })
    void whatAPromptWarnsOfMayBeShownOrLeftOut(String session) {
        Verified verified = example(session);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).doesNotContain(Standing.UNTRUE);
    }

    @Test
    void aStatedWarningThatIsGivenHolds() {
        assertThat(standings(example(">>> x = 5\n>>> x is 5\n<stdin>:1: " + IS + "\nTrue")))
                .containsExactly(Standing.HOLDS);
        assertThat(standings(example(">>> 1(2)\n<stdin>:1: " + CALL + "\n" + TRACEBACK)))
                .containsExactly(Standing.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 5\nx is 5  # " + IS,
                "x = 5\nx is 5  # SyntaxWarning: \"is\" with a literal",
                "x = 5\nx is 5  # this gives a SyntaxWarning",
                "x = 5\nprint(x is 5)  # " + IS,
                "import warnings\nwarnings.warn('old')  # UserWarning: old",
                ">>> x = 5\n>>> x is 5\n" + IS + "\nTrue",
            })
    void aCommentMayStateAWarningWithoutItsPlace(String code) {
        Verified verified = example(code);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).contains(Standing.HOLDS);
    }

    @Test
    void aWarningThatIsNotGivenIsUntrue() {
        assertThat(errors(example("x = 5\nx == 5  # " + IS))).isEqualTo("this raises nothing, not SyntaxWarning");
        assertThat(errors(example(">>> x = 5\n>>> x == 5\n<stdin>:1: " + IS + "\nTrue")))
                .isEqualTo("this does not give a " + IS);
        assertThat(errors(example(">>> x = 5\n>>> x is 5\n<stdin>:1: " + IS + "\nFalse")))
                .isEqualTo("this shows True, not False");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.py:2: " + IS + "\n  print(x is 5)\nTrue\n6",
                "/home/me/a.py:2: " + IS + "\nTrue\n6",
                "True\n6",
            })
    void aBlockOfOutputMayHaveThemToo(String output) {
        Verified verified = ClaimsTest.verify(
                "```python\nx = 5\nprint(x is 5)\nprint(x + 1)\n```\n\n```text\n" + output + "\n```\n");
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).containsExactly(Standing.HOLDS);
    }
}
