package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.Goldens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture in characters, as {@code trace} writes it. */
class TraceTextTest {
    private static final String SHARED = """
            a = [1, 2]
            b = {"pair": (a, None), "few": {3}}
            a = None
            del b
            """;

    private static String trace(String program, boolean terminal, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(program.getBytes(StandardCharsets.UTF_8));
        String[] words = new String[options.length + 2];
        words[0] = "trace";
        System.arraycopy(options, 0, words, 1, options.length);
        words[words.length - 1] = "-";
        assertThat(new Tally(in, out, out, AuditedRun.tracer(), terminal).run(words))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesAndNumberedObjectsStandBelowEachOther() {
        assertThat(trace(SHARED, false, "--at", "2,3")).isEqualTo("""
                Memory after line 2

                module
                  a → #1
                  b → #2

                #1 list (2)  [1, 2]

                #2 dict (1)
                   'pair' → #3
                   'few'  → #4

                #3 tuple (1)
                   0 → #1
                   1 = None

                #4 set (1)  {3}

                Memory after line 3

                module
                  a = None  (rebound)
                  b → #2

                #2 dict (1)
                   'pair' → #3
                   'few'  → #4

                #3 tuple (1)
                   0 → #1
                   1 = None

                #4 set (1)  {3}

                #1 list (2 → 1)  [1, 2]

                """);
    }

    @Test
    void onATerminalColoursSayNothingThatTheWordsDoNot() {
        String coloured = trace(SHARED, true);
        assertThat(coloured).contains("\033[1mmodule\033[0m", "\033[33m✗ freed by line 4\033[0m");
        assertThat(coloured.replaceAll("\033\\[\\d+m", "")).isEqualTo(trace(SHARED, false));
    }

    static List<Path> situations() {
        return Goldens.in("diagrams", ".py");
    }

    @ParameterizedTest
    @MethodSource("situations")
    void aPictureFitsATerminalOfEightyColumns(Path program) throws IOException {
        assertThat(trace(Files.readString(program), false).lines())
                .isNotEmpty()
                .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }
}
