package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.source.Diagnostic;
import java.util.List;

/**
 * An insight whose examples have been run.
 *
 * @param runs one for each of its examples, in their order
 * @param diagnostics what there is to say about the runs; the insight's own are not among them
 */
public record Verified(Insight insight, List<ExampleRun> runs, List<Diagnostic> diagnostics) {
    public Verified {
        runs = List.copyOf(runs);
        diagnostics = List.copyOf(diagnostics);
    }

    public ExampleRun run(Example example) {
        return runs.get(example.number() - 1);
    }
}
