package dev.tally.verify;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.Step;
import java.util.List;
import java.util.Optional;

/** What each line of an example printed in its run. */
final class Printed {
    private final List<Step> steps;

    Printed(Optional<Trace> trace) {
        this.steps = trace.map(Trace::steps).orElse(List.of());
    }

    /** What a line printed, each time that it ran; none where it never ran to its end. */
    Optional<List<String>> by(int line) {
        StringBuilder out = new StringBuilder();
        boolean ran = false;
        for (int i = 0; i < steps.size(); i++) {
            Snapshot snapshot = steps.get(i).snapshot();
            if (snapshot.line().filter(l -> l == line).isEmpty()) {
                continue;
            }
            Optional<Snapshot> after = next(i);
            if (after.isEmpty()) {
                return Optional.empty();
            }
            int from = Math.min(snapshot.stdout().length(), after.get().stdout().length());
            out.append(after.get().stdout(), from, after.get().stdout().length());
            ran = true;
        }
        return ran ? Optional.of(Outputs.rows(out.toString())) : Optional.empty();
    }

    /** When the frame of a step is next at a line, or is gone. */
    private Optional<Snapshot> next(int step) {
        FrameView frame = steps.get(step).snapshot().running();
        for (int i = step + 1; i < steps.size(); i++) {
            Snapshot snapshot = steps.get(i).snapshot();
            boolean there = snapshot.frames().stream().anyMatch(f -> f.id() == frame.id());
            if (!there || snapshot.running().id() == frame.id()) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }
}
