package dev.tally.verify.quiz;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.verify.ExampleRun;
import dev.tally.verify.PlainLines;
import dev.tally.verify.quiz.DerivedQuestion.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Derives questions from the runs of an insight's examples, as long as the author does not say {@code quiz: off} in the front
 * matter or {@code quiz="off"} at an example's fence. The same runs give the same questions.
 */
public final class Derivation {
    /** More of one example, or of one insight, nobody wants to answer. */
    private static final int OF_AN_EXAMPLE = 2;

    private static final int OF_AN_INSIGHT = 5;

    /** A longer run is no exercise for the head. */
    private static final int LONGEST_RUN = 60;

    private final Map<Kind, Integer> asked = new EnumMap<>(Kind.class);
    private final PlainLines read = new PlainLines();
    private final List<DerivedQuestion> questions = new ArrayList<>();

    private Derivation() {}

    /** @param runs of the insight's examples */
    public static List<DerivedQuestion> of(Insight insight, List<ExampleRun> runs) {
        boolean off = insight.frontMatter()
                .first("quiz")
                .filter(value -> value.equals("off") || value.equals("false"))
                .isPresent();
        Derivation derivation = new Derivation();
        if (!off) {
            runs.forEach(derivation::derive);
        }
        return List.copyOf(derivation.questions);
    }

    private void derive(ExampleRun run) {
        PlainLines.Of lines = read.next(run.example());
        if (questions.size() >= OF_AN_INSIGHT || !asks(run)) {
            return;
        }
        LineStates states = new LineStates(run.example(), run.trace().orElseThrow(), lines);
        if (states.all().isEmpty()) {
            return;
        }
        List<DerivedQuestion> found = Stream.of(
                        new AskFreed(states).ask(),
                        new AskCount(states).ask(),
                        new AskSame(states).ask(),
                        new AskPrinted(states).ask())
                .flatMap(Optional::stream)
                .toList();
        // What the insight has asked least; of those the one that comes first above.
        List<DerivedQuestion> left = new ArrayList<>(found);
        for (int i = 0; i < OF_AN_EXAMPLE && !left.isEmpty() && questions.size() < OF_AN_INSIGHT; i++) {
            DerivedQuestion next = left.get(0);
            for (DerivedQuestion other : left) {
                next = times(other) < times(next) ? other : next;
            }
            left.remove(next);
            asked.merge(next.kind(), 1, Integer::sum);
            questions.add(next);
        }
    }

    private int times(DerivedQuestion question) {
        return asked.getOrDefault(question.kind(), 0);
    }

    private static boolean asks(ExampleRun run) {
        Example example = run.example();
        return run.outcome() == ExampleRun.Outcome.RAN
                && example.options().quiz()
                && !example.session()
                && !example.inText()
                && example.fence().lines().stream().noneMatch(Example::isHidden)
                && run.trace()
                        .filter(trace -> trace.steps().size() <= LONGEST_RUN)
                        .isPresent();
    }
}
