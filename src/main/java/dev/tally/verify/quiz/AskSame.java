package dev.tally.verify.quiz;

import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.verify.quiz.DerivedQuestion.Choice;
import dev.tally.verify.quiz.LineStates.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of three names refer to one object after a line. */
final class AskSame {
    private static final Phrase NONE = Phrase.of("no two of them");
    private static final Phrase ALL = Phrase.of("all three");

    private final LineStates run;

    AskSame(LineStates run) {
        this.run = run;
    }

    private record Named(String name, ObjectView object) {}

    /** Three names at a moment; what is odd about them makes them worth asking about. */
    private record Subject(State state, List<Named> names, int interest) {}

    Optional<DerivedQuestion> ask() {
        Subject best = null;
        for (State state : run.all()) {
            for (List<Named> three : threes(state)) {
                Subject subject = new Subject(state, three, interest(state.after(), three));
                // Of two moments that are alike the later one: more has happened by then.
                if (subject.interest() > 0 && (best == null || subject.interest() >= best.interest())) {
                    best = subject;
                }
            }
        }
        return Optional.ofNullable(best).flatMap(this::about);
    }

    /** Every three neighbours among the names, in the order in which they were bound. */
    private List<List<Named>> threes(State state) {
        List<Named> names = new ArrayList<>();
        for (Map.Entry<String, ObjectView> entry : run.named(state.after()).entrySet()) {
            if (LineStates.isSeen(entry.getValue())) {
                names.add(new Named(entry.getKey(), entry.getValue()));
            }
        }
        List<List<Named>> threes = new ArrayList<>();
        for (int i = 0; i + 3 <= names.size(); i++) {
            threes.add(List.copyOf(names.subList(i, i + 3)));
        }
        return threes;
    }

    /** Two that are one, beside a third that looks the same, or has nothing to do with them; or equal ones that are two. */
    private static int interest(Snapshot snapshot, List<Named> three) {
        int same = 0;
        int alike = 0;
        for (int i = 0; i < 3; i++) {
            Named one = three.get(i);
            Named other = three.get((i + 1) % 3);
            boolean equal = LineStates.shown(snapshot, one.object()).equals(LineStates.shown(snapshot, other.object()))
                    && one.object().type().equals(other.object().type());
            same += one.object().id() == other.object().id() ? 1 : 0;
            alike += equal && one.object().id() != other.object().id() ? 1 : 0;
        }
        return same == 1 ? 2 + (alike > 0 ? 1 : 0) : same == 3 ? 1 : alike > 0 ? 1 : 0;
    }

    private Optional<DerivedQuestion> about(Subject subject) {
        List<Phrase> names =
                subject.names().stream().map(named -> Phrase.code(named.name())).toList();
        Phrase prompt = Phrase.of(
                "After line {0}, which of the names {1} refer to the same object?",
                subject.state().line(), Phrase.row(names));
        return choices(subject)
                .map(choices -> new DerivedQuestion(
                        DerivedQuestion.Kind.SAME,
                        run.example(),
                        subject.state().line(),
                        prompt,
                        choices,
                        subject.state().step() + 1));
    }

    private Optional<List<Choice>> choices(Subject subject) {
        List<Named> three = subject.names();
        List<Phrase> pairs = new ArrayList<>();
        Phrase right = NONE;
        int same = 0;
        for (int i = 0; i < 3; i++) {
            Named one = three.get(i == 2 ? 0 : i);
            Named other = three.get(i == 2 ? 2 : i + 1);
            Phrase pair = Phrase.row(List.of(Phrase.code(one.name()), Phrase.code(other.name())));
            pairs.add(pair);
            if (one.object().id() == other.object().id()) {
                right = pair;
                same++;
            }
        }
        right = same == 3 ? ALL : right;
        Choices choices = new Choices(right, whyRight(right));
        if (same > 0) {
            choices.wrong(
                    NONE,
                    Phrase.of(
                            "An assignment does not copy an object: it binds one more name to it, and the object stays one."));
        }
        for (Phrase pair : pairs) {
            choices.wrong(
                    pair,
                    Phrase.of(
                            same == 3
                                    ? "They do, and so does the third."
                                    : "They refer to two objects, even where these have the same value."));
        }
        choices.wrong(ALL, Phrase.of("Not all: each object is drawn once, however many names refer to it."));
        return choices.all();
    }

    private static Phrase whyRight(Phrase right) {
        if (right.equals(NONE)) {
            return Phrase.of(
                    "Each was bound to an object of its own. That two objects have the same value does not make them one.");
        }
        return right.equals(ALL)
                ? Phrase.of("The three names were bound to one object: none of the lines made a copy.")
                : Phrase.of("{0} were bound to one object; the third name refers to another.", right);
    }
}
