package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How a build says how far it has got. */
class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String said(boolean terminal) {
        AtomicLong clock = new AtomicLong();
        Console console = new Console(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, terminal);
        try (Progress progress = new Progress(console, clock::get)) {
            progress.step();
            clock.addAndGet(Duration.ofMillis(150).toNanos());
            progress.step();
            progress.step();
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalShowsALineThatIsTakenAwayInTheEnd() {
        assertThat(said(true)).isEqualTo("\r\u001b[K2 insights read and run\r\u001b[K");
    }

    @Test
    void aFileOrAPipeIsToldNothing() {
        assertThat(said(false)).isEmpty();
    }
}
