package dev.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pairs of a file and what is expected of it; {@code -Dtally.goldens=write} writes the expected halves anew. */
public final class Goldens {
    private Goldens() {}

    public static List<Path> in(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Compares with {@code INPUT.expected}. */
    public static void check(Path input, String actual) throws IOException {
        check(input, Path.of(input + ".expected"), actual);
    }

    /** A golden that is missing is written, and the test fails: somebody has to read it. */
    public static void check(Path input, Path expected, String actual) throws IOException {
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
