package dev.tally.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Names the program that runs, so that what another one has kept is not taken for its own. */
final class Edition {
    /** Bytes that are read in one go: of the whole jar Java would fill the memory with zeros first. */
    private static final int PART = 1 << 16;

    private Edition() {}

    /** The same for the same jar, wherever it stands. */
    static String name() throws IOException {
        return name(Edition.class.getProtectionDomain().getCodeSource());
    }

    /**
     * The name of what {@code code} was read from. A class that comes out of an archive of classes does not say: the archive
     * knows its jar by a path that means nothing in another folder. Then it is the class path that tells.
     */
    static String name(CodeSource code) throws IOException {
        if (code == null || code.getLocation() == null) {
            return checksum(classPath());
        }
        try {
            return checksum(List.of(Path.of(code.getLocation().toURI())));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static String checksum(List<Path> jarsOrClasses) throws IOException {
        CRC32 sum = new CRC32();
        long length = 0;
        byte[] part = new byte[PART];
        for (Path place : jarsOrClasses) {
            for (Path file : files(place)) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(part); read > 0; read = in.read(part)) {
                        sum.update(part, 0, read);
                        length += read;
                    }
                }
            }
        }
        return Long.toHexString(length) + "-" + Long.toHexString(sum.getValue());
    }

    private static List<Path> files(Path jarOrClasses) throws IOException {
        if (!Files.isDirectory(jarOrClasses)) {
            return Files.exists(jarOrClasses) ? List.of(jarOrClasses) : List.of();
        }
        try (Stream<Path> files = Files.walk(jarOrClasses)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
