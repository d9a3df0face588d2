package dev.tally.verify;

import dev.tally.course.Fact;
import dev.tally.course.Fact.Statement;
import dev.tally.course.Insight;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.Step;
import dev.tally.verify.ExampleRun.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what the text states about memory after a line against what was there. */
final class Facts {
    private final Insight insight;
    private final List<ExampleRun> runs;
    private final List<Claim> claims = new ArrayList<>();

    private Facts(Insight insight, List<ExampleRun> runs) {
        this.insight = insight;
        this.runs = runs;
    }

    static List<Claim> check(Insight insight, List<ExampleRun> runs) {
        Facts facts = new Facts(insight, runs);
        insight.facts().forEach(facts::check);
        return facts.claims;
    }

    private void check(Fact fact) {
        if (fact.statement().isEmpty()) {
            error(fact, Rule.CLAIM_MALFORMED, "this is no statement about memory", "write " + Fact.GRAMMAR);
            return;
        }
        if (fact.example() < 1 || fact.example() > runs.size()) {
            error(fact, Rule.CLAIM_MALFORMED, "there is no example " + fact.example(), "examples count from 1");
            return;
        }
        Optional<Trace> trace = runs.get(fact.example() - 1).trace();
        if (trace.isEmpty()) {
            claims.add(Claim.undecided(Claim.Kind.FACT, fact.span(), "example " + fact.example() + " does not run"));
            return;
        }
        List<Picture> after = Moments.after(trace.get(), List.of(fact.moment()), never -> {});
        if (after.isEmpty()) {
            error(
                    fact,
                    Rule.CLAIM_UNTRUE,
                    "line " + fact.moment().line() + " of example " + fact.example() + " does not run to its end",
                    "name a line that runs");
            return;
        }
        wrong(fact.statement().get(), trace.get(), after.get(0).step())
                .ifPresentOrElse(
                        what -> error(fact, Rule.CLAIM_UNTRUE, what, "state what is so, or mend the example"),
                        () -> claims.add(Claim.holds(Claim.Kind.FACT, fact.span())));
    }

    private void error(Fact fact, Rule rule, String message, String help) {
        claims.add(Claim.untrue(
                Claim.Kind.FACT,
                Diagnostic.error(insight.source(), fact.span(), rule, message).withHelp(help)));
    }

    private static Optional<String> wrong(Statement statement, Trace trace, int step) {
        Snapshot then = trace.steps().get(step).snapshot();
        return switch (statement) {
            case Statement.Refcount count -> count(count, then);
            case Statement.Same same -> same(same, then);
            case Statement.Freed freed -> freed(freed, trace, step);
        };
    }

    private static Optional<String> count(Statement.Refcount stated, Snapshot then) {
        Optional<ObjectView> object = object(then, stated.name());
        if (object.isEmpty()) {
            return Optional.of("there is no name " + stated.name() + " then");
        }
        String is =
                switch (object.get().count()) {
                    case Count.Of of -> String.valueOf(of.value());
                    case Count.Immortal i -> "that of an immortal object, which is not counted";
                    case Count.Interned i -> "that of an interned string, which others hold too";
                    case Count.Opaque o -> "not shown";
                };
        return is.equals(String.valueOf(stated.count()))
                ? Optional.empty()
                : Optional.of("the count of " + stated.name() + " is " + is + " then, not " + stated.count());
    }

    private static Optional<String> same(Statement.Same stated, Snapshot then) {
        Optional<ObjectView> left = object(then, stated.left());
        Optional<ObjectView> right = object(then, stated.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.of("there is no name " + (left.isEmpty() ? stated.left() : stated.right()) + " then");
        }
        boolean same = left.get().id() == right.get().id();
        return same == stated.same()
                ? Optional.empty()
                : Optional.of(stated.left() + " and " + stated.right() + " refer to "
                        + (same ? "one object" : "two objects") + " then");
    }

    /** What the name referred to before the line; it may have gone with any step on the way to the line's end. */
    private static Optional<String> freed(Statement.Freed stated, Trace trace, int step) {
        for (int i = step; i > 0; i--) {
            Optional<ObjectView> before = object(trace.steps().get(i - 1).snapshot(), stated.name());
            if (before.isPresent()) {
                int id = before.get().id();
                boolean gone = trace.steps().subList(i, step + 1).stream().anyMatch(s -> isFreed(s, id));
                return gone
                        ? Optional.empty()
                        : Optional.of("what " + stated.name() + " referred to is not freed by then");
            }
        }
        return Optional.of("there is no name " + stated.name() + " before");
    }

    private static boolean isFreed(Step step, int id) {
        return step.freed().stream().anyMatch(freed -> freed.object().id() == id);
    }

    /** What a name refers to: in the frame that runs, then in the module. */
    private static Optional<ObjectView> object(Snapshot snapshot, String name) {
        List<FrameView> frames = snapshot.frames();
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        return in(snapshot, snapshot.running(), name).or(() -> in(snapshot, frames.get(0), name));
    }

    private static Optional<ObjectView> in(Snapshot snapshot, FrameView frame, String name) {
        for (Binding binding : frame.names()) {
            if (binding.name().equals(name)
                    && binding.label() < snapshot.objects().size()) {
                return Optional.of(snapshot.objects().get(binding.label()));
            }
        }
        return Optional.empty();
    }
}
