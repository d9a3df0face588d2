package dev.tally.course;

import dev.tally.course.FootnoteReader.Raw;
import dev.tally.course.Outline.Part;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads insights. Safe for use by many threads; never throws, whatever the bytes.
 *
 * <p>The markdown parser recurses over a long paragraph: a thread that reads insights of strangers needs a stack of
 * {@link #STACK_BYTES}.
 */
public final class InsightReader {
    /** The stack that the longest paragraph needs which is still read as markdown. */
    public static final long STACK_BYTES = 32L << 20;

    private final Markdown markdown;
    private final LinkResolver resolver;

    /** @param resolver knows where the files of the course stand in the site */
    public InsightReader(LinkResolver resolver) {
        this(new Markdown(), resolver);
    }

    private InsightReader(Markdown markdown, LinkResolver resolver) {
        this.markdown = markdown;
        this.resolver = resolver;
    }

    /** The same reader, asking somebody else for addresses. */
    public InsightReader asking(LinkResolver other) {
        return new InsightReader(markdown, other);
    }

    /**
     * Reads one.
     *
     * @param name what a person calls the file
     * @param path relative to the course's root, with slashes
     */
    public Insight read(String name, String path, byte[] bytes) {
        Utf8.Decoded decoded = Utf8.decode(name, bytes);
        Source source = decoded.source();
        Problems problems = new Problems(source);
        decoded.problem().ifPresent(problems::add);
        Outline outline = OutlineReader.read(source, problems);
        FrontMatter frontMatter = FrontMatterReader.read(source, outline.frontMatter(), problems);
        Lines lines = new Lines(source);
        List<Raw> notes = FootnoteReader.read(lines, outline.parts(), problems);
        FootnoteCalls calls = new FootnoteCalls(notes.stream().map(Raw::number).toList());
        PageLinks links = new PageLinks(path, resolver, problems);
        InsightText text = new InsightText(source, problems, markdown, links, calls);
        String slug = slug(path);
        Rich headline = headline(text, outline, frontMatter.first("title"), slug);
        List<Example> examples = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (Part part : outline.parts()) {
            text.section();
            sections.add(section(text, lines, part, examples));
        }
        List<Footnote> footnotes = footnotes(text, notes);
        if (sections.isEmpty()) {
            problems.warning(
                    headlineSpan(outline),
                    Rule.INSIGHT_EMPTY,
                    "this insight has no text",
                    "add ## Content under a line of dashes");
        } else if (sections.stream().allMatch(section -> section.kind().asks())) {
            problems.warning(
                    headlineSpan(outline),
                    Rule.CONTENT_MISSING,
                    "this insight asks, and tells nothing",
                    "add ## Content under a line of dashes");
        }
        return new Insight(
                source,
                path,
                slug,
                frontMatter,
                headline,
                sections,
                examples,
                footnotes,
                links.assets(),
                text.facts(),
                new Anchors(source, path, ids(text, footnotes), links.anchors()),
                problems.inOrder());
    }

    /** The text of an insight, as {@link #read} has it. */
    public static Source source(String name, byte[] bytes) {
        return Utf8.decode(name, bytes).source();
    }

    /** What stands for an insight whose file cannot be read. */
    static Insight unreadable(String name, String path) {
        Source source = new Source(name, "");
        return new Insight(
                source,
                path,
                slug(path),
                FrontMatter.NONE,
                Rich.text(slug(path)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Anchors(source, path, Set.of(), List.of()),
                List.of(Readme.unreadable(source)));
    }

    private static Set<String> ids(InsightText text, List<Footnote> footnotes) {
        Set<String> ids = new HashSet<>(text.headingIds());
        for (Footnote note : footnotes) {
            ids.add(note.id());
            ids.addAll(note.backIds());
        }
        return ids;
    }

    private static String slug(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private static Span headlineSpan(Outline outline) {
        return outline.headline()
                .orElse(new Span(
                        outline.frontMatter().end(), outline.frontMatter().end()));
    }

    /**
     * The first heading. Where an insight has none, its title is the front matter's, which other generators ask for.
     *
     * @param named the {@code title} of the front matter
     * @param slug stands for a title where there is none at all
     */
    private static Rich headline(InsightText text, Outline outline, Optional<String> named, String slug) {
        if (outline.headline().isPresent()) {
            return InlineText.read(
                    text, withoutMarks(text.source(), outline.headline().get()));
        }
        if (named.isEmpty()) {
            text.problems()
                    .error(
                            headlineSpan(outline),
                            Rule.TITLE_MISSING,
                            "this insight has no title",
                            "start its text with # Title");
        }
        return Rich.text(named.orElse(slug));
    }

    /** A heading's text: without the marks before it and after it. */
    static Span withoutMarks(Source source, Span heading) {
        String text = source.text();
        int from = heading.start();
        int to = heading.end();
        while (from < to && (text.charAt(from) == '#' || Lines.isBlank(text.charAt(from)))) {
            from++;
        }
        int end = to;
        while (end > from && text.charAt(end - 1) == '#') {
            end--;
        }
        if (end < to && end > from && Lines.isBlank(text.charAt(end - 1))) {
            to = end;
        }
        while (to > from && Lines.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static Section section(InsightText text, Lines lines, Part part, List<Example> examples) {
        Span whole = part.heading().to(part.body());
        return switch (part.kind()) {
            case PRACTICE, REVISION, QUIZ ->
                new Section(part.kind(), List.of(), List.of(QuestionReader.read(text, lines, part)), whole);
            case FOOTNOTES -> new Section(part.kind(), List.of(), List.of(), whole);
            case CONTENT, EXERCISE, GAME_CONTENT -> {
                boolean runs = part.kind() == SectionKind.CONTENT;
                List<Block> blocks = ContentReader.read(text, part.body(), examples, runs);
                yield new Section(part.kind(), blocks, List.of(), whole);
            }
        };
    }

    private static List<Footnote> footnotes(InsightText text, List<Raw> notes) {
        List<String> bodies = new ArrayList<>();
        for (Raw note : notes) {
            Span body = note.body();
            MarkdownWriter writer =
                    new MarkdownWriter(text, text.source().text(body), body.start(), (fence, node) -> false);
            writer.write();
            bodies.add(writer.take());
        }
        List<Footnote> footnotes = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < notes.size(); i++) {
            Raw note = notes.get(i);
            boolean first = seen.add(note.number());
            List<String> backs = first ? text.calls().of(note.number()) : List.of();
            String id = FootnoteCalls.noteId(note.number()) + (first ? "" : "-" + (i + 1));
            if (first && backs.isEmpty()) {
                text.problems()
                        .warning(
                                note.start(),
                                Rule.FOOTNOTE_UNUSED,
                                "nothing in the text calls footnote " + note.number(),
                                "write [" + note.number() + "] where it belongs");
            }
            footnotes.add(new Footnote(note.number(), note.name(), bodies.get(i), id, backs, note.start()));
        }
        return footnotes;
    }
}
