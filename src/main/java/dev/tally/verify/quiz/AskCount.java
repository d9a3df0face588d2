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
        String prompt = "After line " + state.line() + ", how many references are there to the "
                + LineStates.noun(subject.object()) + " that `" + subject.name() + "` refers to?";
        return choices(subject, is)
                .map(choices -> new DerivedQuestion(
                        DerivedQuestion.Kind.COUNT, run.example(), state.line(), prompt, choices, state.step() + 1));
    }

    private Optional<List<Choice>> choices(Subject subject, int is) {
        State state = subject.state();
        String holders = LineStates.holders(subject.object());
        String told = is == 1 ? "One reference: " + holders + "." : "A reference for each holder: " + holders + ".";
        Choices choices = new Choices(String.valueOf(is), told);
        int was = before(state, subject.object());
        if (was > 0 && was != is) {
            String change = was > is ? "has taken a reference away" : "has added a reference";
            choices.wrong(
                    String.valueOf(was), "That was its count before line " + state.line() + ", which " + change + ".");
        }
        if (is > 1) {
            choices.wrong(
                    "1",
                    "A name does not hold an object of its own. Whatever refers to the object adds one to its count: "
                            + holders + ".");
        }
        int alike = alike(state.after(), subject.object());
        if (alike > is) {
            choices.wrong(
                    String.valueOf(alike),
                    "That counts what refers to an object with the same value, too. It is another object, with a count of its"
                            + " own.");
        }
        others(state, subject, choices);
        choices.wrong(
                String.valueOf(is + 1),
                "One too many. `sys.getrefcount` would say so, since its own argument refers to the object while it counts.");
        choices.wrong(String.valueOf(is - 1), "One too few: it is held by " + holders + ".");
        choices.wrong(String.valueOf(is + 2), "Too many: it is held by " + holders + " alone.");
        return choices.all();
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
                        String.valueOf(count(other)),
                        "That is the count of the " + LineStates.noun(other) + " that `" + entry.getKey()
                                + "` refers to.");
            }
        }
    }
}
