package dev.tally.verify;

import dev.tally.course.Question;
import dev.tally.trace.Trace.End;
import java.util.List;
import java.util.Optional;

/**
 * What became of the Python of a question.
 *
 * @param code the code of its prompt, run as it stands where it has no gaps, and otherwise with the right options in them;
 *     empty where there is none, or where it does not run to its end
 * @param options where the one gap stands in the code: what the code does with each option in it, in the options' order;
 *     otherwise empty
 * @param raised the exception that the code with the right options in its gaps ends in
 */
public record QuestionRun(
        Question question, Optional<ExampleRun> code, List<Outcome> options, Optional<End.Raised> raised) {
    public QuestionRun {
        options = List.copyOf(options);
    }

    /** Whether the code has run to its last line, and not to {@code sys.exit()} before it. */
    boolean isComplete() {
        return code.flatMap(ExampleRun::trace)
                .filter(trace -> trace.steps().getLast().snapshot().line().isEmpty())
                .isPresent();
    }

    /**
     * What the code does with an option in its gap.
     *
     * @param output what it prints
     * @param error the exception that it ends in
     * @param known whether that could be found out: an option that needs what we do not have cannot be run
     */
    public record Outcome(String output, Optional<String> error, boolean known) {
        static final Outcome UNKNOWN = new Outcome("", Optional.empty(), false);
    }
}
