package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.ExampleOptions;
import dev.tally.course.Fence;
import dev.tally.course.Insight;
import dev.tally.course.Question;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the code of questions, for pages that show what it does and tell what each option makes of it. Whether the keys are
 * right, {@link Answers} says.
 */
final class QuestionRunner {
    private final Insight insight;
    private final Tracer tracer;
    private final int maxSteps;

    QuestionRunner(Insight insight, Tracer tracer, int maxSteps) {
        this.insight = insight;
        this.tracer = tracer;
        this.maxSteps = maxSteps;
    }

    /** One for each question with a single block of Python that gets anywhere. */
    List<QuestionRun> runs() {
        List<QuestionRun> runs = new ArrayList<>();
        insight.sections().forEach(section -> section.questions()
                .forEach(question -> run(question).ifPresent(runs::add)));
        return runs;
    }

    private Optional<QuestionRun> run(Question question) {
        boolean alone = question.code().size() == 1;
        if (!question.isAnswerable() || !alone) {
            return Optional.empty();
        }
        Fence fence = question.code().get(0);
        if (!fence.isPython() || fence.isSession()) {
            return Optional.empty();
        }
        int inCode = Gaps.count(fence.code());
        if (inCode == 0) {
            Optional<ExampleRun> run = run(fence, List.of()).filter(QuestionRunner::isComplete);
            return run.map(ran -> new QuestionRun(question, run, List.of(), Optional.empty()));
        }
        return inCode == question.gaps() ? Optional.of(filled(question, fence)) : Optional.empty();
    }

    private QuestionRun filled(Question question, Fence fence) {
        List<String> keys = question.answers().stream().map(Gaps::words).toList();
        Optional<ExampleRun> run = run(fence, keys);
        Optional<ExampleRun> keyed = run.filter(QuestionRunner::isComplete);
        Optional<End.Raised> raised =
                run.flatMap(ExampleRun::trace).flatMap(trace -> trace.end().exception());
        if (question.gaps() > 1 || keyed.isEmpty()) {
            // Of a part of something larger, what the others do says nothing.
            return new QuestionRun(question, keyed, List.of(), raised);
        }
        QuestionRun.Outcome known = new QuestionRun.Outcome(keyed.get().output(), Optional.empty(), true);
        return new QuestionRun(
                question,
                keyed,
                question.options().stream()
                        .map(Gaps::words)
                        .map(words -> words.equals(keys.get(0)) ? known : outcome(fence, words))
                        .toList(),
                raised);
    }

    private static boolean isComplete(ExampleRun run) {
        return run.outcome() == ExampleRun.Outcome.RAN;
    }

    /** What one option makes of the code. Nobody sees its memory: it is run, and not recorded. */
    private QuestionRun.Outcome outcome(Fence fence, String option) {
        if (option.indexOf('\n') >= 0) {
            return QuestionRun.Outcome.UNKNOWN;
        }
        End end = tracer.end(listing(example(fence, List.of(option))).program());
        return switch (end.kind()) {
            case OK -> new QuestionRun.Outcome(end.stdout(), Optional.empty(), true);
            case ERROR -> new QuestionRun.Outcome(end.stdout(), Optional.of(GroupRun.message(end)), true);
            default -> QuestionRun.Outcome.UNKNOWN;
        };
    }

    private static Example example(Fence fence, List<String> options) {
        return new Example(0, Gaps.fill(fence, options), ExampleOptions.NONE, false, false, Optional.empty());
    }

    private Listing listing(Example example) {
        Listing listing = new Listing(insight);
        listing.add(example);
        return listing;
    }

    /** The code with options in its gaps, run to its end or to an exception; nothing where it does not get that far. */
    private Optional<ExampleRun> run(Fence fence, List<String> options) {
        if (options.stream().anyMatch(option -> option.indexOf('\n') >= 0)) {
            return Optional.empty();
        }
        Example example = example(fence, options);
        Listing listing = listing(example);
        Trace trace = tracer.trace(listing.program(), maxSteps);
        End end = trace.end();
        boolean raised = end.kind() == End.Kind.ERROR;
        if (end.kind() != End.Kind.OK && !raised) {
            return Optional.empty();
        }
        Optional<Trace> own = listing.excerpt(trace, example).own();
        return Optional.of(new ExampleRun(
                example,
                raised ? ExampleRun.Outcome.RAISED : ExampleRun.Outcome.RAN,
                own,
                own.map(run -> Moments.of(example, run, never -> {})).orElse(List.of()),
                end.stdout(),
                raised ? Optional.of(GroupRun.message(end)) : Optional.empty(),
                Optional.empty()));
    }
}
