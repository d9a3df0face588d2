package dev.tally.course;

import dev.tally.source.Diagnostic;
import java.util.List;

/** An insight as text, for goldens: everything that was read, and what there was to say about it. */
final class InsightDump {
    private final StringBuilder out = new StringBuilder();

    private InsightDump() {}

    static String of(Insight insight) {
        InsightDump dump = new InsightDump();
        dump.insight(insight);
        return dump.out.toString();
    }

    private void line(String label, Object value) {
        String text = String.valueOf(value);
        out.append(label)
                .append(": ")
                .append(text.strip().replace("\n", "\n    "))
                .append('\n');
    }

    private void insight(Insight insight) {
        line("headline", insight.headline());
        insight.frontMatter().values().forEach((key, values) -> line("key " + key, values));
        insight.links().forEach(link -> line("link", link));
        insight.sections().forEach(this::section);
        for (Footnote note : insight.footnotes()) {
            line("footnote " + note.number() + " " + note.name() + " " + note.id() + " " + note.backIds(), note.html());
        }
        insight.assets().forEach(asset -> line("asset", asset.path()));
        for (Diagnostic diagnostic : insight.diagnostics()) {
            out.append(diagnostic.render());
        }
    }

    private void section(Section section) {
        out.append("== ").append(section.kind().key()).append('\n');
        section.blocks().forEach(this::block);
        section.questions().forEach(this::question);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Markup markup -> line("html", markup.html());
            case Block.Code code -> example(code.example());
        }
    }

    private void example(Example example) {
        line("example " + example.number() + (example.session() ? " session" : ""), example.code());
        if (!example.options().equals(ExampleOptions.NONE)) {
            // Where a word stands differs between line ends; it is said with the errors about it.
            line("options", String.valueOf(example.options()).replaceAll(", place=Span\\[[^]]*]", ""));
        }
        line("at", example.fence().lineOffsets());
        example.output().ifPresent(fence -> line("prints", fence.code()));
    }

    private void question(Question question) {
        question.heading().ifPresent(heading -> line("heading", heading.html()));
        line("prompt with " + question.gaps() + " gaps", question.promptHtml());
        List<Option> options = question.options();
        for (Option option : options) {
            line("option " + option.gap() + " " + option.markdown().replace("\n", "\\n"), option.html());
        }
        line("answerable", question.isAnswerable());
        question.explanationHtml().ifPresent(html -> line("explanation", html));
    }
}
