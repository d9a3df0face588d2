package dev.tally.python.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.lib.Library;
import dev.tally.source.Source;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes to standard error is CPython's, byte for byte: src/test/scripts/record-tracebacks.py has recorded it. */
class TracebackGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/tracebacks");
    private static final Library LIBRARY = new Library(new LibrarySources(), new JavaFibers());

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void standardErrorAndOutputAreCPythons(Path program) throws IOException {
        String name = String.valueOf(program.getFileName());
        Interpreter vm = new Interpreter(Limits.DEFAULT, LIBRARY, null, false);
        Ending ending = vm.run(new Source(name, Files.readString(program)));
        assertThat(masked(vm.output().errors())).isEqualTo(recorded(name, ".stderr"));
        assertThat(masked(vm.output().printed() + ending.exit())).isEqualTo(recorded(name, ".stdout"));
    }

    private static String masked(String text) {
        return text.replaceAll("0x[0-9a-f]+", "0x…");
    }

    private static String recorded(String name, String suffix) throws IOException {
        return Files.readString(FOLDER.resolve(name.replace(".py", suffix)));
    }
}
