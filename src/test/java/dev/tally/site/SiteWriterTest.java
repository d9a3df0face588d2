package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
    @TempDir
    Path folder;

    private Path output() {
        return folder.resolve("site");
    }

    private void publish(String... paths) throws IOException {
        try (SiteWriter writer = SiteWriter.open(output())) {
            for (String path : paths) {
                writer.write(path, "the text of " + path);
            }
            writer.publish();
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aPublishedSiteHasItsFilesAndNothingIsLeftBesideIt() throws IOException {
        publish("index.html", "memory/names.html");
        assertThat(output().resolve("memory/names.html")).hasContent("the text of memory/names.html");
        assertThat(left()).containsExactly("site");
    }

    @Test
    void aPageThatTheNewSiteLacksIsGone() throws IOException {
        publish("index.html", "old.html");
        publish("index.html", "new.html");
        assertThat(output().resolve("old.html")).doesNotExist();
        assertThat(output().resolve("new.html")).exists();
        assertThat(left()).containsExactly("site");
    }

    @Test
    void untilItIsPublishedTheOldSiteStandsAsItWas() throws IOException {
        publish("index.html");
        try (SiteWriter writer = SiteWriter.open(output())) {
            writer.write("index.html", "half of it");
            assertThat(output().resolve("index.html")).hasContent("the text of index.html");
        }
        assertThat(output().resolve("index.html")).hasContent("the text of index.html");
        assertThat(left()).containsExactly("site");
    }

    @Test
    void aFolderOfSomebodyElseIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(output());
        Files.writeString(output().resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> SiteWriter.open(output()))
                .isInstanceOf(SiteWriter.NotOurs.class)
                .hasMessageContaining("not of a site built before");
        assertThat(output().resolve("thesis.txt")).hasContent("years of work");
        assertThat(left()).containsExactly("site");
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectories(output());
        publish("index.html");
        assertThat(output().resolve("index.html")).exists();
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Files.writeString(output(), "a file");
        assertThatThrownBy(() -> SiteWriter.open(output())).isInstanceOf(SiteWriter.NotOurs.class);
        assertThat(output()).hasContent("a file");
    }

    @Test
    void aFolderThatCannotBeMadeIsAFaultOfTheDisk() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SiteWriter.open(folder.resolve("file/site"))).isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsWrittenOutsideTheSite() throws IOException {
        try (SiteWriter writer = SiteWriter.open(output())) {
            assertThatThrownBy(() -> writer.write("../elsewhere.html", "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLinkToTheSiteStaysALink() throws IOException {
        Path real = Files.createDirectories(folder.resolve("disk/site"));
        Files.createSymbolicLink(output(), real);
        publish("index.html");
        assertThat(Files.isSymbolicLink(output())).isTrue();
        assertThat(real.resolve("index.html")).exists();
    }

    @Test
    void aLinkToAFolderThatIsNotThereYetStaysALink() throws IOException {
        Path real = folder.resolve("disk/site");
        Files.createSymbolicLink(output(), Path.of("disk", "site"));
        publish("index.html");
        assertThat(Files.isSymbolicLink(output())).isTrue();
        assertThat(real.resolve("index.html")).exists();
    }

    @Test
    void whatKilledBuildsHaveLeftIsClearedAwayByTheNextThatEnds() throws IOException {
        for (String name : List.of(".site.new", ".site.new-1", ".site.old/site")) {
            leave(name);
        }
        publish("index.html");
        assertThat(left()).containsExactly("site");
    }

    @Test
    void whatOtherBuildsAreMakingIsLeftAlone() throws IOException {
        leave(".another.new");
        leave(".site.new-x");
        Path fresh = Files.createDirectories(folder.resolve(".site.new-7"));
        try (SiteWriter other = SiteWriter.open(output())) {
            other.write("index.html", "of the other");
            age(folder.resolve(".site.new"));
            publish("index.html");
            assertThat(left()).containsExactly(".another.new", ".site.new", ".site.new-7", ".site.new-x", "site");
            other.publish();
        }
        assertThat(output().resolve("index.html")).hasContent("of the other");
        assertThat(fresh).exists();
    }

    private void leave(String name) throws IOException {
        Path left = Files.createDirectories(folder.resolve(name));
        Files.writeString(left.resolve(SiteWriter.MARKER), "");
        age(left);
        age(folder.resolve(name.split("/")[0]));
    }

    private static void age(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
