package dev.tally.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the program, it runs to an ordinary ending on a small stack, and every count is the number of its holders all the
 * while. A sample; src/test/scripts/torture.sh runs as many more as one likes.
 */
class OrdinaryEndingTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/conformance");
    private static final Path FINDS = Path.of("src/test/resources/robust");
    private static final int BROKEN_PROGRAMS = 400;

    @Property(tries = 60, seed = "313", shrinking = ShrinkingMode.OFF)
    void aProgramAtRandomDoes(@ForAll long seed) {
        String program = RandomPrograms.program(seed);
        assertThat(Trial.of(program).fault()).as(program).isEmpty();
    }

    @Test
    void aProgramThatIsCutOffOrLacksATokenDoes() throws IOException {
        List<Path> files = Torture.programs(List.of(PROGRAMS.toString()));
        Random random = new Random(313);
        for (int i = 0; i < BROKEN_PROGRAMS; i++) {
            String program = Files.readString(files.get(random.nextInt(files.size())));
            List<String> broken = random.nextBoolean() ? Broken.prefixes(program) : Broken.deletions(program);
            String one = broken.get(random.nextInt(broken.size()));
            assertThat(Trial.of(one).fault()).as(one).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource
    void aProgramThatOnceDidNotDoes(Path file) throws IOException {
        Trial trial = Trial.of(Files.readString(file));
        assertThat(trial.fault()).isEmpty();
        assertThat(trial.kind()).isNotEqualTo("FAULT");
    }

    static List<Path> aProgramThatOnceDidNotDoes() throws IOException {
        try (Stream<Path> files = Files.list(FINDS)) {
            return files.sorted().toList();
        }
    }
}
