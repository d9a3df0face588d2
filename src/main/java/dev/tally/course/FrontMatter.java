package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between the first {@code ---} lines of an insight.
 *
 * @param values by key, each a list (of one, where the author wrote one value); of a nested value its leaves
 * @param links the {@code links}, read
 * @param keys where each key stands
 */
public record FrontMatter(Map<String, List<String>> values, List<ExternalLink> links, Map<String, Span> keys) {
    public static final FrontMatter NONE = new FrontMatter(Map.of(), List.of(), Map.of());

    /** The values of a key; none where it is missing. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    public Optional<String> first(String key) {
        List<String> found = all(key);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** {@code normal}, {@code exercise}, or one of the games. */
    public String type() {
        return first("type").orElse("normal");
    }

    public Optional<String> category() {
        return first("category");
    }

    public List<String> tags() {
        return all("tags");
    }
}
