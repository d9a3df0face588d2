package dev.tally.course;

import dev.tally.course.Outline.Part;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A Practice, Revision or Quiz section to a question. */
final class QuestionReader {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final InsightText insight;
    private final Lines lines;
    private final Part part;
    private final List<Fence> code = new ArrayList<>();
    private int gaps;

    private QuestionReader(InsightText insight, Lines lines, Part part) {
        this.insight = insight;
        this.lines = lines;
        this.part = part;
    }

    static Question read(InsightText insight, Lines lines, Part part) {
        return new QuestionReader(insight, lines, part).read();
    }

    private Question read() {
        Span body = part.body();
        Optional<Span> heading = part.kind() == SectionKind.QUIZ ? heading(body) : Optional.empty();
        int from = heading.map(Span::end).orElse(body.start());
        Optional<OptionLines> found = OptionLines.find(lines, new Span(from, body.end()));
        int promptEnd = found.map(options -> options.span().start()).orElse(body.end());
        String prompt = prompt(new Span(from, promptEnd));
        List<Option> options = found.map(this::options).orElse(List.of());
        Optional<String> explanation =
                found.flatMap(lines -> explanation(new Span(lines.span().end(), body.end())));
        judge(found, options);
        return new Question(
                part.kind(),
                heading.map(this::rich),
                prompt,
                gaps,
                code,
                options,
                explanation,
                part.heading().to(body));
    }

    /** A quiz has a title of its own. */
    private Optional<Span> heading(Span body) {
        int end = lines.lineAt(body.end());
        int first = lines.skipBlank(lines.lineAt(body.start()), end);
        return first < end && lines.text(first).startsWith("###") ? Optional.of(lines.span(first)) : Optional.empty();
    }

    private Rich rich(Span heading) {
        return InlineText.read(insight, InsightReader.withoutMarks(insight.source(), heading));
    }

    private String prompt(Span span) {
        MarkdownWriter writer = writer(span);
        writer.writeAsked();
        gaps = writer.gaps();
        return writer.take();
    }

    private MarkdownWriter writer(Span span) {
        return new MarkdownWriter(insight, insight.source().text(span), span.start(), (fence, node) -> {
            code.add(fence);
            return false;
        });
    }

    private List<Option> options(OptionLines found) {
        List<Option> options = new ArrayList<>();
        for (Span item : found.items()) {
            Span span = trimmed(item);
            String markdown = dedented(insight.source().text(span));
            int index = options.size();
            options.add(
                    new Option(markdown, InlineText.html(insight, markdown, span), index < gaps ? index : -1, span));
        }
        return options;
    }

    private Span trimmed(Span span) {
        String text = insight.source().text();
        int from = span.start();
        int to = span.end();
        while (to > from && Lines.isBlank(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Lines.isBlank(text.charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }

    /** The lines after an option's first are indented under it. */
    private static String dedented(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        String[] rows = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < rows.length; i++) {
            if (!rows[i].isBlank()) {
                least = Math.min(
                        least, rows[i].length() - rows[i].stripLeading().length());
            }
        }
        StringBuilder out = new StringBuilder(rows[0]);
        for (int i = 1; i < rows.length; i++) {
            out.append('\n').append(rows[i].isBlank() ? "" : rows[i].substring(least));
        }
        return out.toString();
    }

    private Optional<String> explanation(Span span) {
        String text = insight.source().text(span);
        if (text.isBlank()) {
            return Optional.empty();
        }
        MarkdownWriter writer = new MarkdownWriter(insight, text, span.start(), (fence, node) -> false);
        writer.write();
        return Optional.of(writer.take()).filter(html -> !html.isBlank());
    }

    private void judge(Optional<OptionLines> found, List<Option> options) {
        String section = part.kind().title();
        Problems problems = insight.problems();
        if (gaps > 0 && options.isEmpty()) {
            problems.error(
                    part.heading(),
                    Rule.QUESTION_WITHOUT_OPTIONS,
                    "this " + section + " has " + count(gaps, "gap") + " and no options",
                    "list the options with * after the text, the right one first");
        } else if (options.size() < gaps) {
            problems.error(
                    found.map(lines -> firstLine(lines.span())).orElse(part.heading()),
                    Rule.QUESTION_FEW_OPTIONS,
                    "this " + section + " has " + count(gaps, "gap") + " and " + count(options.size(), "option"),
                    "the first options fill the gaps, in order; there must be one for each");
        } else if (gaps == 0 && !options.isEmpty() && part.kind() != SectionKind.QUIZ) {
            problems.warning(
                    part.heading(),
                    Rule.QUESTION_WITHOUT_GAP,
                    "this " + section + " has options and no gap to put them in",
                    "write ??? in the text or in a block of code; code in a line of text holds no gap");
        } else if (gaps == 0 && options.isEmpty()) {
            problems.warning(
                    part.heading(),
                    Rule.QUESTION_EMPTY,
                    "this " + section + " asks nothing that can be answered here",
                    "write ??? in the text, and options with * after it");
        } else if (options.size() == 1 && gaps < 2) {
            problems.warning(
                    options.get(0).span(),
                    Rule.QUESTION_ONE_OPTION,
                    "there is only one option",
                    "add plausible wrong ones");
        }
        Set<String> right = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Option option : options) {
            String words = WHITE_SPACE.matcher(option.markdown().strip()).replaceAll(" ");
            if (option.isRight()) {
                right.add(words);
            } else if (right.contains(words)) {
                problems.error(
                        option.span(),
                        Rule.ANSWER_ALSO_WRONG,
                        "this option is wrong here, and the same as one that is right",
                        "take it away, or make it differ");
            } else if (!seen.add(words)) {
                problems.warning(
                        option.span(), Rule.OPTION_TWICE, "this option is there already", "options must differ");
            }
        }
    }

    private Span firstLine(Span span) {
        return lines.span(lines.lineAt(span.start()));
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
