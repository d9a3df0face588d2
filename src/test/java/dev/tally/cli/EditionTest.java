package dev.tally.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
    @TempDir
    Path folder;

    @Test
    void anotherJarIsAnotherEditionAndACopyIsTheSame() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "one");
        Path copy = Files.writeString(folder.resolve("b.jar"), "one");
        Path other = Files.writeString(folder.resolve("c.jar"), "two");
        assertEquals(Edition.name(from(jar)), Edition.name(from(copy)));
        assertNotEquals(Edition.name(from(jar)), Edition.name(from(other)));
    }

    @Test
    void aClassOfAnArchiveThatDoesNotSayWhereItIsFromHasTheEditionOfTheClassPath() throws IOException {
        String edition = Edition.name(new CodeSource(null, (Certificate[]) null));
        assertTrue(edition.matches("[0-9a-f]+-[0-9a-f]+"), edition);
        assertEquals(edition, Edition.name((CodeSource) null));
    }

    private static CodeSource from(Path jar) throws IOException {
        return new CodeSource(jar.toUri().toURL(), (Certificate[]) null);
    }
}
