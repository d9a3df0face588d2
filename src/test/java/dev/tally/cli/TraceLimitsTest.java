package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit has an option; what was seen before it was reached is written. */
class TraceLimitsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int trace(String program, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "trace";
        words[1] = "--format";
        words[2] = "snapshots";
        System.arraycopy(options, 0, words, 3, options.length);
        words[words.length - 1] = "-";
        ByteArrayInputStream in = new ByteArrayInputStream(program.getBytes(StandardCharsets.UTF_8));
        return new Tally(in, out, err, AuditedRun.tracer()).run(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "print('seen'); sum(range(5000)); --max-work; 20000",
                "print('seen'); list(range(5000)); --max-memory; 20000",
                "print('seen'); print('x' * 500); --max-output; 300",
                "print('seen'); [0 for i in range(5000)]; --max-instructions; 2000",
                "print('seen'); [0 for i in range(5000)]; --max-steps; 40"
            })
    void aLimitOfTheCommandLineEndsTheRun(String first, String second, String option, String limit) {
        assertThat(trace(first + "\n" + second + "\n", option, limit)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("{\"end\": \"step limit\"", "\"stdout\": \"seen\\n")
                .contains("\"line\": 2");
    }

    @Test
    void theRecursionLimitIsAnErrorOfPython() {
        assertThat(trace("def f(n): return n and f(n - 1)\nprint(f(90))\nf(150)\n", "--max-recursion", "100"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"RecursionError\", \"maximum recursion depth exceeded\"", "\"stdout\": \"0\\n\"");
    }

    @Test
    void aLimitIsANumberFromOne() {
        assertThat(trace("", "--max-work", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--max-work takes a number from 1.");
    }
}
