package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ParserProperties {
    /** Whatever the text, there is a tree, a syntax error or a construct that is not modelled. */
    @Property(tries = 500)
    void nothingButItsOwnErrorsComesOut(@ForAll("programs") String text) {
        assertThat(ParserLimitsTest.outcome(text)).isNotBlank();
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
}
