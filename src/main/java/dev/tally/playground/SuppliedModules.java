package dev.tally.playground;

import dev.tally.python.lib.Sources;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The library modules written in Python that a page has brought so far. A page brings none beforehand: a run asks for what it
 * imports, the page fetches that, and runs again.
 */
final class SuppliedModules implements Sources {
    private final Map<String, String> codes = new HashMap<>();

    /** What was asked for, and is not here. */
    private final Set<String> missed = new LinkedHashSet<>();

    /** @param code as {@link dev.tally.python.code.Marshal} writes it */
    void supply(String path, String code) {
        codes.put(path, code);
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
        String code = codes.get(path);
        if (code == null) {
            missed.add(path);
        }
        return code;
    }
}
