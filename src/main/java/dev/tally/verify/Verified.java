package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.course.Question;
import dev.tally.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * An insight whose examples have been run.
 *
 * @param runs one for each of its examples, in their order
 * @param questions one for each of its questions with code that was run
 * @param claims what the text states, and whether it is so
 * @param diagnostics what there is to say about the runs and the claims; the insight's own are not among them
 */
public record Verified(
        Insight insight,
        List<ExampleRun> runs,
        List<QuestionRun> questions,
        List<Claim> claims,
        List<Diagnostic> diagnostics) {
    public Verified {
        runs = List.copyOf(runs);
        questions = List.copyOf(questions);
        claims = List.copyOf(claims);
        diagnostics = List.copyOf(diagnostics);
    }

    public ExampleRun run(Example example) {
        return runs.get(example.number() - 1);
    }

    /** What the examples that ran before one, in its namespace, were given to read. */
    public String inputBefore(Example example) {
        StringBuilder input = new StringBuilder();
        for (Example other : insight.examples().subList(0, example.number())) {
            if (other.options().fresh()) {
                input.setLength(0);
            }
            if (other.number() < example.number() && !other.options().norun()) {
                input.append(other.options().input());
            }
        }
        return input.toString();
    }

    /** What became of the code of a question; empty where it was not run. */
    public Optional<QuestionRun> run(Question question) {
        return questions.stream().filter(run -> run.question() == question).findFirst();
    }
}
