package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;
import java.util.Optional;

/** A YAML mapping, flattened: each key at its top level with the leaves of its value. */
record Settings(List<Entry> entries) {

    /** @param values in file order */
    record Entry(String key, Span keySpan, List<String> values, List<Span> spans) {}

    Optional<Entry> entry(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    Optional<String> first(String key) {
        return entry(key).flatMap(entry -> entry.values().stream().findFirst());
    }
}
