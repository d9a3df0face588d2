package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Source;
import dev.tally.trace.SnapshotJson;
import dev.tally.trace.Trace;
import dev.tally.verify.Tracer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aTracedProgramReadsWhatItIsGiven() {
        String program = "name = input('Who? ')\nprint([name, input()])\n";
        assertThat(trace(program, "--input", "Ann\\n4")).contains("Who? ['Ann', '4']");
        assertThat(trace(program)).contains("EOFError: EOF when reading a line");
    }

    private String trace(String program, String... options) {
        List<String> words = new ArrayList<>(List.of("trace"));
        words.addAll(List.of(options));
        words.add("-");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(program.getBytes(StandardCharsets.UTF_8));
        assertThat(new Tally(in, out, out, tracer).run(words.toArray(String[]::new)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
