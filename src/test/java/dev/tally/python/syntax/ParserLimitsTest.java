package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tally.source.Source;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "not ",
                "-",
                "~",
                "lambda: ",
                "a if b else ",
                "a ** ",
                "'a' ",
                "f'{",
                "a + ",
                "x.",
                "f(",
                "a[",
                "await ",
                "*",
                "if a: ",
                "@",
                "match ",
                "a\n",
                ";",
                "\\\n",
                "a = ",
                "a, ",
                "f'a' ",
                "elif ",
                "print ",
                "(a ",
                "with (",
                "yield "
            })
    void aHundredThousandOfAnythingEndsInTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outcome(text));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outcome("x = " + text + "a\n"));
    }

    static String outcome(String text) {
        Source source = new Source("x.py", text);
        try {
            return "read " + Parser.parse(source).body().size();
        } catch (SyntaxError error) {
            assertThat(error.span().start()).isBetween(0, text.length());
            return error.message();
        } catch (Unsupported unsupported) {
            return unsupported.construct();
        }
    }
}
