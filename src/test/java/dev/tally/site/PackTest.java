package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("cache/pages");
    }

    private void keep(String... names) throws IOException {
        try (Pack pack = Pack.open(file())) {
            for (String name : names) {
                pack.keep(name, ("about " + name).getBytes());
            }
            pack.save();
        }
    }

    private String find(String name) throws IOException {
        try (Pack pack = Pack.open(file())) {
            return pack.find(name).map(String::new).orElse("nothing");
        }
    }

    @Test
    void whatOneBuildKeepsTheNextOneFinds() throws IOException {
        keep("a", "b");
        assertThat(find("a")).isEqualTo("about a");
        assertThat(find("b")).isEqualTo("about b");
        assertThat(find("c")).isEqualTo("nothing");
    }

    @Test
    void whatABuildNeitherFindsNorKeepsIsForgotten() throws IOException {
        keep("a", "b");
        try (Pack pack = Pack.open(file())) {
            pack.find("a");
            pack.keep("c", "new".getBytes());
            pack.save();
        }
        assertThat(find("a")).isEqualTo("about a");
        assertThat(find("b")).isEqualTo("nothing");
        assertThat(find("c")).isEqualTo("new");
    }

    @Test
    void whereNothingChangesNothingIsWritten() throws IOException {
        keep("a");
        byte[] before = Files.readAllBytes(file());
        Object identity = Files.readAttributes(file(), "unix:ino").get("ino");
        try (Pack pack = Pack.open(file())) {
            pack.find("a");
            pack.save();
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(Files.readAttributes(file(), "unix:ino").get("ino")).isEqualTo(identity);
    }

    @Test
    void aDamagedEntryIsNotFoundAndTheOthersAre() throws IOException {
        keep("a", "b");
        byte[] bytes = Files.readAllBytes(file());
        bytes[2] ^= 1;
        Files.write(file(), bytes);
        assertThat(find("a")).isEqualTo("nothing");
        assertThat(find("b")).isEqualTo("about b");
    }

    @Test
    void aPackThatIsCutOffAnywhereIsEmptyOrWhole() throws IOException {
        keep("a", "b");
        byte[] bytes = Files.readAllBytes(file());
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(bytes, length));
            assertThat(find("a")).as("cut off after " + length).isEqualTo("nothing");
        }
    }

    @Test
    void aPackWithAnyByteChangedNeverGivesWhatWasNotKept() throws IOException {
        keep("a", "b");
        byte[] bytes = Files.readAllBytes(file());
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            Files.write(file(), changed);
            assertThat(find("a")).as("byte " + i).isIn("about a", "nothing");
        }
    }

    @Test
    void twoBuildsThatShareAPackDoNoHarm() throws IOException {
        keep("a");
        try (Pack one = Pack.open(file());
                Pack two = Pack.open(file())) {
            one.find("a");
            one.keep("b", "one".getBytes());
            two.find("a");
            two.keep("c", "two".getBytes());
            one.save();
            assertThat(two.find("a")).isPresent();
            two.save();
        }
        assertThat(find("a")).isEqualTo("about a");
        assertThat(find("c")).isEqualTo("two");
    }

    @Test
    void aBuildThatIsCutOffLeavesThePackAsItWas() throws IOException {
        keep("a");
        try (Pack pack = Pack.open(file())) {
            pack.keep("b", "unsaved".getBytes());
        }
        assertThat(find("a")).isEqualTo("about a");
        assertThat(find("b")).isEqualTo("nothing");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void whatAKilledBuildHasLeftIsClearedAwayAndWhatAnotherIsMakingIsNot() throws IOException {
        Path left =
                Files.writeString(Files.createDirectories(file().getParent()).resolve(".pack123.new"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path fresh = Files.writeString(left.resolveSibling(".pack124.new"), "half");
        keep("a");
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
        assertThat(find("a")).isEqualTo("about a");
    }
}
