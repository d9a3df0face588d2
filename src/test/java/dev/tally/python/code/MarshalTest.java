package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that was written down and is read again is the code that it was. */
class MarshalTest {
    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/code"))) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramIsReadAsItWasWritten(Path program) throws IOException {
        checkCode(compiled(Files.readString(program)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = ''",
                "x = 'Kühe, \u4e2d\u6587, \ud83d\ude00, \\ud800 alone'",
                "x = b'\\x00\\x7f\\x80\\xff'",
                "x = 0, 1, -1, 2**31, 12345678901234567890123456789",
                "x = 0.0, -0.0, 1e308 * 10, 1.5, 5e-324",
                "x = 0j, -0j, 1.5j, 1 - 0j",
                "x = True, False, None, ...",
                "x in {1, 2.5, 'a', (3, b'b')}",
                "x = ((), ((1,), ('a', (None,))))",
                "",
            })
    void literalsAreReadAsTheyWereWritten(String program) {
        checkCode(compiled(program + "\n"));
    }

    @Property(tries = 500)
    void theCodeOfAnyTreeIsReadAsItWasWritten(@ForAll long seed) {
        try {
            checkCode(Compiler.compile(new RandomTrees(seed).module()));
        } catch (SyntaxError | Unsupported refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Test
    void theSourceIsAskedOnlyWhenSomebodyWantsToSeeIt() {
        String program = "def f():\n    return 1 / 0\n";
        Code code = Marshal.read(Marshal.write(compiled(program)), new Source("asked.py", () -> {
            throw new IllegalStateException("nobody wants to see it");
        }));
        assertThat(code.source().name()).isEqualTo("asked.py");
        assertThat(code.span(1)).isNotEqualTo(Span.NONE);
    }

    private static Code compiled(String program) {
        return Compiler.compile(Parser.parse(new Source("<test>", program)));
    }

    private static void checkCode(Code code) {
        String written = Marshal.write(code);
        assertThat(written.chars()).allMatch(c -> c <= 0xff);
        Code read = Marshal.read(written, code.source());
        assertThat(read.sameAs(code)).isTrue();
        assertThat(Disassembler.disassemble(read)).isEqualTo(Disassembler.disassemble(code));
        assertThat(Marshal.write(read)).isEqualTo(written);
    }
}
