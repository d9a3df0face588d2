package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Source;
import dev.tally.verify.ToyTracer;
import dev.tally.verify.Tracer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return run(InputStream.nullInputStream(), args);
    }

    private int run(InputStream in, String... args) {
        return new Tally(in, out, err, new ToyTracer()).run(args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(run("inspect", "-h")).isZero();
        assertThat(out()).contains("Usage: tally", "tally (not packaged)", "Usage: tally inspect");
        assertThat(err()).isEmpty();
    }

    @Test
    void wrongUseIsToldInASentence() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("bild")).isEqualTo(2);
        assertThat(run("inspect")).isEqualTo(2);
        assertThat(run("inspect", folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run("check", folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run("new", "thing", "x")).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("tally: a command is missing").doesNotContain("Exception", "\tat ");
    }

    @Test
    void inspectPrintsALineOfJsonForEachInsight() throws IOException {
        write("README.md", "name: Course\n");
        write(
                "a/one.md",
                "---\nlinks:\n  - '[N](https://e.org){video}'\n---\n# \u00dc \"q\"\n\n---\n## Practice\n\n??? x\n\n* a\\b\n* c\n"
                        + "\n---\n## Footnotes\n\n[1: F] t\n");
        write("b.md", "# B\n");
        assertThat(run("inspect", "--format", "json", folder.toString())).isZero();
        assertThat(out())
                .isEqualTo(
                        "{\"path\":\"a/one.md\",\"headline\":\"\u00dc \\\"q\\\"\",\"sections\":[\"footnotes\",\"practice\"],\"questions\":"
                                + "{\"practice\":[[\"a\\\\b\",0],[\"c\",null]]},\"footnotes\":[[\"1\",\"F\"]],"
                                + "\"links\":[[\"N\",\"https://e.org\",\"video\"]]}\n"
                                + "{\"path\":\"b.md\",\"headline\":\"B\",\"sections\":[],\"questions\":{}}\n");
        assertThat(err()).contains("nothing in the text calls footnote 1");
    }

    @Test
    void inspectNamesASingleFileByItself() throws IOException {
        assertThat(run("inspect", write("x/y.md", "# Y\n"))).isZero();
        assertThat(out()).startsWith("{\"path\":\"y.md\"");
    }

    @Test
    void buildSaysWhoTellsTheNotesThatItOnlyCounts() throws IOException {
        write("course/README.md", "name: Course\ninsights: []\n");
        write("course/a.md", "---\ntype: normal\n---\n# A\n\n---\n## Content\n\nText.\n");
        String course = folder.resolve("course").toString();
        String site = folder.resolve("site").toString();
        assertThat(run("build", "--insights", course, "--output", site)).isZero();
        assertThat(err())
                .contains("1 note (tally check tells the notes as well)\n")
                .doesNotContain("does not name");
        assertThat(run("check", course)).isZero();
        assertThat(err()).contains("this list does not name a.md").endsWith("1 note\n");
    }

    @Test
    void checkTellsErrorsAndCountsThem() throws IOException {
        write("README.md", "name: Course\n");
        write("a.md", "---\ntype: normal\n---\n# A\n\nText.\n\n---\n## Practice\n\n???\n");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(err())
                .contains("a.md:9:1: error: this Practice has 1 gap and no options", "    ^^^^^^^^^^^", "1 error\n");
    }

    @Test
    void warningsAreErrorsWhereTheRulesAreStrict() throws IOException {
        write("README.md", "name: Course\n");
        write("a.md", "---\ntypo: normal\n---\n# A\n\n---\n## Content\n\nText.\n");
        assertThat(run("check", folder.toString())).isZero();
        assertThat(run("check", "--strict", folder.toString())).isEqualTo(1);
        assertThat(err()).contains("did you mean type?");
    }

    @Test
    void whatIsNewPassesTheCheckAndIsNeverWrittenOverAnything() throws IOException {
        Path topic = folder.resolve("course");
        assertThat(run("new", "topic", topic.toString())).isZero();
        assertThat(run("new", "workout", topic.resolve("first-steps").toString()))
                .isZero();
        assertThat(run("new", "insight", topic.resolve("first-steps/it-s-me").toString()))
                .isZero();
        Tracer none = (program, steps) -> new ToyTracer().trace(new Source("a.md", ""), steps);
        assertThat(new Tally(InputStream.nullInputStream(), out, err, none).run("check", "--strict", topic.toString()))
                .isZero();
        Path insight = topic.resolve("first-steps/it-s-me.md");
        Files.writeString(insight, "mine");
        assertThat(run("new", "insight", insight.toString())).isEqualTo(2);
        assertThat(Files.readString(insight)).isEqualTo("mine");
    }

    @Test
    void newSaysHowAListGivesItsPlaceToWhatWasMade() throws IOException {
        Path topic = folder.resolve("course");
        run("new", "insight", topic.resolve("alone").toString());
        assertThat(err()).contains("There is no " + topic.resolve("README.md") + " yet: tally new workout makes one.");
        err.reset();
        run("new", "topic", topic.toString());
        assertThat(err()).isEmpty();
        run("new", "workout", topic.resolve("first-steps").toString());
        assertThat(err())
                .isEqualTo("To give it its place, name it in " + topic.resolve("README.md")
                        + ":\n    sections:\n      '0':\n        - first-steps\n");
        err.reset();
        run("new", "insight", topic.resolve("first-steps/one").toString());
        assertThat(err()).endsWith("first-steps/README.md:\n    insights:\n      - one\n");
        err.reset();
        write("course/first-steps/README.md", "name: Steps\ninsights:\n  - one\n  - two\n");
        run("new", "insight", topic.resolve("first-steps/two").toString());
        assertThat(err()).isEmpty();
    }

    @Test
    void aCourseWithoutInsightsIsBuiltAndSaysSo() throws IOException {
        write("course/README.md", "name: Course\n");
        Path course = folder.resolve("course");
        Path site = folder.resolve("site");
        assertThat(run("build", "--insights", course.toString(), "--output", site.toString()))
                .isZero();
        assertThat(err())
                .isEqualTo("There are no insights in " + course + " yet: tally new insight "
                        + course.resolve("first.md") + " writes one to start from.\n");
        assertThat(site.resolve("index.html")).content().contains("There are no insights here yet.");
    }

    @Test
    void aPortThatIsTakenSaysWhatToDo() throws IOException {
        write("course/a.md", "# A\n\n---\n## Content\n\nText.\n");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("serve", "--insights", folder.resolve("course").toString(), "--port", port))
                    .isEqualTo(2);
            assertThat(err()).contains("port " + port + " is taken: give another one, or leave --port out");
        }
    }

    @Test
    void theCourseTheTemplatesAndTheSiteMayBeLinksToFoldersElsewhere() throws IOException {
        write("real/course/README.md", "name: Course\n");
        write("real/course/a.md", "# A\n\n---\n## Content\n\nText.\n");
        write("real/templates/404.mustache", "gone");
        Files.createDirectories(folder.resolve("real/site"));
        for (String name : new String[] {"course", "templates", "site"}) {
            Files.createSymbolicLink(folder.resolve(name), folder.resolve("real/" + name));
        }
        String[] build = {
            "build",
            "--insights",
            folder.resolve("course").toString(),
            "--templates",
            folder.resolve("templates").toString(),
            "--output",
            folder.resolve("site").toString()
        };
        assertThat(run(build)).isZero();
        Path page = folder.resolve("real/site/a.html");
        assertThat(page).content().contains("<h1>A</h1>");
        assertThat(folder.resolve("real/site/404.html")).hasContent("gone");
        Object written = Files.getLastModifiedTime(page);
        assertThat(run(build)).isZero();
        assertThat(Files.getLastModifiedTime(page)).as("nothing has changed").isEqualTo(written);
        assertThat(run("check", "--strict", folder.resolve("course").toString()))
                .isZero();
        assertThat(out()).doesNotContain("real");
    }

    @Test
    void aSiteThatIsRefusedLeavesNothingBehind() throws IOException {
        write("course/a.md", "# A\n");
        write("mine/thesis.txt", "years of work");
        String course = folder.resolve("course").toString();
        String mine = folder.resolve("mine").toString();
        assertThat(run("build", "--insights", course, "--output", mine)).isEqualTo(2);
        assertThat(run("build", "--insights", course, "--output", mine + "/.")).isEqualTo(2);
        assertThat(run("build", "--insights", course, "--output", mine + "/thesis.txt"))
                .isEqualTo(2);
        assertThat(run("build", "--insights", course, "--output", "/")).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining("glob:**.cache");
        assertThat(folder.resolve("mine")).isDirectoryNotContaining("glob:**.cache");
        assertThat(Path.of(".null.cache")).doesNotExist();
    }

    @Test
    void aFullDiskIsToldInASentence() throws IOException {
        String file = write("y.md", "# Y\n");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        assertThat(new Tally(nothing, full, err, new ToyTracer()).run("inspect", file))
                .isEqualTo(3);
        assertThat(err()).contains("tally: the disk is full, and not all could be written; make room and try again.");
    }

    @Test
    void snapshotsAreWrittenBesideEachOther() throws IOException {
        String one = write("one.py", "a = []\n");
        String two = write("two.py", "a = []\nraise X\n");
        Path target = folder.resolve("deep/er");
        assertThat(run(
                        "trace",
                        "--format",
                        "snapshots",
                        "--max-steps",
                        "9",
                        "--output-dir",
                        target.toString(),
                        one,
                        two))
                .isZero();
        assertThat(Files.readAllLines(target.resolve("one.jsonl"))).hasSize(3);
        assertThat(Files.readAllLines(target.resolve("two.jsonl")).get(2)).startsWith("{\"end\": \"error\"");
        assertThat(out()).isEmpty();
    }

    @Test
    void aProgramComesFromStandardInputToo() {
        InputStream program = new ByteArrayInputStream("forever\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run(program, "trace", "--format", "snapshots", "--max-steps", "3", "-"))
                .isZero();
        assertThat(out().lines()).hasSize(4);
        assertThat(out()).contains("\"end\": \"step limit\"");
    }

    @Test
    void aTraceIsReadableWithoutAFormat() throws IOException {
        assertThat(run("trace", write("one.py", "a = []\nb = a\nprint x\n"))).isZero();
        assertThat(out()).contains("Memory after line 3", "#1 list (2)", "x\n").doesNotContain("Memory after line 1");
    }

    @Test
    void aPictureIsDrawnOfTheLastStateOrAfterTheLinesAskedFor() throws IOException {
        String file = write("one.py", "a = []\nb = a\nb = []\n");
        assertThat(run("trace", "--format", "svg", file)).isZero();
        assertThat(out())
                .startsWith("<svg")
                .contains("Memory after line 3", "<style>")
                .containsOnlyOnce("</svg>");
        out.reset();
        assertThat(run("trace", "--at", "1,2", file)).isZero();
        assertThat(out()).contains("Memory after line 1", "Memory after line 2", "(1 → 2)");
        assertThat(run("trace", "--at", "2#2", file)).isEqualTo(2);
        assertThat(err()).contains("one.py:2: line 2 does not run 2 times to its end.");
        assertThat(run("trace", "--at", "two", file)).isEqualTo(2);
    }

    @Test
    void aProgramBecomesAPageThatPlaysAndATraceForOtherPrograms() throws IOException {
        String file = write("one.py", "a = []\nb = a\n");
        assertThat(run("trace", "--format", "html", file)).isZero();
        assertThat(out()).startsWith("<!doctype html>").contains("script-src 'sha256-", "<title>one.py</title>");
        assertThat(out()).doesNotContain("unsafe", " style=", " src=");
        out.reset();
        assertThat(run("trace", "--format", "json", file)).isZero();
        assertThat(out()).startsWith("{\"format\":\"tally-trace\",\"version\":2,");
    }

    @Test
    void everyStepIsWrittenAsAPictureOfItsOwn() throws IOException {
        String file = write("one.py", "a = []\nb = a\n");
        Path target = folder.resolve("pictures");
        assertThat(run("trace", "--format", "svg", "--output-dir", target.toString(), file))
                .isZero();
        assertThat(target.resolve("one-001.svg")).exists();
        assertThat(Files.readString(target.resolve("one-003.svg"))).contains("Memory after line 2", "1 → 2");
        assertThat(target.resolve("one-004.svg")).doesNotExist();
    }

    @Test
    void aTraceNeedsAProgram() {
        assertThat(run("trace", folder.resolve("no.py").toString())).isEqualTo(2);
        assertThat(run("trace", folder.toString())).isEqualTo(2);
        assertThat(run("trace", "--max-steps", "0", "-")).isEqualTo(2);
        assertThat(run("trace", "--max-steps", "many", "-")).isEqualTo(2);
        assertThat(run("trace", "--format", "film", "-")).isEqualTo(2);
        assertThat(err()).contains("there is no ", "is a folder").doesNotContain("Exception");
    }

    @Test
    void aFaultOfOursIsToldInASentenceWithTheFile() throws IOException {
        Tracer faulty = (program, steps) -> {
            throw new IllegalStateException("inside");
        };
        String file = write("one.py", "a = []\n");
        Tally tally = new Tally(InputStream.nullInputStream(), out, err, faulty);
        assertThat(tally.run("trace", file)).isEqualTo(70);
        assertThat(err()).contains("a fault of Tally's", "one.py").doesNotContain("\tat ", "inside");
        assertThat(tally.run("--debug", "trace", file)).isEqualTo(70);
        assertThat(err()).contains("IllegalStateException: inside", "\tat ");
    }

    @Test
    void checkRunsTheExamples() throws IOException {
        write("README.md", "name: Course\n");
        write("a.md", "---\ntype: normal\n---\n# A\n\n---\n## Content\n\n```python\nraise ValueError\n```\n");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(err()).contains("a.md:10:1: error: this example ends in ValueError: message");
    }
}
