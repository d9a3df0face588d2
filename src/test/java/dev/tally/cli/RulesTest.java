package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that lists the rules is true: every rule stands there, and its example gives its code. */
class RulesTest {
    private static final Path PAGE = Path.of("src/main/java/dev/tally/source/RULES.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (T\\d{3}) ([a-z0-9-]+)$");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^````(\\w+) ([\\w.-]+)\n(.*?)\n````$");

    /** These need a disk, or bytes, that no page can show. */
    private static final List<Rule> WITHOUT_EXAMPLE = List.of(Rule.FILE_UNREADABLE, Rule.NOT_UTF_8);

    record Entry(String code, String slug, String text) {
        @Override
        public String toString() {
            return code + " " + slug;
        }
    }

    @TempDir
    Path folder;

    static List<Entry> entries() {
        try {
            String page = Files.readString(PAGE);
            List<MatchResult> headings = HEADING.matcher(page).results().toList();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
                MatchResult heading = headings.get(i);
                entries.add(new Entry(heading.group(1), heading.group(2), page.substring(heading.end(), end)));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleStandsOnThePageUnderItsCodeAndItsName() {
        assertThat(entries().stream().map(Entry::toString))
                .containsExactlyElementsOf(List.of(Rule.values()).stream()
                        .map(rule -> rule.code() + " " + rule.slug())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theExampleOfARuleGivesItsCode(Entry entry) throws IOException {
        Matcher example = EXAMPLE.matcher(entry.text());
        if (WITHOUT_EXAMPLE.contains(Rule.of(entry.code()).orElseThrow())) {
            assertThat(example.find()).isFalse();
            return;
        }
        assertThat(example.find()).as("an example").isTrue();
        lay(example.group(2), example.group(3) + "\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Tally(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, AuditedRun.tracer())
                .run("check", folder.resolve("course").toString());
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).contains("[" + entry.code() + "]");
        assertThat(code).isIn(0, 1);
    }

    /** Lays out a course around what an example shows of it. */
    private void lay(String what, String text) throws IOException {
        String insight = "---\ntype: normal\n---\n\n# Title\n\n---\n## Content\n\nText.\n";
        write("README.md", "name: Course\n");
        write("w/README.md", what.equals("README.md") ? text : "name: Work\ninsights:\n  - a\n");
        write(
                "w/a.md",
                switch (what) {
                    case "insight" -> text;
                    case "content" -> "# Title\n\n---\n## Content\n\n" + text;
                    case "practice" -> insight + "\n---\n## Practice\n\n" + text;
                    case "front-matter" -> "---\n" + text + "---\n\n# Title\n\n---\n## Content\n\nText.\n";
                    default -> insight;
                });
        switch (what) {
            case "folder" -> write("v/b.md", text);
            case "beside" -> write("b.md", text);
            case "again" -> {
                write("v/README.md", "name: Other\ninsights:\n  - a\n");
                write("v/a.md", text);
            }
            default -> {}
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("course").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
