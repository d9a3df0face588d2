package dev.tally.site;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
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
        byte[] now = listing(fingerprint, standing());
        return pack.find(name).filter(then -> Arrays.equals(then, now)).isPresent();
    }

    /** @param files the site's, by their paths */
    void remember(String fingerprint, Map<String, SiteWriter.Written> files) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        files.forEach((path, file) -> lines.add(line(path, file.length(), file.time())));
        pack.keep(name, listing(fingerprint, lines));
    }

    private SortedSet<String> standing() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        // The output may be a link to the folder, which a walk does not follow.
        Path start = output.toRealPath();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = start.relativize(file).toString().replace(File.separatorChar, '/');
                lines.add(line(
                        path, attributes.size(), attributes.lastModifiedTime().toMillis()));
                return FileVisitResult.CONTINUE;
            }
        });
        return lines;
    }

    /** A file with its size and the time it was written. */
    private static String line(String path, long size, long time) {
        return path + " " + size + " " + time;
    }

    private static byte[] listing(String fingerprint, SortedSet<String> files) {
        return (fingerprint + "\n" + String.join("\n", files)).getBytes(StandardCharsets.UTF_8);
    }
}
