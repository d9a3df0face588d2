package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.source.Diagnostic;
import dev.tally.source.Severity;
import dev.tally.source.Span;
import dev.tally.trace.Phrase;
import dev.tally.verify.Transcript.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Runs the examples of one insight, and holds what its text states against them. */
    public Verified verify(Insight insight) {
        try (Tracer forPage = tracer.forPage()) {
            return new Verifier(forPage, maxSteps).verified(insight);
        }
    }

    private Verified verified(Insight insight) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<ExampleRun> runs = new ArrayList<>();
        for (Example example : insight.examples()) {
            runs.add(ExampleRun.notRun(example));
        }
        List<CodeBlock> examples = new ArrayList<>();
        for (List<Example> group : groups(insight)) {
            run(insight, group, runs, diagnostics);
            List<CodeBlock> blocks =
                    group.stream().map(Example::fence).map(CodeBlock::of).toList();
            claims.addAll(claims(insight, group, blocks, runs));
            examples.addAll(blocks);
        }
        runs.forEach(run -> runs(run, diagnostics).ifPresent(claims::add));
        claims.addAll(Facts.check(insight, runs));
        List<QuestionRun> questions = new QuestionRunner(insight, tracer, maxSteps).runs();
        claims.addAll(new Answers(insight, examples, questions, tracer).check());
        claims.forEach(claim -> claim.diagnostic().ifPresent(diagnostics::add));
        insight.examples().stream()
                .filter(example -> !example.options().norun())
                .forEach(example ->
                        diagnostics.addAll(CodeWarnings.of(insight, example, runs.get(example.number() - 1))));
        return new Verified(insight, runs, questions, claims, diagnostics);
    }

    /** The examples that share a namespace. */
    private static List<List<Example>> groups(Insight insight) {
        List<List<Example>> groups = new ArrayList<>();
        List<Example> group = new ArrayList<>();
        for (Example example : insight.examples()) {
            if (example.options().fresh() && !group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
            if (!example.options().norun()) {
                group.add(example);
            }
        }
        groups.add(group);
        return groups;
    }

    private void run(Insight insight, List<Example> group, List<ExampleRun> runs, List<Diagnostic> diagnostics) {
        List<Example> ran = group.stream()
                .filter(example -> !(example.session() && Sessions.showsException(example)))
                .toList();
        for (ExampleRun result : new GroupRun(insight, ran, tracer, maxSteps).run(diagnostics)) {
            runs.set(result.example().number() - 1, result);
        }
    }

    /**
     * That an example runs is a claim of its own; what is to be said about it has been said. A session that shows an exception
     * is held against a prompt alone.
     */
    private static Optional<Claim> runs(ExampleRun run, List<Diagnostic> diagnostics) {
        Example example = run.example();
        Span place = example.fence().info();
        Optional<Diagnostic> said = diagnostics.stream()
                .filter(diagnostic ->
                        diagnostic.span().start() >= example.span().start()
                                && diagnostic.span().end() <= example.span().end())
                .findFirst();
        boolean wrong = said.filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isPresent();
        return switch (run.outcome()) {
            case RAN, RAISED ->
                Optional.of(
                        wrong
                                ? new Claim(Claim.Kind.EXAMPLE, place, Claim.Standing.UNTRUE, "", Optional.empty())
                                : Claim.holds(Claim.Kind.EXAMPLE, place));
            case LIMITED ->
                Optional.of(Claim.undecided(
                        Claim.Kind.EXAMPLE,
                        place,
                        run.note().map(Phrase::toString).orElse("it was stopped")));
            case NOT_RUN ->
                example.options().norun()
                        ? Optional.of(Claim.undecided(Claim.Kind.EXAMPLE, place, "it is marked norun"))
                        : said.map(note -> Claim.undecided(Claim.Kind.EXAMPLE, place, note.message()));
        };
    }

    /** @param blocks the group's, one for each example */
    private List<Claim> claims(Insight insight, List<Example> group, List<CodeBlock> blocks, List<ExampleRun> runs) {
        boolean output = group.stream().anyMatch(example -> example.output().isPresent());
        String input = group.stream().map(example -> example.options().input()).collect(Collectors.joining());
        Transcript transcript = Transcript.of(blocks, tracer, input, output);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Example example = group.get(i);
            Part part = transcript.parts().get(i);
            ExampleRun run = runs.get(example.number() - 1);
            if (example.session()) {
                claims.addAll(SessionClaims.of(insight.source(), transcript, part, true));
            } else {
                Printed printed = new Printed(run.trace());
                claims.addAll(Claims.of(insight.source(), transcript, part, printed::by, false));
                BlockClaims.of(insight.source(), run, transcript, part).ifPresent(claims::add);
            }
        }
        return claims;
    }
}
