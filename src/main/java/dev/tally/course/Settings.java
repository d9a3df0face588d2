package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;
import java.util.Optional;

/** A YAML mapping, flattened: each key at its top level with the leaves of its value. */
record Settings(List<Entry> entries) {

    /** @param values in file order */
    record Entry(String key, Span keySpan, List<String> values, List<Span> spans) {}

    Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    Optional<String> first(String key) {
        return entry(key).flatMap(entry -> entry.values().stream().findFirst());
    }
}
