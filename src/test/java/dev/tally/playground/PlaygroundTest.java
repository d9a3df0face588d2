package dev.tally.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaygroundTest {
    private static final Path SCRIPT = Path.of(System.getProperty("tally.playground", "none"));

    private static final String PROGRAM = """
            first = [10, 20]
            second = first
            first = [300]
            second = [4]
            def grow(n, onto=[]):
                for i in range(n):
                    onto.append(i * 1.5)
                return onto
            grown = grow(3)
            names = {"a": grown, "b": (1, "two", 2 ** 70)}
            del grown
            print(names, len(names))
            """;

    @TempDir
    Path folder;

    @Test
    void aProgramIsAnsweredWithItsSnapshotsAndThePictureOfAStep() {
        AuditedRun.of(new Source("<program>", PROGRAM), 100);
        assertThat(Playground.snapshots(PROGRAM, 100))
                .contains("\"refcount\": 2")
                .contains("{\"end\": \"ok\", \"exception\": null, \"stdout\": \"{'a': [0.0, 1.5, 3.0]")
                .endsWith("\"exit\": \"\"}\n");
        assertThat(Playground.picture(PROGRAM, 100, 5)).startsWith("<svg").contains("freed by line 4");
    }

    @Test
    void aProgramThatDoesNotParseHasNoPicture() {
        assertThat(Playground.snapshots("x = (", 100)).contains("SyntaxError").contains("'(' was never closed");
        assertThat(Playground.picture("x = (", 100, 1)).isEmpty();
    }

    @Test
    void theEngineInJavaScriptAnswersByteForByteWhatTheEngineInJavaDoes() throws Exception {
        if (!Files.exists(SCRIPT)) {
            System.err.println("The engine in JavaScript was NOT tested: it is built by -Pplayground only.");
            return;
        }
        if (!hasNode()) {
            System.err.println("The engine in JavaScript was NOT tested: there is no node here.");
            return;
        }
        assertThat(inNode("snapshots(program, 100)")).isEqualTo(Playground.snapshots(PROGRAM, 100));
        for (int step = 1; step <= 12; step++) {
            assertThat(inNode("picture(program, 100, " + step + ")")).isEqualTo(Playground.picture(PROGRAM, 100, step));
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private String inNode(String call) throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("program.py"), PROGRAM);
        Path output = folder.resolve("output.txt");
        String script = "const fs = require('fs'); const tally = require(process.argv[1]);"
                + "const program = fs.readFileSync(process.argv[2], 'utf8');"
                + "fs.writeFileSync(process.argv[3], tally." + call + ");";
        Process node = new ProcessBuilder(
                        "node", "-e", script, SCRIPT.toAbsolutePath().toString(), program.toString(), output.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        return Files.readString(output);
    }
}
