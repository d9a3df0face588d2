package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pairs of a file and what is expected of it; {@code -Dtally.goldens=write} writes the expected halves anew. */
final class Goldens {
    private Goldens() {}

    static List<Path> in(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A golden that is missing is written, and the test fails: somebody has to read it. */
    static void check(Path input, String actual) throws IOException {
        Path expected = Path.of(input + ".expected");
        boolean write = "write".equals(System.getProperty("tally.goldens"));
        if (write || !Files.exists(expected)) {
            Files.writeString(expected, actual);
            assertThat(write)
                    .as("%s was missing and is written: read it", expected)
                    .isTrue();
        }
        assertThat(actual).as(input.toString()).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }
}
