package dev.tally.course;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.tally.source.Span;
import java.util.List;

/**
 * A note at the foot of an insight.
 *
 * @param name what it is called, as it stands in the file
 * @param id its place in the page: {@code fn1}
 * @param backIds the places in the text that call it, in order; none where nothing does
 */
public record Footnote(int number, String name, String html, String id, List<String> backIds, Span span) {
    public Footnote {
        backIds = List.copyOf(backIds);
    }

    /** What it is called, in plain text: {@code __init__} is a name there, and nothing bold. */
    public String plainName() {
        return Escaping.unescapeString(name).replace("`", "").strip();
    }
}
