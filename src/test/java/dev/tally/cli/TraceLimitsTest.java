package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit has an option; what was seen before it was reached is written. */
class TraceLimitsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int trace(String program, String... options) {
        return run(program, "snapshots", options);
    }

    private int run(String program, String format, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "trace";
        words[1] = "--format";
        words[2] = format;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sum(range(50000)); --max-work; 20000; 20 thousand steps inside built-in operations",
                "list(range(5000)); --max-memory; 20000; 20 thousand bytes of memory",
                "print('x' * 500); --max-output; 100; 100 characters of output",
                "exec('while True: pass'); --max-instructions; 2000; 2 thousand calls and loops",
                "while True: pass; --max-steps; 20; 20 line steps"
            })
    void theTraceSaysWhichLimitItWas(String program, String option, String limit, String reason) {
        assertThat(run(program + "\n", "json", option, limit)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"end\":{\"kind\":\"step limit\",\"exception\":{\"type\":\"" + reason + "\",");
    }

    @Test
    void theRecursionLimitIsAnErrorOfPython() {
        assertThat(trace("def f(n): return n and f(n - 1)\nprint(f(90))\nf(150)\n", "--max-recursion", "100"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"RecursionError\", \"maximum recursion depth exceeded\"", "\"stdout\": \"0\\n\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "build"})
    void theExamplesOfACourseKeepTheLimits(String command, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), "name: Course\ninsights:\n  - one\n");
        Files.writeString(
                folder.resolve("one.md"),
                "---\ntype: normal\n---\n\n# One\n\n---\n## Content\n\n```python\nx = list(range(5000))\n```\n");
        String[] words = {command, "--insights", folder.toString(), "--max-memory", "30000"};
        List<String> all = new ArrayList<>(List.of(words));
        if (command.equals("build")) {
            all.addAll(List.of("--output", folder.resolve("site").toString()));
        }
        new Tally(InputStream.nullInputStream(), out, err, AuditedRun.tracer()).run(all.toArray(String[]::new));
        assertThat(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
                .contains("stopped here after 30 thousand bytes of memory");
    }

    @Test
    void aLimitIsANumberFromOne() {
        assertThat(trace("", "--max-work", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--max-work takes a number from 1.");
    }
}
