package dev.tally.verify;

import dev.tally.python.lib.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The library modules written in Python that the build puts beside the classes; the build's file lists them. */
public final class LibrarySources implements Sources {
    private static final String FOLDER = "/META-INF/resources/libpython/";

    /** What the code of a module is kept in, beside its text. */
    static final String COMPILED = ".code";

    @Override
    public @Nullable String text(String path) {
        return read(path, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String code(String path) {
        return read(path + COMPILED, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable String read(String path, Charset charset) {
        try (InputStream in = LibrarySources.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? null : new String(in.readAllBytes(), charset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
