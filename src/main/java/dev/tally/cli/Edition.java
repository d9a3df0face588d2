package dev.tally.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Names the program that runs, so that what another one has kept is not taken for its own. */
final class Edition {
    private Edition() {}

    /** The same for the same jar, wherever it stands. */
    static String name() throws IOException {
        CodeSource code = Edition.class.getProtectionDomain().getCodeSource();
        if (code == null) {
            return "unknown";
        }
        try {
            return checksum(Path.of(code.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String checksum(Path jarOrClasses) throws IOException {
        CRC32 sum = new CRC32();
        long length = 0;
        for (Path file : files(jarOrClasses)) {
            byte[] bytes = Files.readAllBytes(file);
            sum.update(bytes);
            length += bytes.length;
        }
        return Long.toHexString(length) + "-" + Long.toHexString(sum.getValue());
    }

    private static List<Path> files(Path jarOrClasses) throws IOException {
        if (Files.isRegularFile(jarOrClasses)) {
            return List.of(jarOrClasses);
        }
        try (Stream<Path> files = Files.walk(jarOrClasses)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
