package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of an insight stand in its file.
 *
 * @param frontMatter the YAML, without the rules around it; empty where there is none
 * @param headline the line of the title
 * @param parts the sections, in file order
 */
record Outline(Span frontMatter, Optional<Span> headline, List<Part> parts) {

    /**
     * A section.
     *
     * @param heading its heading; an empty place for a Content that has none
     * @param body what follows, up to the rule before the next section
     */
    record Part(SectionKind kind, Span heading, Span body) {}
}
