package dev.tally.diagram;

import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of a run for one step after the other: what objects are called, and from when to when frames run. */
final class Namings {
    private final Trace trace;
    private final Speech speech;
    private final @Nullable Naming[] known;
    private final @Nullable String[] told;

    /** By the ids of frames: the first and the last step that has the frame. */
    private final Map<Integer, int[]> spans = new HashMap<>();

    Namings(Trace trace, Speech speech) {
        this.trace = trace;
        this.speech = speech;
        this.known = new Naming[trace.steps().size()];
        this.told = new String[known.length];
        for (int step = 0; step < known.length; step++) {
            for (FrameView frame : trace.steps().get(step).snapshot().frames()) {
                int[] span = spans.get(frame.id());
                if (span == null) {
                    spans.put(frame.id(), new int[] {step, step});
                } else {
                    span[1] = step;
                }
            }
        }
    }

    /** @param step index into the steps of the trace */
    Naming at(int step) {
        Naming naming = known[step];
        if (naming == null) {
            naming = new Naming(trace.steps().get(step).snapshot(), speech);
            known[step] = naming;
        }
        return naming;
    }

    /** What has happened up to a step since the one before it. */
    String told(int step) {
        String text = told[step];
        if (text == null) {
            text = Telling.of(this, step);
            told[step] = text;
        }
        return text;
    }

    /** Whether a frame that some step has runs or waits before a step. */
    boolean isBefore(int step, FrameView frame) {
        int[] span = spans.get(frame.id());
        return span != null && span[0] < step;
    }

    /** Whether a frame that some step has runs or waits at a step or after it. */
    boolean isFrom(int step, FrameView frame) {
        int[] span = spans.get(frame.id());
        return span != null && span[1] >= step;
    }

    Trace trace() {
        return trace;
    }

    Speech speech() {
        return speech;
    }
}
