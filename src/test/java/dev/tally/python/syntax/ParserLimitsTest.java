package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tally.source.Source;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "[", "{", "not ", "-", "~", "lambda: ", "a if b else ", "a ** ", "'a' ", "f'{", "a + ", "x.", "f(",
                "a[", "await ", "*", "if a: ", "@", "match ", "a\n", ";", "\\\n", "a = ", "a, ", "f'a' ", "elif ",
                "print ", "(a ", "with (", "yield "
            })
    void aHundredThousandOfAnythingEndsInTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outcome(text));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outcome("x = " + text + "a\n"));
    }

    /** Whatever the text, there is a tree, a syntax error or a construct that is not modelled. */
    @Property(tries = 500)
    void nothingButItsOwnErrorsComesOut(@ForAll("programs") String text) {
        assertThat(outcome(text)).isNotBlank();
    }

    @Provide
    Arbitrary<String> programs() {
        return Arbitraries.of(
                        "a", "1", "'s'", "f'", "'", "{", "}", "(", ")", "[", "]", ":", ",", "=", "==", ":=", "!", "!r",
                        "*", "**", ".", "...", ";", "@", "->", "-", "+", "\n", "\n    ", "\n  ", "\t", "\\\n", " ",
                        "if ", "else", "for ", " in ", "def f", "class A", "match ", "case ", "_", "type ", "lambda ",
                        "with ", " as ", "try", "except", "finally", "import ", "from ", "yield ", "await ", "async ",
                        "not ", " is ", "del ", "print ", "return ", "\"\"\"", "0x", "1e", "#", "\u00e9", "\uD83D")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    private static String outcome(String text) {
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
