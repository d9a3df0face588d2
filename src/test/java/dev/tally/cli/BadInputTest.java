package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors get wrong is told at its place, and keeps nobody else's page from being built. */
class BadInputTest {
    private static final String CONTENT = "# Title\n\n---\n## Content\n\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return new Tally(InputStream.nullInputStream(), out, err, AuditedRun.tracer()).run(words);
    }

    private int build() {
        return run(
                "build",
                "--insights",
                folder.resolve("course").toString(),
                "--output",
                folder.resolve("site").toString());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8).replace(folder.resolve("course") + "/", "");
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve("course").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void insight(String name, String text) throws IOException {
        write("w/" + name + ".md", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String example(String code) {
        return CONTENT + "```python\n" + code + "\n```\n";
    }

    private void aCourse(List<String> names) throws IOException {
        write("README.md", "name: Course\n".getBytes(StandardCharsets.UTF_8));
        String list =
                String.join("", names.stream().map(name -> "  - " + name + "\n").toList());
        write("w/README.md", ("name: Work\ninsights:\n" + list).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderThatIsNotThereIsWrongUse() {
        assertThat(build()).isEqualTo(2);
        assertThat(said()).startsWith("tally: there is no folder").doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void everyFaultIsToldAtItsPlaceAndEveryPageIsBuiltAllTheSame() throws IOException {
        List<String> names = List.of(
                "good", "bytes", "yaml", "twice", "options", "syntax", "name", "raises", "endless", "million", "deep");
        aCourse(names);
        insight("good", example("x = [1]\nprint(x)  # => [1]"));
        write("w/bytes.md", (CONTENT + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        insight("yaml", "---\ntype: [normal\n---\n\n" + CONTENT + "Text.\n");
        insight("twice", CONTENT + "One.\n\n---\n## Content\n\nTwo.\n");
        insight("options", CONTENT + "Text.\n\n---\n## Practice\n\nA ??? and a ???.\n\n* one\n");
        insight("syntax", example("if True\n    pass"));
        insight("name", example("print(nobody_defines_this)"));
        insight("raises", example("x = []\nx[0]"));
        insight("endless", example("x = 0\nwhile True:\n    x = x + 1"));
        insight("million", example("x = [None] * 1_000_000\nprint(len(x))  # => 1000000"));
        insight("deep", example("x = " + "(".repeat(500) + "1" + ")".repeat(500)));

        assertThat(build()).isEqualTo(1);

        assertThat(said())
                .contains(
                        "w/bytes.md:6:4: error: this file is not UTF-8",
                        "w/yaml.md:",
                        "w/twice.md:9:1: warning: ",
                        "w/options.md:13:1: error: this Practice has 2 gaps and 1 option",
                        "    * one\n    ^",
                        "w/syntax.md:7:8: error: this is not Python: SyntaxError: expected ':'",
                        "w/raises.md:8:1: error: this example ends in IndexError: list index out of range",
                        "w/endless.md:",
                        "were stopped here after 1000",
                        "w/deep.md:7:")
                .doesNotContain("Exception in", "java.", "dev.tally", "good.md", "fault of Tally");
        try (Stream<Path> pages = Files.list(folder.resolve("site/w"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsAll(names.stream().map(name -> name + ".html").toList());
        }
        assertThat(Files.readString(folder.resolve("site/w/million.html"))).contains("1000000");
    }

    @Test
    void aNameThatNothingDefinesIsANoteOfCheck() throws IOException {
        aCourse(List.of("name"));
        insight("name", example("print(nobody_defines_this)"));
        assertThat(run("check", folder.resolve("course").toString())).isZero();
        assertThat(said()).contains("w/name.md:7:1: note: this example is shown and not run: NameError");
    }

    @Test
    void nothingHalfWrittenIsLeftWhereTheOutputIsSomebodyElses() throws IOException {
        aCourse(List.of("good"));
        insight("good", example("x = [1]"));
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/thesis.txt"), "mine");
        assertThat(build()).isEqualTo(2);
        try (Stream<Path> left = Files.walk(folder.resolve("site"))) {
            assertThat(left).containsExactlyInAnyOrder(folder.resolve("site"), folder.resolve("site/thesis.txt"));
        }
        assertThat(said()).contains("holds files that are not of a site").doesNotContain("Exception");
    }
}
