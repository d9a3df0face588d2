package dev.tally.site;

import dev.tally.course.Block;
import dev.tally.course.Footnote;
import dev.tally.course.Insight;
import dev.tally.course.Question;
import dev.tally.course.Section;
import dev.tally.course.SectionKind;
import dev.tally.verify.Verified;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The articles of insights. */
final class Articles {
    private final Words words;

    Articles(Words words) {
        this.words = words;
    }

    /** @param minutes that reading it takes */
    Page.Article of(Verified verified, int minutes) {
        Insight insight = verified.insight();
        Questions questions = new Questions(words, verified);
        List<Page.Section> sections = sections(verified, questions);
        int count = (int) sections.stream()
                .flatMap(section -> section.questionList().stream())
                .filter(Page.Question::answerable)
                .count();
        return new Page.Article(
                words.texts(),
                FolderPages.key(insight.path()),
                Html.withoutLinks(insight.headline().html()),
                words.count("minutes", minutes),
                Wording.counted(words, "examples", insight.examples().size()),
                Wording.counted(words, "questions", count),
                contents(sections, insight),
                sections,
                insight.links().stream()
                        .map(link -> new Page.Link(link.name(), link.url()))
                        .toList(),
                insight.footnotes().stream().map(this::footnote).toList(),
                count == 0 ? null : QuizData.of(insight.headline().plain(), sections));
    }

    /** Questions first: they say which paragraphs they rest on. */
    private List<Page.Section> sections(Verified verified, Questions asked) {
        Map<Section, List<Page.Question>> questions = new IdentityHashMap<>();
        Map<SectionKind, Integer> numbers = new EnumMap<>(SectionKind.class);
        for (Section section : verified.insight().sections()) {
            List<Page.Question> here = new ArrayList<>();
            for (Question question : section.questions()) {
                SectionKind kind = section.kind();
                here.add(asked.written(question, name(kind) + "-q" + numbers.merge(kind, 1, Integer::sum)));
            }
            questions.put(section, here);
        }
        List<Page.Section> sections = new ArrayList<>();
        Map<SectionKind, Integer> times = new EnumMap<>(SectionKind.class);
        for (Section section : verified.insight().sections()) {
            SectionKind kind = section.kind();
            if (kind != SectionKind.FOOTNOTES
                    && !(section.blocks().isEmpty() && section.questions().isEmpty())) {
                int time = times.merge(kind, 1, Integer::sum);
                String id = name(kind) + (time == 1 ? "" : "-" + time);
                String title = kind == SectionKind.CONTENT ? null : words.get(name(kind));
                List<Page.Block> blocks = blocks(verified, asked, section, title == null ? 1 : 2);
                sections.add(exercise(
                        verified.insight(),
                        new Page.Section(
                                name(kind),
                                id,
                                title,
                                blocks,
                                questions.getOrDefault(section, List.of()),
                                null,
                                null)));
            }
        }
        List<Page.Question> derived = asked.derived();
        if (!derived.isEmpty()) {
            sections.add(new Page.Section("derived", "derived", words.get("derived"), List.of(), derived, null, null));
        }
        return sections;
    }

    /** An exercise with the code that it starts from, and the place where it is to be done, as the front matter has them. */
    private static Page.Section exercise(Insight insight, Page.Section section) {
        if (!section.id().equals(SectionKind.EXERCISE.key())) {
            return section;
        }
        String start = insight.frontMatter()
                .first("setupCode")
                .map(code -> Prose.code("", code.stripTrailing() + "\n"))
                .orElse(null);
        String place =
                insight.frontMatter().first("link").filter(SiteSettings::isWeb).orElse(null);
        return new Page.Section(
                section.kind(), section.id(), section.title(), section.blocks(), section.questionList(), start, place);
    }

    /** The headings of the content, and after them those of the other parts. */
    private List<Page.Link> contents(List<Page.Section> sections, Insight insight) {
        List<Page.Link> contents = new ArrayList<>();
        for (Page.Section section : sections) {
            if (section.title() != null) {
                contents.add(new Page.Link(section.title(), "#" + section.id()));
                continue;
            }
            for (Page.Block block : section.blocks()) {
                if (block.html() != null) {
                    contents.addAll(Prose.headings(block.html()));
                }
            }
        }
        if (!insight.links().isEmpty()) {
            contents.add(new Page.Link(words.get("learnMore"), "#learn-more"));
        }
        if (!insight.footnotes().isEmpty()) {
            contents.add(new Page.Link(words.get("footnotes"), "#footnotes"));
        }
        return contents;
    }

    private static String name(SectionKind kind) {
        return kind == SectionKind.GAME_CONTENT ? "game" : kind.key();
    }

    private List<Page.Block> blocks(Verified verified, Questions asked, Section section, int under) {
        List<Page.Block> blocks = new ArrayList<>();
        for (Block block : section.blocks()) {
            blocks.add(
                    switch (block) {
                        case Block.Markup markup ->
                            new Page.Block(
                                    StepLinks.in(
                                            Prose.html(titled(markup(section, asked.anchored(markup))), under),
                                            verified),
                                    null);
                        case Block.Code code -> new ExampleFigure(words, verified).of(verified.run(code.example()));
                    });
        }
        return blocks;
    }

    private static String markup(Section section, String html) {
        return section.kind() == SectionKind.GAME_CONTENT ? GameText.readable(html) : html;
    }

    private String titled(String html) {
        return Alerts.titled(html, words);
    }

    private Page.Footnote footnote(Footnote note) {
        List<Page.Back> backs = new ArrayList<>();
        for (String id : note.backIds()) {
            backs.add(new Page.Back(id, back(note, backs.size())));
        }
        return new Page.Footnote(note.id(), note.number(), note.plainName(), Prose.html(titled(note.html()), 2), backs);
    }

    private String back(Footnote note, int index) {
        int count = note.backIds().size();
        return count == 1
                ? words.fill("footnoteBack", note.number())
                : words.fill("footnoteBackOf", note.number(), words.fill("place", index + 1, count));
    }
}
