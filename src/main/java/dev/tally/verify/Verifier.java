package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the examples of insights as a reader would type them: the blocks of a page one after the other, in one namespace,
 * until one asks for a fresh one. Safe for use by many threads, where its tracer is.
 */
public final class Verifier {
    /** Line events in one page's run; more nobody steps through. */
    public static final int DEFAULT_STEPS = 1_000;

    private final Tracer tracer;
    private final int maxSteps;

    public Verifier(Tracer tracer) {
        this(tracer, DEFAULT_STEPS);
    }

    public Verifier(Tracer tracer, int maxSteps) {
        this.tracer = tracer;
        this.maxSteps = maxSteps;
    }

    /** Runs the examples of one insight. */
    public Verified verify(Insight insight) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<ExampleRun> runs = new ArrayList<>();
        for (Example example : insight.examples()) {
            runs.add(ExampleRun.notRun(example));
        }
        List<Example> group = new ArrayList<>();
        for (Example example : insight.examples()) {
            if (example.options().fresh()) {
                run(insight, group, runs, diagnostics);
                group = new ArrayList<>();
            }
            if (!example.options().norun() && !(example.session() && Sessions.showsTraceback(example))) {
                group.add(example);
            }
        }
        run(insight, group, runs, diagnostics);
        diagnostics.addAll(Facts.check(insight, runs).untrue());
        Answers answers = new Answers(insight, tracer, maxSteps);
        List<QuestionRun> questions = answers.check();
        diagnostics.addAll(answers.found());
        return new Verified(insight, runs, questions, diagnostics);
    }

    private void run(Insight insight, List<Example> group, List<ExampleRun> runs, List<Diagnostic> diagnostics) {
        GroupRun run = new GroupRun(insight, group, tracer, maxSteps);
        for (ExampleRun result : run.run(diagnostics)) {
            runs.set(result.example().number() - 1, result);
            diagnostics.addAll(Claims.check(insight, result, false).untrue());
        }
    }
}
