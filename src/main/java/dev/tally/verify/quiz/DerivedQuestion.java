package dev.tally.verify.quiz;

import dev.tally.course.Example;
import dev.tally.trace.Phrase;
import java.util.List;

/**
 * A question that the run of an example answers.
 *
 * @param kind what it asks for
 * @param example whose run answers it
 * @param line of the example's fence that it asks about, from 1
 * @param prompt the question, in a sentence
 * @param choices the right one first, then three wrong ones; no two of them say the same
 * @param step of the example's player that proves it, from 1
 */
public record DerivedQuestion(Kind kind, Example example, int line, Phrase prompt, List<Choice> choices, int step) {
    /** What can be asked. */
    public enum Kind {
        COUNT,
        FREED,
        SAME,
        PRINTED
    }

    /**
     * Something to choose.
     *
     * @param why it is right or wrong, in a sentence or two
     */
    public record Choice(Phrase text, Phrase why) {}

    public DerivedQuestion {
        choices = List.copyOf(choices);
    }

    public Choice right() {
        return choices.get(0);
    }
}
