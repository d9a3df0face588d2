package dev.tally.cli;

import dev.tally.course.ExternalLink;
import dev.tally.course.Footnote;
import dev.tally.course.Insight;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.course.Section;
import dev.tally.course.SectionKind;
import java.util.List;
import java.util.function.Consumer;

/** What was read in an insight, as one line of JSON. */
final class InspectJson {
    private final StringBuilder out = new StringBuilder(1024);

    private InspectJson() {}

    /** One object, without a line end. */
    static String write(Insight insight) {
        InspectJson json = new InspectJson();
        json.object(insight);
        return json.out.toString();
    }

    private void object(Insight insight) {
        out.append("{\"path\":");
        string(insight.path());
        out.append(",\"headline\":");
        string(insight.headline().markdown());
        out.append(",\"sections\":");
        list(sections(insight), this::string);
        out.append(",\"questions\":{");
        questions(insight);
        out.append('}');
        if (!insight.footnotes().isEmpty()) {
            out.append(",\"footnotes\":");
            list(insight.footnotes(), this::footnote);
        }
        if (!insight.links().isEmpty()) {
            out.append(",\"links\":");
            list(insight.links(), this::link);
        }
        out.append('}');
    }

    private static List<String> sections(Insight insight) {
        return insight.sections().stream()
                .map(Section::kind)
                .map(SectionKind::key)
                .distinct()
                .sorted()
                .toList();
    }

    private void questions(Insight insight) {
        boolean first = true;
        for (SectionKind kind : List.of(SectionKind.PRACTICE, SectionKind.REVISION, SectionKind.QUIZ)) {
            List<Option> options = insight.questions(kind).stream()
                    .map(Question::options)
                    .flatMap(List::stream)
                    .toList();
            if (!options.isEmpty()) {
                out.append(first ? "" : ",");
                string(kind.key());
                out.append(':');
                list(options, this::option);
                first = false;
            }
        }
    }

    private void option(Option option) {
        out.append('[');
        string(option.markdown());
        out.append(',')
                .append(option.isRight() ? String.valueOf(option.gap()) : "null")
                .append(']');
    }

    private void footnote(Footnote footnote) {
        list(List.of(String.valueOf(footnote.number()), footnote.name()), this::string);
    }

    private void link(ExternalLink link) {
        list(List.of(link.name(), link.url(), link.nature()), this::string);
    }

    private <T> void list(List<T> items, Consumer<T> writer) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            writer.accept(items.get(i));
        }
        out.append(']');
    }

    private void string(String text) {
        Json.string(text, out);
    }
}
