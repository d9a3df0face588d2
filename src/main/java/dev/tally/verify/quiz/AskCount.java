package dev.tally.verify.quiz;

import static dev.tally.verify.quiz.LineStates.count;

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
        Said prompt =
                Said.of("derived.count", state.line(), LineStates.noun(subject.object()), Said.code(subject.name()));
        return choices(subject, is)
                .map(choices -> new DerivedQuestion(
                        DerivedQuestion.Kind.COUNT, run.example(), state.line(), prompt, choices, state.step() + 1));
    }

    private Optional<List<Choice>> choices(Subject subject, int is) {
        State state = subject.state();
        Said holders = LineStates.holders(subject.object());
        Choices choices =
                new Choices(number(is), Said.of(is == 1 ? "derived.count.one" : "derived.count.each", holders));
        int was = before(state, subject.object());
        if (was > 0 && was != is) {
            choices.wrong(
                    number(was),
                    Said.of(was > is ? "derived.count.beforeFall" : "derived.count.beforeRise", state.line()));
        }
        if (is > 1) {
            choices.wrong(number(1), Said.of("derived.count.whatever", holders));
        }
        int alike = alike(state.after(), subject.object());
        if (alike > is) {
            choices.wrong(number(alike), Said.of("derived.count.alike"));
        }
        others(state, subject, choices);
        choices.wrong(number(is + 1), Said.of("derived.count.oneTooMany"));
        choices.wrong(number(is - 1), Said.of("derived.count.oneTooFew", holders));
        choices.wrong(number(is + 2), Said.of("derived.count.tooMany", holders));
        return choices.all();
    }

    private static Said number(int number) {
        return new Said.Text(String.valueOf(number));
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
                        Said.of("derived.count.other", LineStates.noun(other), Said.code(entry.getKey())));
            }
        }
    }
}
