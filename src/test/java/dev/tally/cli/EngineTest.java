package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Source;
import dev.tally.trace.SnapshotJson;
import dev.tally.trace.Trace;
import dev.tally.verify.Tracer;
import org.junit.jupiter.api.Test;

/** The tracer that the commands use. */
class EngineTest {
    private static final Source WARNED = new Source("warned.py", "open('a', 'w')\nx = 1\n");

    private final Tracer tracer = Engine.tracer(1_000_000);

    private static boolean tellsOfWarnings(Trace trace) {
        return SnapshotJson.write(trace).contains("__warningregistry__");
    }

    @Test
    void whatTheInterpreterNotesOfWarningsIsComparedAndNotDrawn() {
        assertThat(tellsOfWarnings(tracer.compared(WARNED, 9))).isTrue();
        assertThat(tellsOfWarnings(tracer.trace(WARNED, 9))).isFalse();
    }
}
