package dev.tally.python.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.Goldens;
import dev.tally.python.lib.Library;
import dev.tally.source.Source;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that ask for what a recorder would disturb, {@code id()} and when the collector runs by itself, and whose ends
 * only a finalizer, a callback or the like sees, against what
 * {@code python3.13 -S NAME.py} printed, CPython 3.13.0 with PYTHONHASHSEED=0: {@code NAME.txt}.
 */
class UndisturbedTest {
    static List<Path> programs() {
        return Goldens.in("undisturbed", ".py");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramThatNothingLooksAtPrintsWhatCPythonPrints(Path file) throws IOException {
        Source program = new Source(String.valueOf(file.getFileName()), Files.readString(file));
        Interpreter vm =
                new Interpreter(Limits.DEFAULT, new Library(new LibrarySources(), new JavaFibers()), null, false);
        Ending ending = vm.run(program);
        assertThat(ending.kind()).isEqualTo(Ending.Kind.OK);
        assertThat(vm.output().printed() + ending.exit())
                .isEqualTo(Files.readString(Path.of(file.toString().replace(".py", ".txt"))));
    }
}
