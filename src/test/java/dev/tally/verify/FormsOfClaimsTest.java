package dev.tally.verify;

import static dev.tally.verify.ClaimsTest.errors;
import static dev.tally.verify.ClaimsTest.example;
import static dev.tally.verify.ClaimsTest.standings;
import static dev.tally.verify.ClaimsTest.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.verify.Claim.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms in which results are stated; each where it is so, and where it is not. */
class FormsOfClaimsTest {
    private static final String COLOURS =
            "from enum import Enum\nclass Color(Enum):\n    RED = 1\n    BLUE = 2\nColor['RED']  # ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Out] %s",
                "[out]: %s",
                "Out[3]: %s",
                "Out [3]: %s",
                ">> %s",
                "=> %s",
                "prints %s",
                "%s (an int)"
            })
    void aNotebookAndAnArrowAnnounceAResult(String form) {
        assertThat(standings(example("3 * 3  # " + form.formatted("9")))).containsExactly(Standing.HOLDS);
        assertThat(errors(example("3 * 3  # " + form.formatted("8")))).contains("this prints 9");
    }

    @Test
    void anExceptionMayBeTheValueOfAnExpression() {
        String shown = "e = ValueError('no')\nprint(repr(e))  # ValueError('%s')";
        assertThat(standings(example(shown.formatted("no")))).containsExactly(Standing.HOLDS);
        assertThat(errors(example(shown.formatted("nope")))).contains("this prints ValueError('no')");
    }

    @Test
    void whatIsRaisedMayBeWrittenAsTheCallThatMakesIt() {
        assertThat(standings(example("int('x')  # ValueError(\"invalid literal for int() with base 10: 'x'\")")))
                .containsExactly(Standing.HOLDS);
        assertThat(errors(example("int('x')  # ValueError(\"invalid literal for int() with base 11: 'x'\")")))
                .contains("CPython says ValueError: invalid literal for int() with base 10: 'x'");
    }

    @Test
    void aMemberOfAnEnumerationMayBeAnotherOne() {
        assertThat(standings(example(COLOURS + "Color.RED"))).containsExactly(Standing.HOLDS);
        assertThat(errors(example(COLOURS + "Color.BLUE"))).isEqualTo("this is <Color.RED: 1>, not Color.BLUE");
    }

    @Test
    void aNameMayReferToNone() {
        assertThat(standings(example("v = {}.get('b')  # None"))).containsExactly(Standing.HOLDS);
        assertThat(errors(example("v = {'b': 1}.get('b')  # None"))).isEqualTo("v is 1, not None");
        assertThat(errors(example("xs = [2, 1]\nv = xs.sort()  # [1, 2]"))).isEmpty();
    }

    @Test
    void whetherSomethingIsSoMayBeSaidAsPeopleSayIt() {
        assertThat(standings(example("print(isinstance(5, int))  # Yes"))).containsExactly(Standing.HOLDS);
        assertThat(standings(example("print(2 > 3)  # no"))).containsExactly(Standing.HOLDS);
    }

    @Test
    void aNumberMayHaveItsUnitRightBehindIt() {
        assertThat(standings(example("print([1, 2].count(1))  # 1x\nprint(40)  # 40%")))
                .containsExactly(Standing.HOLDS, Standing.HOLDS);
        assertThat(errors(example("print([1, 2].count(1))  # 2x"))).contains("this prints 1");
    }

    @Test
    void thereAreMoreBytesThanLetters() {
        assertThat(errors(example("print(len('h\u00e9llo'.encode()))  # 5 letters")))
                .isEmpty();
        assertThat(errors(example("print(len('h\u00e9llo'.encode()))  # 5 bytes")))
                .contains("this prints 6");
        assertThat(errors(example("print(len('hello'))  # 6 letters"))).contains("this prints 5");
    }

    @Test
    void manyWordsAnnounceABlockOfOutput() {
        String page = "```python\nprint('a', 'b')\n```\n\n%s\n\n```\n%s\n```\n";
        for (String line : List.of(
                "Gives us",
                "Running this code gives us:",
                "The output of this code is:",
                "You should see:",
                "We get:",
                "This returns:",
                "Terminal output:")) {
            assertThat(standings(verify(page.formatted(line, "a b")))).as(line).containsExactly(Standing.HOLDS);
            assertThat(errors(verify(page.formatted(line, "a c")))).as(line).isEqualTo("this prints a b, not a c");
        }
        assertThat(standings(verify(page.formatted("Get it:", "a c")))).isEmpty();
    }
}
