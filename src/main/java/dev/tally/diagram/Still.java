package dev.tally.diagram;

import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One moment of a run, as a picture shows it: what is in memory, and what has become of it since the picture before.
 *
 * @param caption what the moment is called: "Memory after line 4"
 * @param shown what is in memory
 * @param before what the picture before it showed; changes are marked against it, none where it is empty
 * @param freed what was freed since the picture before (since the start, where there is none), in that order
 * @param finalized objects whose finalizers were called since then
 * @param notified weak references whose callbacks were called since then
 */
public record Still(
        Phrase caption,
        Snapshot shown,
        Optional<Snapshot> before,
        List<Trace.Freed> freed,
        List<Trace.Finalized> finalized,
        List<Trace.Notified> notified) {
    public Still {
        freed = List.copyOf(freed);
        finalized = List.copyOf(finalized);
        notified = List.copyOf(notified);
    }

    /**
     * The state at a step of a trace.
     *
     * @param step index into {@link Trace#steps}
     * @param previous index of the step that the picture before showed, or -1 where this is the first picture
     */
    public static Still at(Trace trace, Phrase caption, int step, int previous) {
        List<Trace.Freed> freed = new ArrayList<>();
        List<Trace.Finalized> finalized = new ArrayList<>();
        List<Trace.Notified> notified = new ArrayList<>();
        for (int i = previous + 1; i <= step; i++) {
            freed.addAll(trace.steps().get(i).freed());
            finalized.addAll(trace.steps().get(i).finalized());
            notified.addAll(trace.steps().get(i).notified());
        }
        Optional<Snapshot> before = previous < 0
                ? Optional.empty()
                : Optional.of(trace.steps().get(previous).snapshot());
        return new Still(caption, trace.steps().get(step).snapshot(), before, freed, finalized, notified);
    }
}
