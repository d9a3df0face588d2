package dev.tally.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The engine in JavaScript as the build leaves it beside the classes that it is made of. It is made only where it is not there,
 * since that takes a while: so that nobody is shown an older one, it goes when those classes have changed.
 */
final class ScriptEngine {
    /** The packages that it is made of. */
    private static final List<String> PACKAGES = List.of("source", "python", "trace", "diagram", "playground");

    private final Path classes;
    private final Path script;
    private final Path madeOf;

    /** @param classes the folder of the classes */
    ScriptEngine(Path classes) {
        this.classes = classes.resolve("dev/tally");
        this.script = this.classes.resolve("engine/tally.js");
        this.madeOf = this.classes.resolve("engine/made-of.txt");
    }

    /**
     * To be called before it is made, each time that something is compiled.
     *
     * @return whether one was there that is not made of these classes: it is gone
     */
    boolean forgetOlder() throws IOException {
        String now = fingerprint();
        if (Files.exists(madeOf) && Files.readString(madeOf).equals(now)) {
            return false;
        }
        Files.createDirectories(script.getParent());
        boolean was = Files.deleteIfExists(script);
        Files.writeString(madeOf, now);
        return was;
    }

    private String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.walk(classes.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
