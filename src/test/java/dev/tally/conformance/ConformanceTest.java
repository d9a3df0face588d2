package dev.tally.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import dev.tally.trace.SnapshotJson;
import dev.tally.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every program of the suite and holds each of its snapshots against the one that CPython was recorded with. */
class ConformanceTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance");

    /** As many line events as the recordings were given. */
    private static final int MAX_STEPS = 300;

    private static final long MAX_RECORDING = 200_000;

    static Stream<String> programs() throws IOException {
        try (Stream<Path> files = Files.walk(SUITE)) {
            return files
                    .filter(file -> file.toString().endsWith(".py"))
                    .map(file -> SUITE.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void everySnapshotIsCPythons(String program) throws IOException {
        Path file = SUITE.resolve(program);
        Path recording = SUITE.resolve(program.substring(0, program.length() - 3) + ".jsonl");
        assertThat(recording)
                .as(
                        "%s has no recording: write it by `python3.13 src/test/scripts/record-conformance.py SNAPSHOTS.PY`",
                        program)
                .exists();
        assertThat(Files.size(recording)).as("bytes recorded").isLessThanOrEqualTo(MAX_RECORDING);
        Trace trace = AuditedRun.asCPython(new Source(file.toString(), Files.readString(file)), MAX_STEPS);
        Recording ours = Recording.of(SnapshotJson.write(trace));
        Recording.of(Files.readString(recording)).differenceTo(ours).ifPresent(difference -> {
            throw new AssertionError(program + ": " + difference);
        });
    }

    @Test
    void theRecordingsAreOfCPython3130() throws IOException {
        assertThat(Files.readString(SUITE.resolve("VERSION"))).isEqualTo("CPython 3.13.0\n");
    }
}
