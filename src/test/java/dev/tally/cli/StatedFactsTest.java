package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text states about memory after a line, held against what was there. */
class StatedFactsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String command, String link) throws IOException {
        Path course = Files.createDirectories(folder.resolve("course"));
        Files.writeString(course.resolve("README.md"), "name: Course\ninsights:\n  - a\n");
        Files.writeString(course.resolve("a.md"), """
                # A

                ---
                ## Content

                ```python
                m = [1, 2]
                n = m
                for i in range(2):
                    k = [i]
                m = n = None
                ```

                It is so: %s.
                """.formatted(link));
        err.reset();
        String output = folder.resolve("site").toString();
        String[] words = command.equals("check")
                ? new String[] {"check", course.toString()}
                : new String[] {"build", "--insights", course.toString(), "--output", output};
        return new Tally(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, AuditedRun.tracer())
                .run(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[one](#example-1-line-1 \"refcount m == 1\")",
                "[two](#example-1-line-2 \"refcount m == 2\")",
                "[two](#example-1-line-2 'refcount  n==2')",
                "[same](#example-1-line-2 \"m is n\")",
                "[other](#example-1-line-4 \"k is not m\")",
                "[one](#example-1-line-4-time-1 \"refcount k == 1\")",
                "[gone](#example-1-line-4-time-2 \"freed k\")",
                "[gone](#example-1-line-5 \"freed m\")",
                "[no statement](#example-1-line-2)",
                "[no statement](https://example.org \"refcount m == 9\")"
            })
    void whatIsSoIsNotTold(String link) throws IOException {
        assertThat(run("check", link)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[three](#example-1-line-2 \"refcount m == 3\")",
                "[other](#example-1-line-2 \"m is not n\")",
                "[same](#example-1-line-4 \"k is m\")",
                "[no name](#example-1-line-1 \"refcount q == 1\")",
                "[gone](#example-1-line-2 \"freed m\")",
                "[no line](#example-1-line-4-time-9 \"refcount k == 1\")",
                "[no example](#example-2-line-1 \"refcount m == 1\")",
                "[no statement](#example-1-line-1 \"m has one\")"
            })
    void whatIsNotSoIsAnErrorAtItsLink(String link) throws IOException {
        assertThat(run("check", link)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("a.md:14:11: error:")
                .containsPattern("\\[T07[34]\\]");
    }

    @Test
    void theLinkLeadsToTheStepAfterTheLine() throws IOException {
        assertThat(run("build", "[two](#example-1-line-2 \"refcount m == 2\")")).isZero();
        var page = Jsoup.parse(folder.resolve("site/a.html").toFile());
        assertThat(page.select("a:containsOwn(two)").attr("href")).isEqualTo("#player-1-step-3");
    }
}
