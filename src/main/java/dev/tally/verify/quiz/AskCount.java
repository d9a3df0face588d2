package dev.tally.verify.quiz;

import static dev.tally.verify.quiz.LineStates.count;

import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.verify.quiz.DerivedQuestion.Choice;
import dev.tally.verify.quiz.LineStates.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many references there are to an object after a line. */
final class AskCount {
    private final LineStates run;

    AskCount(LineStates run) {
        this.run = run;
    }

    /** A moment and an object whose count one has to think about. */
    private record Subject(State state, String name, ObjectView object, int interest) {}

    Optional<DerivedQuestion> ask() {
        Subject best = null;
        for (State state : run.all()) {
            for (Map.Entry<String, ObjectView> entry : run.named(state.after()).entrySet()) {
                ObjectView object = entry.getValue();
                if (!LineStates.isSeen(object) || !LineStates.isHeldInSight(object)) {
                    continue;
                }
                Subject subject = new Subject(state, entry.getKey(), object, interest(state, object));
                if (subject.interest() > 0 && (best == null || subject.interest() > best.interest())) {
                    best = subject;
                }
            }
        }
        return Optional.ofNullable(best).flatMap(this::about);
    }

    /** A count that has just fallen is the best to ask for, then one that has just risen; one of a new object says little. */
    private static int interest(State state, ObjectView object) {
        int is = count(object);
        int was = before(state, object);
        if (was == 0) {
            return is > 1 ? 1 : 0;
        }
        return is < was ? 3 : is > was ? 2 : 0;
    }

    /** The count before the line; 0 where the object was not there. */
    private static int before(State state, ObjectView object) {
        ObjectView was = state.before().byId().get(object.id());
        return was == null ? 0 : count(was);
    }

    private Optional<DerivedQuestion> about(Subject subject) {
        State state = subject.state();
        int is = count(subject.object());
        Phrase prompt = Phrase.of(
                "After line {0}, how many references are there to the {1} that {2} refers to?",
                state.line(), LineStates.noun(subject.object()), Phrase.code(subject.name()));
        return choices(subject, is)
                .map(choices -> new DerivedQuestion(
                        DerivedQuestion.Kind.COUNT, run.example(), state.line(), prompt, choices, state.step() + 1));
    }

    private Optional<List<Choice>> choices(Subject subject, int is) {
        State state = subject.state();
        Phrase holders = LineStates.holders(subject.object());
        Choices choices = new Choices(
                number(is), Phrase.of(is == 1 ? "One reference: {0}." : "A reference for each holder: {0}.", holders));
        int was = before(state, subject.object());
        if (was > 0 && was != is) {
            choices.wrong(
                    number(was),
                    Phrase.of(
                            was > is
                                    ? "That was its count before line {0}, which has taken a reference away."
                                    : "That was its count before line {0}, which has added a reference.",
                            state.line()));
        }
        if (is > 1) {
            choices.wrong(
                    number(1),
                    Phrase.of(
                            "A name does not hold an object of its own. Whatever refers to the object adds one to its count: {0}.",
                            holders));
        }
        int alike = alike(state.after(), subject.object());
        if (alike > is) {
            choices.wrong(
                    number(alike),
                    Phrase.of(
                            "That counts what refers to an object with the same value, too. It is another object, with a count of its own."));
        }
        others(state, subject, choices);
        choices.wrong(
                number(is + 1),
                Phrase.of(
                        "One too many. `sys.getrefcount` would say so, since its own argument refers to the object while it counts."));
        choices.wrong(number(is - 1), Phrase.of("One too few: it is held by {0}.", holders));
        choices.wrong(number(is + 2), Phrase.of("Too many: it is held by {0} alone.", holders));
        return choices.all();
    }

    private static Phrase number(int number) {
        return Phrase.plain(String.valueOf(number));
    }

    /** The counts of all objects that look the same, added up. */
    private static int alike(Snapshot snapshot, ObjectView object) {
        String text = LineStates.shown(snapshot, object);
        int sum = 0;
        for (ObjectView other : snapshot.objects()) {
            if (other.type().equals(object.type())
                    && LineStates.isSeen(other)
                    && LineStates.shown(snapshot, other).equals(text)) {
                sum += count(other);
            }
        }
        return sum;
    }

    private void others(State state, Subject subject, Choices choices) {
        for (Map.Entry<String, ObjectView> entry : run.named(state.after()).entrySet()) {
            ObjectView other = entry.getValue();
            if (LineStates.isSeen(other) && other.id() != subject.object().id()) {
                choices.wrong(
                        number(count(other)),
                        Phrase.of(
                                "That is the count of the {0} that {1} refers to.",
                                LineStates.noun(other), Phrase.code(entry.getKey())));
            }
        }
    }
}
