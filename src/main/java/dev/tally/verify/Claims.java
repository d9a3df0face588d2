package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Fence;
import dev.tally.course.Insight;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what the text says is printed against what was printed: a comment that ends a {@code print} or stands below it, and
 * a block of output right after an example. Prose is no claim; when in doubt it is none; {@code # =>} always is one.
 */
final class Claims {
    private final Insight insight;
    private final Example example;
    private final List<Step> steps;
    private final List<String> lines;
    private final List<Diagnostic> found = new ArrayList<>();
    private final boolean exact;
    private int judged;

    private Claims(Insight insight, Example example, Trace trace, boolean exact) {
        this.exact = exact;
        this.insight = insight;
        this.example = example;
        this.steps = trace.steps();
        this.lines = example.fence().lines();
    }

    /**
     * What came of it.
     *
     * @param judged how many claims were decided
     * @param untrue those that do not hold
     */
    record Judgement(int judged, List<Diagnostic> untrue) {}

    /** @param exact whether quotes around what is printed make a difference, as they do between options */
    static Judgement check(Insight insight, ExampleRun run, boolean exact) {
        if (run.trace().isEmpty() || run.example().session()) {
            return new Judgement(0, List.of());
        }
        Claims claims = new Claims(insight, run.example(), run.trace().get(), exact);
        claims.comments();
        if (run.outcome() == ExampleRun.Outcome.RAN) {
            run.example().output().ifPresent(fence -> claims.block(fence, run.output()));
        }
        return new Judgement(claims.judged, claims.found);
    }

    private void comments() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.stripLeading().startsWith("print(") || Example.isHidden(line)) {
                continue;
            }
            Optional<Stated> stated = stated(i);
            Optional<String> printed = printed(i + 1);
            if (stated.isPresent() && printed.isPresent()) {
                judge(stated.get(), printed.get());
            }
        }
    }

    /**
     * What is said to be printed.
     *
     * @param first the line of the comment, from 0
     */
    private record Stated(List<String> text, int first, boolean certain) {}

    private Optional<Stated> stated(int line) {
        int at = Comments.start(lines.get(line));
        if (at >= 0) {
            return claim(List.of(lines.get(line).substring(at + 1)), line);
        }
        List<String> below = new ArrayList<>();
        for (int i = line + 1; i < lines.size() && lines.get(i).stripLeading().startsWith("#"); i++) {
            if (!Example.isHidden(lines.get(i))) {
                below.add(lines.get(i).stripLeading().substring(1));
            }
        }
        return below.isEmpty() ? Optional.empty() : claim(below, line + 1);
    }

    private static Optional<Stated> claim(List<String> comment, int line) {
        String first = comment.get(0).strip();
        Optional<String> marked = Comments.afterMark(first);
        List<String> text = new ArrayList<>();
        text.add(marked.orElse(first));
        for (String more : comment.subList(1, comment.size())) {
            String plain = more.strip();
            text.add(Comments.afterMark(plain).orElse(plain));
        }
        boolean literal = text.stream().allMatch(Comments::isLiteral);
        if (marked.isPresent() && first.startsWith("=>")) {
            return Optional.of(new Stated(text, line, true));
        }
        return literal ? Optional.of(new Stated(text, line, false)) : Optional.empty();
    }

    /** What a line printed, each time that it ran; none where it never ran to its end. */
    private Optional<String> printed(int line) {
        StringBuilder out = new StringBuilder();
        boolean ran = false;
        for (int i = 0; i < steps.size(); i++) {
            Snapshot snapshot = steps.get(i).snapshot();
            if (snapshot.line().filter(l -> l == line).isEmpty()) {
                continue;
            }
            Optional<Snapshot> after = next(i);
            if (after.isEmpty()) {
                return Optional.empty();
            }
            int from = Math.min(snapshot.stdout().length(), after.get().stdout().length());
            out.append(after.get().stdout(), from, after.get().stdout().length());
            ran = true;
        }
        return ran ? Optional.of(out.toString()) : Optional.empty();
    }

    /** When the frame of a step is next at a line, or is gone. */
    private Optional<Snapshot> next(int step) {
        FrameView frame = Moments.running(steps.get(step).snapshot());
        for (int i = step + 1; i < steps.size(); i++) {
            Snapshot snapshot = steps.get(i).snapshot();
            boolean there = snapshot.frames().stream().anyMatch(f -> f.id() == frame.id());
            if (!there || Moments.running(snapshot).id() == frame.id()) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    private void judge(Stated stated, String printed) {
        List<String> said = stated.text();
        List<String> real = Comments.rows(printed);
        if (exact ? Comments.same(said, real) : Comments.agree(said, real)) {
            judged++;
            return;
        }
        if (!stated.certain() && (said.size() != real.size() || said.size() > 1)) {
            // Remarks below a print are often about what comes next.
            return;
        }
        judged++;
        report(place(stated.first()), real, said);
    }

    private Span place(int line) {
        int start = example.fence().lineOffsets().get(line);
        String text = lines.get(line);
        int from = Math.max(0, Comments.start(text));
        return new Span(
                start + from, start + Math.max(from, text.stripTrailing().length()));
    }

    private void report(Span span, List<String> real, List<String> said) {
        String truth = real.isEmpty() ? "nothing" : String.join(" / ", real);
        found.add(Diagnostic.error(
                        insight.source(),
                        span,
                        Rule.OUTPUT_UNTRUE,
                        "this prints " + cut(truth) + ", not " + cut(String.join(" / ", said)))
                .withHelp("state what is printed, or mend the example"));
    }

    private static String cut(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }

    /** A block after an example states its output, where the two have anything in common. */
    private void block(Fence fence, String output) {
        List<String> said = Comments.rows(fence.code());
        List<String> real = Comments.rows(output);
        boolean related = said.size() == real.size() || said.stream().anyMatch(real::contains);
        if (!said.isEmpty() && !real.isEmpty() && related && !Comments.agree(said, real)) {
            for (int i = 0; i < said.size(); i++) {
                if (i >= real.size() || !Comments.agree(said.subList(i, i + 1), real.subList(i, i + 1))) {
                    int row = row(fence, said.get(i));
                    int start = fence.lineOffsets().get(row);
                    Span span = new Span(start, start + fence.lines().get(row).length());
                    report(span, i < real.size() ? real.subList(i, i + 1) : List.of(), said.subList(i, i + 1));
                    return;
                }
            }
        }
    }

    private static int row(Fence fence, String text) {
        List<String> rows = fence.lines();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).strip().equals(text)) {
                return i;
            }
        }
        return 0;
    }
}
