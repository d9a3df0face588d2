package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SlimTest {
    private static String slim(String path, String text) {
        return new String(Slim.of(path, text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void commentsWithLinesOfTheirOwnGo() {
        assertThat(slim("assets/a.js", "/* What\n   it is. */\nvar a = 1;\n  /* why */\nvar b = 2;\n"))
                .isEqualTo("var a = 1;\nvar b = 2;\n");
    }

    @Test
    void linesOfCodeStayAsTheyAre() {
        String script = "var a = \"/* no */\"; /* beside it */\ncatch (e) { /* Not from a disk. */ }\n";
        assertThat(slim("assets/a.js", script)).isEqualTo(script);
        assertThat(slim("words/en.properties", "/* a */\n")).isEqualTo("/* a */\n");
    }

    @Test
    void whatPagesLoadSaysNothingToItsReadersAlone() throws IOException {
        assertThat(new String(Templates.own().assets().get("assets/progress.js"), StandardCharsets.UTF_8))
                .startsWith("(function () {");
    }
}
