package dev.tally.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * What a site looked like when it was put into place: where the same site would be written again, and nobody has touched
 * a file of it, it need not be.
 */
final class SiteState {
    private final Pack pack;
    private final Path output;
    private final String name;

    SiteState(Pack pack, Path output) {
        this.pack = pack;
        this.output = output.toAbsolutePath().normalize();
        this.name = "site:" + this.output;
    }

    /** @param fingerprint names everything that the site is made of */
    boolean holds(String fingerprint) throws IOException {
        if (!Files.isDirectory(output)) {
            return false;
        }
        byte[] now = listing(fingerprint);
        return pack.find(name).filter(then -> Arrays.equals(then, now)).isPresent();
    }

    void remember(String fingerprint) throws IOException {
        pack.keep(name, listing(fingerprint));
    }

    /** Every file with its size and the time it was written. */
    private byte[] listing(String fingerprint) throws IOException {
        StringBuilder out = new StringBuilder(fingerprint).append('\n');
        TreeSet<String> files = new TreeSet<>();
        Files.walkFileTree(output, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(output.relativize(file) + " " + attributes.size() + " "
                        + attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
        files.forEach(file -> out.append(file).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
