package dev.tally.verify.quiz;

import static dev.tally.verify.quiz.LineStates.count;

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
    private static final Said NONE = Said.of("derived.freed.livesOn");
    private static final Said COLLECTOR = Said.of("derived.freed.waits");

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
        Said prompt = Said.of(
                "derived.freed", LineStates.noun(life.object()), life.start().line(), Said.code(life.name()));
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
            choices.wrong(run.called(fall.line()), Said.of("derived.freed.left", left));
        }
        if (!life.collected()) {
            choices.wrong(COLLECTOR, Said.of("derived.freed.atOnce"));
        }
        life.end()
                .ifPresent(end -> choices.wrong(
                        NONE,
                        Said.of(life.collected() ? "derived.freed.unreachable" : "derived.freed.last", end.line())));
        bystanders(life, choices);
        return choices.all();
    }

    private Choices freedBy(Life life, State end) {
        String why = life.collected() ? "derived.freed.byCollector" : "derived.freed.byCount";
        return new Choices(run.called(end.line()), Said.of(why));
    }

    private Choices livesOn(Life life) {
        List<State> all = run.all();
        State last = all.get(all.size() - 1);
        ObjectView left = last.after().byId().get(life.object().id());
        boolean lost = last.after().further().lost().contains(life.object().id());
        if (lost) {
            return new Choices(COLLECTOR, Said.of("derived.freed.cycle"));
        }
        boolean held = left != null && !left.holders().isEmpty();
        return new Choices(
                NONE, held ? Said.of("derived.freed.heldBy", LineStates.holders(left)) : Said.of("derived.freed.held"));
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
                        Said.of("derived.freed.gone", life.end().orElseThrow().line()));
            } else if (then != null) {
                choices.wrong(run.called(state.line()), Said.of("derived.freed.still", count(then)));
            }
        }
    }
}
