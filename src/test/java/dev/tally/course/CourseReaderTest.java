package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseReaderTest {
    @TempDir
    Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void insight(String path) throws IOException {
        write(path, "---\ntype: normal\n---\n\n# " + path + "\n\n---\n## Content\n\nText.\n");
    }

    private Course read() throws IOException {
        return CourseReader.read(root, (from, to) -> Optional.of(to));
    }

    @Test
    void insightsComeInTheOrderOfTheListAndThenByName() throws IOException {
        write("t/w/README.md", "name: Work\ndescription: What it is about.\n\ninsights:\n  - c\n  - a\n");
        insight("t/w/a.md");
        insight("t/w/b.md");
        insight("t/w/c.md");
        Folder<Insight> workout = read().root().folders().get(0).folders().get(0);
        assertThat(workout.name()).isEqualTo("Work");
        assertThat(workout.description()).contains("What it is about.");
        assertThat(workout.isWorkout()).isTrue();
        assertThat(workout.insights()).extracting(Insight::slug).containsExactly("c", "a", "b");
    }

    @Test
    void foldersComeInTheOrderOfTheSections() throws IOException {
        write("README.md", "name: Course\nsections:\n  '0':\n    - z\n    # with a remark\n    - m\n  '1':\n    - a\n");
        insight("a/w/x.md");
        insight("m/w/x.md");
        insight("z/w/x.md");
        insight("b/w/x.md");
        assertThat(read().root().folders()).extracting(Folder::slug).containsExactly("z", "m", "a", "b");
    }

    @Test
    void aFolderWithoutReadmeHasItsOwnNameAndANote() throws IOException {
        insight("topic/x.md");
        Course course = read();
        assertThat(course.root().folders().get(0).name()).isEqualTo("topic");
        assertThat(course.diagnostics()).extracting(Diagnostic::rule).contains(Rule.README_MISSING);
    }

    @Test
    void aListedInsightThatIsMissingIsReportedAtItsPlace() throws IOException {
        write("w/README.md", "name: W\ninsights:\n  - here\n  - gone\n");
        insight("w/here.md");
        Diagnostic found = read().diagnostics().stream()
                .filter(d -> d.rule().equals(Rule.LISTED_MISSING))
                .findFirst()
                .orElseThrow();
        assertThat(found.render()).contains("README.md:4:5: warning: there is no gone in this folder", "      - gone");
    }

    @Test
    void aReadmeForPeopleGivesItsHeadingAsTitle() throws IOException {
        write("README.md", "# My course\n\nWelcome: read this.\n");
        insight("w/here.md");
        assertThat(read().root().name()).isEqualTo("My course");
    }

    @Test
    void brokenSettingsAreReadAsFarAsTheyGo() throws IOException {
        write("w/README.md", "name: W: x\n\tdescription: y\ninsights:\n- b\n- a\n");
        insight("w/a.md");
        insight("w/b.md");
        Course course = read();
        assertThat(course.diagnostics()).extracting(Diagnostic::rule).contains(Rule.YAML);
        assertThat(course.insights()).extracting(Insight::slug).containsExactly("b", "a");
    }

    @Test
    void linksBetweenInsightsAreHeldAgainstTheFiles() throws IOException {
        write("a/one.md", "# One\n\n---\n## Content\n\n[two](../b/two.md#part) [no](two.md) [out](../../etc/passwd)\n");
        insight("b/two.md");
        Course course = read();
        assertThat(course.diagnostics().stream().filter(d -> d.rule().equals(Rule.LINK_BROKEN)))
                .hasSize(2);
        Block block = course.insights().get(0).sections().get(0).blocks().get(0);
        assertThat(((Block.Markup) block).html()).contains("<a href=\"b/two.md#part\">two</a> no out");
    }

    @Test
    void aTopicACourseAndAWorkoutAreReadFromBareYaml() throws IOException {
        write("python/README.md", """
                name: Python
                description: Objects and their names.

                color: 3776AB
                icon: https://example.org/icon.png

                startingPoints:
                  - title: From nothing
                    subtitle: Names first
                    icon: 🐍
                    workout: names

                sections:
                  '0':
                    - later
                  core:
                    - memory
                next:
                  - other:topic
                """);
        write("python/memory/README.md", "name: Memory\ncore: true\nsections:\n  '0':\n    - names\n");
        write("python/memory/names/README.md", """
                name: Names
                type: insights-list
                learnType: normal
                game: tetris

                insights:
                  - bind

                exercises:
                  - practise
                """);
        insight("python/memory/names/bind.md");
        insight("python/memory/names/also.md");
        insight("python/memory/names/practise.md");
        insight("python/later/x.md");
        write("glossary/README.md", "name: Glossary\ndescription: Words.\n");
        insight("glossary/cell.md");

        Course course = read();

        assertThat(course.insights())
                .extracting(Insight::path)
                .containsExactly(
                        "glossary/cell.md",
                        "python/later/x.md",
                        "python/memory/names/bind.md",
                        "python/memory/names/practise.md",
                        "python/memory/names/also.md");
        assertThat(course.diagnostics().stream().filter(d -> d.rule() == Rule.NOT_LISTED))
                .singleElement()
                .satisfies(d -> assertThat(d.render()).contains("does not name also.md"));
        assertThat(course.diagnostics()).extracting(Diagnostic::rule).doesNotContain(Rule.YAML, Rule.FRONT_MATTER_KEY);
    }

    @Test
    void aMisspeltKeyOfAReadmeIsReportedAndAnyOtherIsTheAuthors() throws IOException {
        write("w/README.md", "name: W\ninsigths:\n  - b\nownerOfThis: me\n");
        insight("w/a.md");
        assertThat(read().diagnostics().stream()
                        .filter(d -> d.rule() == Rule.FRONT_MATTER_KEY)
                        .map(Diagnostic::render))
                .singleElement()
                .asString()
                .contains("README.md:2:1: warning: no key of a README.md is called insigths", "did you mean insights?");
    }

    @Test
    void insightsWithOneNameAreBothReadAndReported() throws IOException {
        insight("a/x.md");
        insight("b/x.md");
        Course course = read();
        assertThat(course.insights()).hasSize(2);
        assertThat(course.diagnostics().stream().filter(d -> d.rule() == Rule.SLUG_TWICE))
                .hasSize(1);
    }

    @Test
    void whatBelongsToGitIsNotRead() throws IOException {
        insight(".git/x.md");
        insight(".github/x.md");
        insight(".archived/x.md");
        assertThat(read().insights()).extracting(Insight::path).containsExactly(".archived/x.md");
    }

    @Test
    void aLinkIsReadAsFarAsTheRepositoryGoes() throws IOException {
        Path course = Files.createDirectories(root.resolve("repository/course"));
        Path repository = Files.createDirectories(root.resolve("repository/.git"));
        write("secret.md", "# Secret\n\n---\n## Content\n\nText.\n");
        write("repository/shared.md", "# Shared\n\n---\n## Content\n\nText.\n");
        write("repository/.git/config.md", "# Config\n\n---\n## Content\n\nText.\n");
        insight("repository/course/own.md");
        link(course.resolve("a.md"), root.resolve("secret.md"));
        link(course.resolve("b.md"), Path.of("..", "shared.md"));
        link(course.resolve("c.md"), repository.resolve("config.md"));
        link(course.resolve("d.md"), Path.of("own.md"));
        link(course.resolve("e.png"), root.resolve("secret.md"));
        Course read = CourseReader.read(course, (from, to) -> Optional.of(to));
        assertThat(read.root().insights()).extracting(Insight::slug).containsExactly("b", "d", "own");
        assertThat(read.diagnostics())
                .filteredOn(found -> found.rule() == Rule.FILE_UNREADABLE)
                .extracting(found -> Path.of(found.source().name()).getFileName() + ": " + found.message())
                .containsExactly(
                        "a.md: this is a link to a file outside the course's repository, which is not read",
                        "c.md: this is a link to a file outside the course's repository, which is not read");
    }

    @Test
    void withoutARepositoryALinkIsReadAsFarAsTheCourseGoes() throws IOException {
        Path course = Files.createDirectories(root.resolve("course"));
        write("near.md", "# Near\n\n---\n## Content\n\nText.\n");
        insight("course/own.md");
        link(course.resolve("a.md"), root.resolve("near.md"));
        link(course.resolve("b.md"), Path.of("own.md"));
        Course read = CourseReader.read(course, (from, to) -> Optional.of(to));
        assertThat(read.root().insights()).extracting(Insight::slug).containsExactly("b", "own");
    }

    private static void link(Path link, Path to) throws IOException {
        Files.createSymbolicLink(link, to);
    }

    @Test
    void aFolderThatCannotBeReadIsToldOf() throws IOException {
        insight("w/shut/x.md");
        Path shut = root.resolve("w/shut");
        Files.setPosixFilePermissions(shut, Set.of());
        try {
            assumeThat(Files.isReadable(shut)).as("whether permissions hold").isFalse();
            assertThat(read().diagnostics())
                    .filteredOn(found -> found.rule() == Rule.FILE_UNREADABLE)
                    .extracting(Diagnostic::message)
                    .containsExactly("this folder cannot be read");
        } finally {
            Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
