package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;

/**
 * A part of an insight.
 *
 * @param blocks its text and examples; empty where it asks questions, and for the footnotes
 * @param questions what it asks; empty unless its kind {@linkplain SectionKind#asks asks}
 */
public record Section(SectionKind kind, List<Block> blocks, List<Question> questions, Span span) {
    public Section {
        blocks = List.copyOf(blocks);
        questions = List.copyOf(questions);
    }
}
