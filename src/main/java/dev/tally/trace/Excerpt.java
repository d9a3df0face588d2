package dev.tally.trace;

import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Further;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace.Finalized;
import dev.tally.trace.Trace.Freed;
import dev.tally.trace.Trace.Notified;
import dev.tally.trace.Trace.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Cuts the run of a part of a program out of the run of the whole, with lines counted as in the part. */
public final class Excerpt {
    private final Trace whole;
    private final IntPredicate has;
    private final IntUnaryOperator ownLine;
    private final Map<Snapshot, Snapshot> renumbered = new IdentityHashMap<>();

    /**
     * @param has whether a line of the program is one of the part's
     * @param ownLine what a line of the program is called
     */
    public Excerpt(Trace whole, IntPredicate has, IntUnaryOperator ownLine) {
        this.whole = whole;
        this.has = has;
        this.ownLine = ownLine;
    }

    /**
     * The steps in which the module is at a line of the part, and the state that they leave. What was freed before the
     * first of them is not its doing. Empty where there are none.
     */
    public Optional<Trace> own() {
        List<Step> steps = whole.steps();
        int first = 0;
        while (first < steps.size() && !isOwn(steps.get(first))) {
            first++;
        }
        if (first == steps.size()) {
            return Optional.empty();
        }
        int last = last();
        int end = Math.min(last + 1, steps.size() - 1);
        List<Step> own = new ArrayList<>();
        for (int i = first; i <= end; i++) {
            Step step = steps.get(i);
            boolean before = i == first;
            own.add(new Step(
                    own.size() + 1,
                    snapshot(step.snapshot(), i > last),
                    before ? List.of() : each(step.freed(), this::freed),
                    before ? List.of() : each(step.finalized(), this::finalized),
                    before ? List.of() : each(step.notified(), this::notified),
                    step.raised()));
        }
        return Optional.of(new Trace(whole.source(), List.copyOf(own), whole.end()));
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.isEmpty() ? all : all.stream().map(change).toList();
    }

    /** What the part printed, between its first step and its last; what is printed at the very end belongs to the last. */
    public String output(Trace own) {
        Step first = own.steps().get(0);
        Step last = own.steps().get(own.steps().size() - 1);
        boolean toTheEnd = last() + 1 >= whole.steps().size() - 1;
        String until = toTheEnd
                ? whole.end().stdout() + whole.end().exit()
                : last.snapshot().stdout();
        int from = Math.min(first.snapshot().stdout().length(), until.length());
        return until.substring(from);
    }

    /** The last step in which the module is at a line of the part, or -1. */
    private int last() {
        int last = whole.steps().size() - 1;
        while (last >= 0 && !isOwn(whole.steps().get(last))) {
            last--;
        }
        return last;
    }

    private boolean isOwn(Step step) {
        return moduleLine(step).filter(has::test).isPresent();
    }

    /** The line that the module is at; none after its last line. */
    public static Optional<Integer> moduleLine(Step step) {
        Snapshot snapshot = step.snapshot();
        return isAtLine(snapshot) ? Optional.of(snapshot.frames().get(0).line()) : Optional.empty();
    }

    private static boolean isAtLine(Snapshot snapshot) {
        return snapshot.line().isPresent() && !snapshot.frames().isEmpty();
    }

    private Freed freed(Freed freed) {
        return new Freed(
                snapshot(freed.lastSeen(), false),
                freed.object(),
                ownLine.applyAsInt(freed.line()),
                freed.byCollector(),
                freed.finalized());
    }

    private Finalized finalized(Finalized finalized) {
        return new Finalized(
                snapshot(finalized.lastSeen(), false), finalized.object(), ownLine.applyAsInt(finalized.line()));
    }

    private Notified notified(Notified notified) {
        return new Notified(notified.reference(), notified.callback(), ownLine.applyAsInt(notified.line()));
    }

    private Snapshot snapshot(Snapshot snapshot, boolean last) {
        if (last) {
            return convert(snapshot, true);
        }
        return renumbered.computeIfAbsent(snapshot, s -> convert(s, false));
    }

    private List<ObjectView> renumbered(List<ObjectView> objects) {
        if (objects.stream().allMatch(object -> object.interior().line() == 0)) {
            return objects;
        }
        List<ObjectView> own = new ArrayList<>(objects);
        own.replaceAll(object -> {
            int line = object.interior().line();
            return line == 0 ? object : object.with(object.interior().atLine(ownLine.applyAsInt(line)));
        });
        return own;
    }

    /** After the last line there is no line to run: the next one is another part's. */
    private Snapshot convert(Snapshot snapshot, boolean last) {
        List<FrameView> frames = new ArrayList<>();
        for (FrameView frame : snapshot.frames()) {
            frames.add(frame.atLine(ownLine.applyAsInt(frame.line())));
        }
        Optional<Integer> line = last ? Optional.empty() : snapshot.line().map(ownLine::applyAsInt);
        Further further = snapshot.further();
        return new Snapshot(
                line,
                frames,
                renumbered(snapshot.objects()),
                snapshot.stdout(),
                new Further(further.first(), renumbered(further.objects()), further.lost()),
                snapshot.runningFrame());
    }
}
