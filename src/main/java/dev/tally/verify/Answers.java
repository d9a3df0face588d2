package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.ExampleOptions;
import dev.tally.course.Fence;
import dev.tally.course.Insight;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds the keys of questions against what runs. Where the gaps stand in Python that states its result, the right options
 * must give it, and no other option may. Where the one gap stands in the text below Python that prints, the option that is
 * printed must be the right one. What cannot be decided is not reported.
 */
final class Answers {
    private static final String GAP = "???";

    private final Insight insight;
    private final Tracer tracer;
    private final int maxSteps;
    private final List<Diagnostic> found = new ArrayList<>();

    Answers(Insight insight, Tracer tracer, int maxSteps) {
        this.insight = insight;
        this.tracer = tracer;
        this.maxSteps = maxSteps;
    }

    List<Diagnostic> check() {
        insight.sections().forEach(section -> section.questions().forEach(this::check));
        return found;
    }

    private void check(Question question) {
        List<Fence> python = question.code().stream().filter(Answers::isPython).toList();
        if (question.gaps() == 0
                || !question.isAnswerable()
                || python.size() != 1
                || question.code().size() != 1) {
            return;
        }
        Fence fence = python.get(0);
        int inCode = gaps(fence.code());
        if (inCode == question.gaps()) {
            inCode(question, fence);
        } else if (inCode == 0 && question.gaps() == 1) {
            printed(question, fence);
        }
    }

    private static boolean isPython(Fence fence) {
        String language = fence.language().toLowerCase(Locale.ROOT);
        boolean named = language.equals("python") || language.equals("py") || language.equals("python3");
        return named && !fence.code().stripLeading().startsWith(">>>");
    }

    private static int gaps(String code) {
        int count = 0;
        for (int at = code.indexOf(GAP); at >= 0; at = code.indexOf(GAP, at + GAP.length())) {
            count++;
        }
        return count;
    }

    private void inCode(Question question, Fence fence) {
        List<String> keys = question.answers().stream().map(Answers::words).toList();
        Optional<Claims.Judgement> keyed = judge(fence, keys, false);
        if (keyed.isEmpty()) {
            return;
        }
        if (!keyed.get().untrue().isEmpty()) {
            Diagnostic why = keyed.get().untrue().get(0);
            found.add(error(
                    question.answers().get(0).span(),
                    Rule.ANSWER_UNTRUE,
                    "with the right option put in, " + why.message(),
                    "put the option first that makes the code true, or mend what the code states"));
        } else if (keyed.get().judged() > 0 && question.gaps() == 1) {
            others(question, fence, keys.get(0));
        }
    }

    private void others(Question question, Fence fence, String key) {
        for (Option option : question.options()) {
            if (option.isRight() || words(option).equals(key)) {
                continue;
            }
            Optional<Claims.Judgement> judged = judge(fence, List.of(words(option)), true);
            if (judged.isPresent()
                    && judged.get().judged() > 0
                    && judged.get().untrue().isEmpty()) {
                found.add(error(
                        option.span(),
                        Rule.ANSWER_NOT_ALONE,
                        "this option is as right as the first: the code does what it states",
                        "make it wrong, or state more of what the code does"));
            }
        }
    }

    /** What the code states, with options in its gaps; none where it cannot be decided. */
    private Optional<Claims.Judgement> judge(Fence fence, List<String> options, boolean exact) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (String option : options) {
            int at = fence.code().indexOf(GAP, from);
            if (at < 0 || option.indexOf('\n') >= 0) {
                return Optional.empty();
            }
            filled.append(fence.code(), from, at).append(option);
            from = at + GAP.length();
        }
        filled.append(fence.code(), from, fence.code().length());
        return run(fence, filled.toString()).map(run -> Claims.check(insight, run, exact));
    }

    private Optional<ExampleRun> run(Fence fence, String code) {
        Fence filled =
                new Fence(fence.language(), fence.words(), code, fence.span(), fence.info(), fence.lineOffsets());
        Example example = new Example(0, filled, ExampleOptions.NONE, false, false, Optional.empty());
        Listing listing = new Listing(insight);
        listing.add(example);
        Trace trace = tracer.trace(listing.program(), maxSteps);
        if (trace.end().kind() != End.Kind.OK) {
            return Optional.empty();
        }
        String output = trace.end().stdout();
        return Optional.of(new ExampleRun(
                example,
                ExampleRun.Outcome.RAN,
                new Excerpt(trace, listing).of(example),
                List.of(),
                output,
                Optional.empty(),
                Optional.empty()));
    }

    /** An option as it stands in code or in output: without the marks of code around it. */
    private static String words(Option option) {
        String text = option.markdown().strip();
        boolean code = text.length() > 2
                && text.startsWith("`")
                && text.endsWith("`")
                && text.indexOf('`', 1) == text.length() - 1;
        return code ? text.substring(1, text.length() - 1) : text;
    }

    /** The gap is what is printed, where one of the options is. */
    private void printed(Question question, Fence fence) {
        Optional<List<String>> rows = run(fence, fence.code()).map(run -> Comments.rows(run.output()));
        if (rows.isEmpty() || rows.get().isEmpty()) {
            return;
        }
        Option key = question.answers().get(0);
        List<Option> right = question.options().stream()
                .filter(option -> Comments.agree(Comments.rows(words(option)), rows.get()))
                .toList();
        if (!right.isEmpty() && !right.contains(key)) {
            found.add(error(
                    key.span(),
                    Rule.ANSWER_UNTRUE,
                    "the first option is not what the code prints: that is " + words(right.get(0)),
                    "put the option first that is printed"));
        }
    }

    private Diagnostic error(Span span, Rule rule, String message, String help) {
        return Diagnostic.error(insight.source(), span, rule, message).withHelp(help);
    }
}
