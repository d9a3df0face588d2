package dev.tally.python.lib;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code __text_signature__} of what CPython has in C: a table beside the library, read when it is first asked for and
 * shared by all runs. {@code src/test/scripts/record-signatures.py} writes it.
 */
final class SignatureTable {
    /** Stands for the end of a line inside a signature. */
    private static final char END_OF_LINE = '\u00b6';

    private final Sources sources;
    private @Nullable Map<String, String> signatures;

    SignatureTable(Sources sources) {
        this.sources = sources;
    }

    /** The signature of a name; empty where CPython says that there is none, null where nothing is said. */
    synchronized @Nullable String of(String name) {
        Map<String, String> known = signatures;
        if (known == null) {
            known = read();
            signatures = known;
        }
        return known.get(name);
    }

    private Map<String, String> read() {
        Map<String, String> all = new HashMap<>();
        String text = sources.table("signatures.txt");
        for (String line : (text == null ? "" : text).split("\n")) {
            String[] parts = line.split("\t");
            for (int i = 1; i < parts.length; i++) {
                all.put(parts[i], parts[0].replace(END_OF_LINE, '\n'));
            }
        }
        return all;
    }
}
