package dev.tally.playground;

import dev.tally.python.lib.Sources;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The library modules written in Python, and the tables beside them, that a page has brought so far. A page brings none
 * beforehand: a run asks for what it imports or looks up, the page fetches that, and runs again.
 */
final class SuppliedModules implements Sources {
    private final Map<String, String> supplied = new HashMap<>();

    /** What was asked for, and is not here. */
    private final Set<String> missed = new LinkedHashSet<>();

    /** @param content of a module its code as {@link dev.tally.python.code.Marshal} writes it, of a table its text */
    void supply(String path, String content) {
        supplied.put(path, content);
    }

    /** What was asked for since the last time that this was, by its paths. */
    Set<String> takeMissed() {
        Set<String> taken = new LinkedHashSet<>(missed);
        missed.clear();
        return taken;
    }

    @Override
    public @Nullable String text(String path) {
        return null;
    }

    @Override
    public @Nullable String code(String path) {
        return suppliedOrMissed(path);
    }

    @Override
    public @Nullable String table(String path) {
        return suppliedOrMissed(path);
    }

    private @Nullable String suppliedOrMissed(String path) {
        String content = supplied.get(path);
        if (content == null) {
            missed.add(path);
        }
        return content;
    }
}
