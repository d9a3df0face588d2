package dev.tally.verify.quiz;

import dev.tally.trace.Phrase;
import dev.tally.verify.quiz.DerivedQuestion.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what can be chosen: the right one, and wrong ones as long as they say something else. */
final class Choices {
    private static final int ALL = 4;

    private final List<Choice> chosen = new ArrayList<>();

    Choices(Phrase right, Phrase why) {
        chosen.add(new Choice(right, why));
    }

    /** Takes a wrong one, unless there are enough, or one that says the same is there. */
    void wrong(Phrase text, Phrase why) {
        boolean known = chosen.stream().anyMatch(choice -> choice.text().equals(text));
        if (!known && chosen.size() < ALL) {
            chosen.add(new Choice(text, why));
        }
    }

    /** All of them; nothing where there are too few to ask. */
    Optional<List<Choice>> all() {
        return chosen.size() == ALL ? Optional.of(List.copyOf(chosen)) : Optional.empty();
    }
}
