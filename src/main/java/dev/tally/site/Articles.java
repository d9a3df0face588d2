package dev.tally.site;

import dev.tally.course.Block;
import dev.tally.course.Footnote;
import dev.tally.course.Insight;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.course.Section;
import dev.tally.course.SectionKind;
import dev.tally.verify.Verified;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The articles of insights. */
final class Articles {
    private final Words words;

    Articles(Words words) {
        this.words = words;
    }

    Page.Article of(Verified verified) {
        Insight insight = verified.insight();
        int questions = Wording.questions(insight);
        return new Page.Article(
                words.texts(),
                FolderPages.key(insight.path()),
                Html.withoutLinks(insight.headline().html()),
                words.count("minutes", Wording.minutes(insight)),
                Wording.counted(words, "examples", insight.examples().size()),
                Wording.counted(words, "questions", questions),
                questions,
                sections(verified),
                insight.links().stream()
                        .map(link -> new Page.Link(link.name(), link.url()))
                        .toList(),
                insight.footnotes().stream().map(this::footnote).toList());
    }

    private List<Page.Section> sections(Verified verified) {
        List<Page.Section> sections = new ArrayList<>();
        Map<SectionKind, Integer> times = new EnumMap<>(SectionKind.class);
        Map<SectionKind, Integer> asked = new EnumMap<>(SectionKind.class);
        for (Section section : verified.insight().sections()) {
            SectionKind kind = section.kind();
            if (kind == SectionKind.FOOTNOTES
                    || (section.blocks().isEmpty() && section.questions().isEmpty())) {
                continue;
            }
            int time = times.merge(kind, 1, Integer::sum);
            List<Page.Question> questions = new ArrayList<>();
            for (Question question : section.questions()) {
                questions.add(question(question, name(kind) + "-q" + asked.merge(kind, 1, Integer::sum)));
            }
            String title = kind == SectionKind.CONTENT ? null : words.get(name(kind));
            String id = name(kind) + (time == 1 ? "" : "-" + time);
            int under = title == null ? 1 : 2;
            sections.add(new Page.Section(name(kind), id, title, blocks(verified, section, under), questions));
        }
        return sections;
    }

    private static String name(SectionKind kind) {
        return kind == SectionKind.GAME_CONTENT ? "game" : kind.key();
    }

    private List<Page.Block> blocks(Verified verified, Section section, int under) {
        List<Page.Block> blocks = new ArrayList<>();
        for (Block block : section.blocks()) {
            blocks.add(
                    switch (block) {
                        case Block.Markup markup ->
                            new Page.Block(StepLinks.in(Prose.html(markup.html(), under), verified), null);
                        case Block.Code code -> new ExampleFigure(words).of(verified.run(code.example()));
                    });
        }
        return blocks;
    }

    private static Page.Question question(Question question, String id) {
        List<Option> answers = question.answers();
        List<Page.Option> options = new ArrayList<>();
        List<String> seed = new ArrayList<>(List.of(Html.text(question.promptHtml())));
        for (Option option : question.options()) {
            options.add(option(option, answers));
            seed.add(option.markdown());
        }
        String heading = question.heading().map(rich -> rich.html()).orElse(null);
        return new Page.Question(
                id,
                heading,
                Prose.prompt(question.promptHtml(), heading == null ? 2 : 3),
                Math.max(1, question.gaps()),
                question.gaps() > 1,
                question.isAnswerable(),
                question.isAnswerable() ? Shuffle.by(seed, options) : options,
                answers.stream().map(answer -> option(answer, answers)).toList(),
                question.explanationHtml().map(html -> Prose.html(html, 3)).orElse(null));
    }

    private static Page.Option option(Option option, List<Option> answers) {
        int gap = answers.indexOf(option) + 1;
        return new Page.Option(Html.withoutLinks(option.html()), gap == 0 ? null : gap);
    }

    private Page.Footnote footnote(Footnote note) {
        List<Page.Back> backs = new ArrayList<>();
        for (String id : note.backIds()) {
            backs.add(new Page.Back(id, back(note, backs.size())));
        }
        return new Page.Footnote(note.id(), note.number(), note.name(), Prose.html(note.html(), 2), backs);
    }

    private String back(Footnote note, int index) {
        int count = note.backIds().size();
        return count == 1
                ? words.fill("footnoteBack", note.number())
                : words.fill("footnoteBackOf", note.number(), words.fill("place", index + 1, count));
    }
}
