package dev.tally.verify;

import dev.tally.python.lib.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The library modules written in Python that the build puts beside the classes; the build's file lists them. */
public final class LibrarySources implements Sources {
    private static final String FOLDER = "/META-INF/resources/libpython/";

    @Override
    public @Nullable String text(String path) {
        try (InputStream in = LibrarySources.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
