package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.Goldens;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of each step of a program: {@code NAME.py} with {@code NAME.txt}, in which a sentence follows its line. */
class TellingGoldenTest {
    static List<Path> programs() {
        return Goldens.in("tellings", ".py");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyLineIsToldAsItWasReadByEye(Path program) throws IOException {
        String text = Files.readString(program);
        List<String> lines = text.lines().toList();
        Trace trace = FilmTest.run(text);
        assertThat(trace.end().kind()).as(program + ": " + trace.end()).isEqualTo(Trace.End.Kind.OK);
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < trace.steps().size(); i++) {
            trace.lineBefore(i).ifPresent(line -> told.append(line).append("  ").append(lines.get(line - 1)));
            told.append("\n    ").append(Telling.of(trace, i, Speech.ENGLISH)).append('\n');
        }
        Goldens.check(program, Path.of(program.toString().replace(".py", ".txt")), told.toString());
    }
}
