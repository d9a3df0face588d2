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

    /** Runs the code of the questions that have some; what is wrong with them is {@linkplain #found found} then. */
    List<QuestionRun> check() {
        List<QuestionRun> runs = new ArrayList<>();
        insight.sections().forEach(section -> section.questions()
                .forEach(question -> check(question).ifPresent(runs::add)));
        return runs;
    }

    List<Diagnostic> found() {
        return found;
    }

    private Optional<QuestionRun> check(Question question) {
        boolean alone = question.code().size() == 1 && isPython(question.code().get(0));
        if (!question.isAnswerable() || !alone) {
            return Optional.empty();
        }
        Fence fence = question.code().get(0);
        int inCode = gaps(fence.code());
        if (inCode == 0) {
            return asItStands(question, fence);
        }
        return inCode == question.gaps() ? Optional.of(inCode(question, fence)) : Optional.empty();
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

    private QuestionRun inCode(Question question, Fence fence) {
        List<String> keys = question.answers().stream().map(Answers::words).toList();
        Optional<ExampleRun> keyed = run(fence, keys).filter(ran -> ran.outcome() == ExampleRun.Outcome.RAN);
        if (question.gaps() > 1) {
            keyed.ifPresent(ran -> judgeKeyed(question, Claims.check(insight, ran, false)));
            return new QuestionRun(question, keyed, List.of());
        }
        if (keyed.isEmpty()) {
            // A part of something larger: what the others do says nothing.
            return new QuestionRun(question, keyed, List.of());
        }
        List<Optional<ExampleRun>> all = question.options().stream()
                .map(option -> run(fence, List.of(words(option))))
                .toList();
        Claims.Judgement judgement = Claims.check(insight, keyed.get(), false);
        judgeKeyed(question, judgement);
        if (judgement.untrue().isEmpty() && judgement.judged() > 0) {
            judgeOthers(question, all, keys.get(0));
        }
        return new QuestionRun(
                question, keyed, all.stream().map(Answers::outcome).toList());
    }

    private static QuestionRun.Outcome outcome(Optional<ExampleRun> run) {
        return run.map(ran -> new QuestionRun.Outcome(ran.output(), ran.error(), true))
                .orElse(QuestionRun.Outcome.UNKNOWN);
    }

    private void judgeKeyed(Question question, Claims.Judgement judgement) {
        if (!judgement.untrue().isEmpty()) {
            Diagnostic why = judgement.untrue().get(0);
            found.add(error(
                    question.answers().get(0).span(),
                    Rule.ANSWER_UNTRUE,
                    "with the right option put in, " + why.message(),
                    "put the option first that makes the code true, or mend what the code states"));
        }
    }

    private void judgeOthers(Question question, List<Optional<ExampleRun>> runs, String key) {
        for (int i = 0; i < runs.size(); i++) {
            Option option = question.options().get(i);
            Optional<ExampleRun> run = runs.get(i).filter(ran -> ran.outcome() == ExampleRun.Outcome.RAN);
            if (option.isRight() || words(option).equals(key) || run.isEmpty()) {
                continue;
            }
            Claims.Judgement judgement = Claims.check(insight, run.get(), true);
            if (judgement.judged() > 0 && judgement.untrue().isEmpty()) {
                found.add(error(
                        option.span(),
                        Rule.ANSWER_NOT_ALONE,
                        "this option is as right as the first: the code does what it states",
                        "make it wrong, or state more of what the code does"));
            }
        }
    }

    /** The code with options in its gaps, run to its end or to an exception; nothing where it does not get that far. */
    private Optional<ExampleRun> run(Fence fence, List<String> options) {
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
        return run(fence, filled.toString());
    }

    private Optional<ExampleRun> run(Fence fence, String code) {
        Fence filled =
                new Fence(fence.language(), fence.words(), code, fence.span(), fence.info(), fence.lineOffsets());
        Example example = new Example(0, filled, ExampleOptions.NONE, false, false, Optional.empty());
        Listing listing = new Listing(insight);
        listing.add(example);
        Trace trace = tracer.trace(listing.program(), maxSteps);
        End end = trace.end();
        boolean raised = end.kind() == End.Kind.ERROR;
        if (end.kind() != End.Kind.OK && !raised) {
            return Optional.empty();
        }
        Optional<Trace> own = new Excerpt(trace, listing).of(example);
        return Optional.of(new ExampleRun(
                example,
                raised ? ExampleRun.Outcome.RAISED : ExampleRun.Outcome.RAN,
                own,
                own.map(run -> Moments.of(example, run, never -> {})).orElse(List.of()),
                end.stdout(),
                raised ? Optional.of(GroupRun.message(end)) : Optional.empty(),
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

    /** Where the one gap stands in the text and one of the options is what is printed, that must be the right one. */
    private Optional<QuestionRun> asItStands(Question question, Fence fence) {
        Optional<ExampleRun> run = run(fence, fence.code()).filter(ran -> ran.outcome() == ExampleRun.Outcome.RAN);
        List<String> rows = run.map(ran -> Comments.rows(ran.output())).orElse(List.of());
        if (question.gaps() == 1 && !rows.isEmpty()) {
            Option key = question.answers().get(0);
            List<Option> right = question.options().stream()
                    .filter(option -> Comments.agree(Comments.rows(words(option)), rows))
                    .toList();
            if (!right.isEmpty() && !right.contains(key)) {
                found.add(error(
                        key.span(),
                        Rule.ANSWER_UNTRUE,
                        "the first option is not what the code prints: that is " + words(right.get(0)),
                        "put the option first that is printed"));
            }
        }
        return run.map(ran -> new QuestionRun(question, run, List.of()));
    }

    private Diagnostic error(Span span, Rule rule, String message, String help) {
        return Diagnostic.error(insight.source(), span, rule, message).withHelp(help);
    }
}
