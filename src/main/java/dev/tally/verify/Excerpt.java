package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Further;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.Finalized;
import dev.tally.trace.Trace.Freed;
import dev.tally.trace.Trace.Notified;
import dev.tally.trace.Trace.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cuts an example's own part out of the run of the whole page, with lines counted as in its fence. */
final class Excerpt {
    private final Trace whole;
    private final Listing listing;
    private final Map<Snapshot, Snapshot> renumbered = new IdentityHashMap<>();

    Excerpt(Trace whole, Listing listing) {
        this.whole = whole;
        this.listing = listing;
    }

    /**
     * The steps in which the module is at a line of this example, and the state that they leave. What was freed before the
     * first of them is not its doing.
     */
    Optional<Trace> of(Example example) {
        List<Step> steps = whole.steps();
        int first = 0;
        while (first < steps.size() && !isAt(example, steps.get(first))) {
            first++;
        }
        if (first == steps.size()) {
            return Optional.empty();
        }
        int last = last(example);
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

    /** Whether nothing runs after an example. */
    boolean reachesTheEnd(Example example) {
        return last(example) + 1 >= whole.steps().size() - 1;
    }

    /** The last step in which the module is at a line of an example, or -1. */
    private int last(Example example) {
        int last = whole.steps().size() - 1;
        while (last >= 0 && !isAt(example, whole.steps().get(last))) {
            last--;
        }
        return last;
    }

    private boolean isAt(Example example, Step step) {
        return isAtLine(step.snapshot())
                && listing.has(example, step.snapshot().frames().get(0).line());
    }

    /** The line that the module is at; none after its last line. */
    static Optional<Integer> moduleLine(Step step) {
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
                listing.fenceLine(freed.line()),
                freed.byCollector(),
                freed.finalized());
    }

    private Finalized finalized(Finalized finalized) {
        return new Finalized(
                snapshot(finalized.lastSeen(), false), finalized.object(), listing.fenceLine(finalized.line()));
    }

    private Notified notified(Notified notified) {
        return new Notified(notified.reference(), notified.callback(), listing.fenceLine(notified.line()));
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
            return line == 0 ? object : object.with(object.interior().atLine(listing.fenceLine(line)));
        });
        return own;
    }

    /** After the last line there is no line to run: the next one is another example's. */
    private Snapshot convert(Snapshot snapshot, boolean last) {
        List<FrameView> frames = new ArrayList<>();
        for (FrameView frame : snapshot.frames()) {
            frames.add(frame.atLine(listing.fenceLine(frame.line())));
        }
        Optional<Integer> line = last ? Optional.empty() : snapshot.line().map(listing::fenceLine);
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
