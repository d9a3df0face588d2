package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tally.AuditedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CheckCommandTest {
    private static final String UNTRUE =
            "---\ntype: normal\n---\n\n# %s\n\n---\n## Content\n\n```python\nprint(1 + 1)  # => 3\n```\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aCourseWithTwoFalseStatements() throws IOException {
        write("course/README.md", "name: Course\n");
        write("course/w/README.md", "name: Work\ninsights:\n  - one\n  - two\n");
        write("course/w/one.md", UNTRUE.formatted("One"));
        write("course/w/two.md", UNTRUE.formatted("Two"));
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int check(String... more) {
        out.reset();
        err.reset();
        String[] words = new String[more.length + 3];
        words[0] = "check";
        words[1] = "--insights";
        words[2] = folder.resolve("course").toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return new Tally(InputStream.nullInputStream(), out, err, AuditedRun.tracer()).run(words);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Object json(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void everyUntrueStatementIsAnErrorWithItsCode() {
        assertThat(check()).isEqualTo(1);
        assertThat(err()).contains("one.md:11:15: error:", "[T070]", "two.md:11:15: error:", "2 errors");
    }

    @Test
    void aFileIsCheckedAlone() {
        assertThat(check(folder.resolve("course/w/one.md").toString())).isEqualTo(1);
        assertThat(err()).contains("one.md", "1 error").doesNotContain("two.md");
    }

    @Test
    void aFolderOfTheCourseIsCheckedAgainstTheWholeCourse() throws IOException {
        write("course/v/README.md", "name: V\ninsights:\n  - three\n");
        write("course/v/three.md", "# Three\n\n---\n## Content\n\nSee [one](../w/one.md) and [none](../w/none.md).\n");
        assertThat(check(folder.resolve("course/v").toString())).isZero();
        assertThat(err()).contains("three.md", "none.md").doesNotContain("/one.md in", "error");
    }

    @Test
    void whatIsAllowedInTheFrontMatterStands() throws IOException {
        write(
                "course/w/one.md",
                UNTRUE.formatted("One").replace("type: normal\n", "type: normal\n# tally: allow T070\n"));
        assertThat(check()).isEqualTo(1);
        assertThat(err()).contains("two.md", "1 error").doesNotContain("one.md");
    }

    @Test
    void whatIsAllowedOnTheCommandLineStandsEverywhere() {
        assertThat(check("--allow", "T070")).isZero();
        assertThat(check("--allow", "output-untrue,T001")).isZero();
        assertThat(err()).isEmpty();
        assertThat(check("--allow", "T999")).isEqualTo(2);
        assertThat(err()).contains("there is no rule T999");
    }

    @Test
    void whatStrangersWriteDoesNotSteerTheTerminal() throws IOException {
        write(
                "course/w/a\u001b[31mb.md",
                UNTRUE.formatted("x").replace("print(", "print(\"\u001b]0;t\u0007\u202e\"[:0], "));
        assertThat(check("--explain")).isEqualTo(1);
        assertThat(err()).contains("a\u241b[31mb.md:11:", "\u241b]0;t\u2407\ufffd");
        assertThat(err() + out()).doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(check(folder.resolve("course/w/\u001b[31m.md").toString())).isEqualTo(2);
        assertThat(err()).contains("there is no ").doesNotContain("\u001b");
    }

    @Test
    void gitHubIsToldInItsCommands() {
        assertThat(check("--format", "github")).isEqualTo(1);
        assertThat(err()).isEmpty();
        assertThat(out().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .matches("::error file=[^,]+\\.md,line=11,endLine=11,col=15,title=T070 [^:]+::[^\r\n]+"));
        assertThat(out()).contains("%0Ahelp: ");
    }

    @Test
    void otherProgramsAreToldInJson() {
        check("--format", "json");
        Map<?, ?> report = (Map<?, ?>) json(out());
        assertThat(report.get("version")).isEqualTo(1);
        List<?> diagnostics = (List<?>) report.get("diagnostics");
        assertThat(diagnostics).hasSize(2);
        Map<?, ?> first = (Map<?, ?>) diagnostics.get(0);
        assertThat(first.get("line")).isEqualTo(11);
        assertThat(first.get("code")).isEqualTo("T070");
        assertThat(first.get("severity")).isEqualTo("error");
        assertThat((Map<?, ?>) report.get("counts")).isEqualTo(Map.of("error", 2, "warning", 0, "note", 0));
    }

    @Test
    void whatWasCheckedIsExplained() throws IOException {
        Path file = write("course/w/explained.md", """
                # Title

                ---
                ## Content

                ```python
                import random
                print(2 + 3)  # => 5
                print(random.random())  # => 0.5
                ```

                ```python
                print(unknown)
                ```

                ```python
                >>> 1 + 1
                3
                ```
                """);
        assertThat(check("--explain", file.toString())).isEqualTo(1);
        assertThat(out().replaceAll("(?m)^.*[/\\\\]", "")).isEqualTo("""
                        explained.md: 4 of 6 claims checked
                            6:4: holds: an example runs
                            8:15: holds: a comment states what is printed
                            9:25: not checked: a comment states what is printed: it depends on the time, on chance or on the machine
                            12:4: not checked: an example runs: this example is shown and not run: NameError: name 'unknown' is not defined
                            16:4: holds: an example runs
                            18:1: untrue: a session shows a result
                        """);
        check("--explain", "--format", "json", file.toString());
        Map<?, ?> report = (Map<?, ?>) json(out());
        List<?> claims = (List<?>) report.get("claims");
        assertThat(claims).hasSize(6);
        assertThat(claims.get(5).toString()).contains("kind=session", "standing=untrue", "line=18");
    }

    @Test
    void theSchemaDescribesEveryKeyAndNoOther() throws IOException {
        check("--format", "json", "--explain");
        try (InputStream in = CheckCommand.class.getResourceAsStream("check-1.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Pattern.compile("\"(\\w+)\":").matcher(out()).results().forEach(key -> assertThat(schema)
                    .contains("\"" + key.group(1) + "\": {"));
        }
    }

    @Test
    void aSyntaxErrorStandsAtItsColumn() throws IOException {
        Path file = write("course/w/misread.md", "# Title\n\n---\n## Content\n\n```python\nx = 1\ny = x + + )\n```\n");
        check(file.toString());
        assertThat(err())
                .contains("misread.md:8:11: error: this is not Python: SyntaxError: unmatched ')'")
                .contains("    y = x + + )\n              ^\n");
    }

    @Test
    void codeScanningIsToldInSarif() {
        check("--format", "sarif");
        Map<?, ?> run = (Map<?, ?>) ((List<?>) ((Map<?, ?>) json(out())).get("runs")).get(0);
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) run.get("tool")).get("driver");
        assertThat((List<?>) driver.get("rules")).hasSize(1);
        Map<?, ?> result = (Map<?, ?>) ((List<?>) run.get("results")).get(0);
        assertThat(result.get("ruleId")).isEqualTo("T070");
        assertThat(result.get("ruleIndex")).isEqualTo(0);
        assertThat(result.get("level")).isEqualTo("error");
        assertThat(result.get("locations").toString()).contains("startLine=11", "one.md");
    }

    @Test
    void aFormatThatThereIsNotIsWrongUse() {
        assertThat(check("--format", "xml")).isEqualTo(2);
        assertThat(err()).contains("--format").doesNotContain("Exception");
    }

    @Test
    void onATerminalColoursSayNothingThatTheWordsDoNot() {
        String[] words = {"check", folder.resolve("course").toString()};
        new Tally(InputStream.nullInputStream(), out, err, AuditedRun.tracer(), true).run(words);
        String coloured = err();
        assertThat(coloured).contains("\033[31merror\033[0m");
        err.reset();
        new Tally(InputStream.nullInputStream(), out, err, AuditedRun.tracer(), false).run(words);
        assertThat(coloured.replaceAll("\033\\[\\d+m", "")).isEqualTo(err());
    }

    @Test
    void onlyWhatHasChangedSinceARevisionIsChecked() throws IOException, InterruptedException {
        assumeThat(git("--version")).as("git").isZero();
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "all");
        assertThat(check("--changed-since", "HEAD")).isZero();
        assertThat(err()).isEmpty();
        write("course/w/two.md", UNTRUE.formatted("Two again"));
        write("course/w/three.md", UNTRUE.formatted("Three"));
        assertThat(check("--changed-since", "HEAD")).isEqualTo(1);
        assertThat(err()).contains("two.md", "three.md").doesNotContain("one.md");
        assertThat(check("--changed-since", "nowhere")).isEqualTo(2);
        assertThat(check("--changed-since", "--output=x")).isEqualTo(2);
    }

    private int git(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
