package dev.tally.diagram;

import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import org.jspecify.annotations.Nullable;

/** What objects are called at each step of a run: the step after it asks again. */
final class Namings {
    private final Trace trace;
    private final Speech speech;
    private final @Nullable Naming[] known;

    Namings(Trace trace, Speech speech) {
        this.trace = trace;
        this.speech = speech;
        this.known = new Naming[trace.steps().size()];
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

    Trace trace() {
        return trace;
    }

    Speech speech() {
        return speech;
    }
}
