package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.Goldens;
import dev.tally.source.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsightGoldenTest {
    private static final InsightReader READER = new InsightReader(
            (from, to) -> to.contains("missing") ? Optional.empty() : Optional.of("/" + to.replace(".md", ".html")));

    static List<Path> files() {
        return Goldens.in("course", ".md");
    }

    private static Insight read(Path file, byte[] bytes) {
        String name = String.valueOf(file.getFileName());
        return READER.read(name, "topic/workout/" + name, bytes);
    }

    @ParameterizedTest
    @MethodSource("files")
    void anInsightIsReadAsExpected(Path file) throws IOException {
        Goldens.check(file, InsightDump.of(read(file, Files.readAllBytes(file))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void anInsightWithOtherLineEndsIsReadTheSame(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String unix = withoutPlaces(read(file, text.getBytes(StandardCharsets.ISO_8859_1)));
        String windows = withoutPlaces(read(file, text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(windows).isEqualTo(unix);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDiagnosticLiesInItsFile(Path file) throws IOException {
        for (Diagnostic diagnostic : read(file, Files.readAllBytes(file)).diagnostics()) {
            assertThat(diagnostic.span().end())
                    .isLessThanOrEqualTo(diagnostic.source().text().length());
            assertThat(diagnostic.help()).isPresent();
        }
    }

    /** Offsets differ by a character a line; lines and columns do not. */
    private static String withoutPlaces(Insight insight) {
        return InsightDump.of(insight).replace("\r", "").replaceAll("(?m)^at: .*$", "");
    }
}
