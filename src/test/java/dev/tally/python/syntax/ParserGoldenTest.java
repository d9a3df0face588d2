package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs and their trees, or what is wrong with them; {@code -Dtally.goldens=write} writes the expected halves. */
class ParserGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/syntax");

    static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramIsReadAsItIsWritten(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        String actual = read(name, text);
        Path golden = FOLDER.resolve(name + ".expected");
        boolean write = "write".equals(System.getProperty("tally.goldens"));
        if (write || !Files.exists(golden)) {
            Files.writeString(golden, actual);
            assertThat(write)
                    .as("%s was missing and is written: read it", golden)
                    .isTrue();
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void otherLineEndsMakeNoDifference(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        String expected = read(name, text);
        assertThat(read(name, text.replace("\n", "\r"))).isEqualTo(expected);
        assertThat(read(name, text.replace("\n", "\r\n"))).isEqualTo(expected);
    }

    private static String read(String name, String text) {
        Source source = new Source(name, text);
        try {
            return TreeText.of(Parser.parse(source));
        } catch (SyntaxError error) {
            return error.type() + "\n"
                    + Diagnostic.error(source, error.span(), Rule.EXAMPLE_SYNTAX, error.message())
                            .render();
        }
    }
}
