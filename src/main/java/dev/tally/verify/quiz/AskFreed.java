package dev.tally.verify.quiz;

import static dev.tally.verify.quiz.LineStates.count;

import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace;
import dev.tally.verify.quiz.DerivedQuestion.Choice;
import dev.tally.verify.quiz.LineStates.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which line frees an object. */
final class AskFreed {
    private static final Phrase NONE = Phrase.of("none of them: it lives on after the last line");
    private static final Phrase COLLECTOR = Phrase.of("none of them: it waits for the collector");

    private final LineStates run;

    AskFreed(LineStates run) {
        this.run = run;
    }

    /**
     * An object, from the line that first binds it to a name.
     *
     * @param end where it was freed; none where it lives on
     * @param falls the lines that took a reference to it away and left others
     */
    private record Life(
            String name, ObjectView object, State start, Optional<State> end, boolean collected, List<State> falls) {
        /** What lost a name and lived on is the best to ask for; what lives on untouched is not asked for. */
        int interest() {
            int loss = falls.isEmpty() ? 0 : 2;
            return end.isPresent() ? 1 + loss : loss;
        }
    }

    Optional<DerivedQuestion> ask() {
        Life best = null;
        for (Life life : lives()) {
            if (life.interest() > 0 && (best == null || life.interest() > best.interest())) {
                best = life;
            }
        }
        return Optional.ofNullable(best).flatMap(this::about);
    }

    private List<Life> lives() {
        List<Life> lives = new ArrayList<>();
        for (State state : run.all()) {
            for (Map.Entry<String, ObjectView> entry : run.named(state.after()).entrySet()) {
                ObjectView object = entry.getValue();
                boolean fresh = !state.before().byId().containsKey(object.id());
                boolean known = lives.stream().anyMatch(life -> life.object().id() == object.id());
                if (fresh && !known && LineStates.isSeen(object)) {
                    life(entry.getKey(), object, state).ifPresent(lives::add);
                }
            }
        }
        return lives;
    }

    /** Nothing, where it is freed by a line that does not run once: there is no one answer then. */
    private Optional<Life> life(String name, ObjectView object, State start) {
        List<State> falls = new ArrayList<>();
        for (State state : run.all()) {
            if (state.step() <= start.step()) {
                continue;
            }
            Optional<Trace.Freed> freed = freed(object);
            if (freed.isPresent() && freed.get().line() == state.line()) {
                return Optional.of(new Life(
                        name, object, start, Optional.of(state), freed.get().byCollector(), falls));
            }
            ObjectView was = state.before().byId().get(object.id());
            ObjectView is = state.after().byId().get(object.id());
            if (was != null && is != null && count(is) < count(was)) {
                falls.add(state);
            }
        }
        return freed(object).isPresent()
                ? Optional.empty()
                : Optional.of(new Life(name, object, start, Optional.empty(), false, falls));
    }

    private Optional<Trace.Freed> freed(ObjectView object) {
        return run.trace().steps().stream()
                .flatMap(step -> step.freed().stream())
                .filter(freed -> freed.object().id() == object.id())
                .findFirst();
    }

    private Optional<DerivedQuestion> about(Life life) {
        Phrase prompt = Phrase.of(
                "Which line frees the {0} that line {1} binds to {2}?",
                LineStates.noun(life.object()), life.start().line(), Phrase.code(life.name()));
        State last = run.all().get(run.all().size() - 1);
        State shown = life.end().orElse(last);
        return choices(life)
                .map(choices -> new DerivedQuestion(
                        DerivedQuestion.Kind.FREED,
                        run.example(),
                        life.start().line(),
                        prompt,
                        choices,
                        shown.step() + 1));
    }

    private Optional<List<Choice>> choices(Life life) {
        Choices choices = life.end().map(end -> freedBy(life, end)).orElseGet(() -> livesOn(life));
        for (State fall : life.falls()) {
            int left = fall.after().byId().containsKey(life.object().id())
                    ? count(fall.after().byId().get(life.object().id()))
                    : 0;
            Phrase why = left == 1
                    ? Phrase.of("It takes a reference away, and one is left.")
                    : Phrase.of("It takes a reference away, and {0} are left.", left);
            choices.wrong(run.called(fall.line()), why);
        }
        if (!life.collected()) {
            choices.wrong(
                    COLLECTOR,
                    Phrase.of(
                            "An object whose count reaches zero is freed at once. The collector is for objects that keep each other alive."));
        }
        life.end()
                .ifPresent(end -> choices.wrong(
                        NONE,
                        Phrase.of(
                                life.collected()
                                        ? "It is unreachable, and line {0} lets the collector take it."
                                        : "Its last reference goes with line {0}.",
                                end.line())));
        bystanders(life, choices);
        return choices.all();
    }

    private Choices freedBy(Life life, State end) {
        String why = life.collected()
                ? "Only objects that cannot be reached refer to it any more, so that its count never reaches zero: the collector finds them, and takes them."
                : "It takes the last reference away: the count reaches zero, and the object is freed at once.";
        return new Choices(run.called(end.line()), Phrase.of(why));
    }

    private Choices livesOn(Life life) {
        List<State> all = run.all();
        State last = all.get(all.size() - 1);
        ObjectView left = last.after().byId().get(life.object().id());
        boolean lost = last.after().further().lost().contains(life.object().id());
        if (lost) {
            return new Choices(
                    COLLECTOR,
                    Phrase.of(
                            "Nothing reaches it any more, but a reference within its cycle keeps its count above zero until the collector comes."));
        }
        boolean held = left != null && !left.holders().isEmpty();
        return new Choices(
                NONE,
                held
                        ? Phrase.of("Still held by {0}.", LineStates.holders(left))
                        : Phrase.of("Something still refers to it."));
    }

    /** Lines that neither take a reference away nor free it, the ones near the end of its life first. */
    private void bystanders(Life life, Choices choices) {
        List<State> all = new ArrayList<>(run.all());
        java.util.Collections.reverse(all);
        for (State state : all) {
            if (state.step() < life.start().step()) {
                continue;
            }
            boolean after = life.end().filter(end -> state.step() > end.step()).isPresent();
            ObjectView then = state.after().byId().get(life.object().id());
            if (after) {
                choices.wrong(
                        run.called(state.line()),
                        Phrase.of(
                                "It is gone by then: line {0} has freed it.",
                                life.end().orElseThrow().line()));
            } else if (then != null) {
                choices.wrong(run.called(state.line()), Phrase.of("After it, the count is still {0}.", count(then)));
            }
        }
    }
}
