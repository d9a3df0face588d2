package dev.tally.course;

import dev.tally.source.Diagnostic;
import dev.tally.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * A lesson, as its file has it. Reading never fails: what is wrong with the file stands in the diagnostics.
 *
 * @param source the file; its text is without a byte order mark
 * @param path relative to the course's root, with slashes
 * @param slug the file's name without its ending
 * @param headline the title; the slug where the file has none
 * @param sections in file order; two of one kind where the author wrote two
 * @param examples the blocks of Python in Content, in file order
 * @param assets local files that it shows or links to
 * @param facts what it states about memory
 * @param anchors the places that it has, and those that it links to
 */
public record Insight(
        Source source,
        String path,
        String slug,
        FrontMatter frontMatter,
        Rich headline,
        List<Section> sections,
        List<Example> examples,
        List<Footnote> footnotes,
        List<Asset> assets,
        List<Fact> facts,
        Anchors anchors,
        List<Diagnostic> diagnostics) {
    public Insight {
        sections = List.copyOf(sections);
        examples = List.copyOf(examples);
        footnotes = List.copyOf(footnotes);
        assets = List.copyOf(assets);
        facts = List.copyOf(facts);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The questions of all sections of one kind, in file order. */
    public List<Question> questions(SectionKind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Section> section(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }

    public List<ExternalLink> links() {
        return frontMatter.links();
    }
}
