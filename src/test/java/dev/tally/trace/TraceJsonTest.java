package dev.tally.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.Goldens;
import dev.tally.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceJsonTest {
    private static String json(String program) {
        Source source = new Source("<test>", program);
        return TraceJson.write(AuditedRun.of(source, 50));
    }

    @Test
    void aTraceSaysWhatItIsAndHoldsTheProgram() {
        assertThat(json("a = [1]\n"))
                .startsWith(
                        "{\"format\":\"tally-trace\",\"version\":2,\"source\":{\"name\":\"\\u003ctest>\",\"text\":\"a = [1]\\n\"}")
                .contains("{\"number\":2,\"line\":null,\"lineBefore\":1,")
                .contains("\"kind\":\"name\",\"description\":\"a, in the module\"")
                .endsWith("\"exit\":\"\",\"stderr\":\"\"}}\n");
    }

    @Test
    void whatIsFreedAndWhatIsLostIsTold() {
        String json = json("a = []\na.append(a)\nb = [2]\ndel a\ndel b\n");
        assertThat(json).contains("\"type\":\"list\",\"line\":5,\"byCollector\":false");
        assertThat(Pattern.compile("\"lost\":\\[\\d+\\]")
                        .matcher(json)
                        .results()
                        .count())
                .isEqualTo(2);
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = TraceJson.class.getResourceAsStream("trace-2.schema.json")) {
            return new JsonSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<Path> programs() {
        return Goldens.in("diagrams", ".py");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyTraceIsAsTheSchemaSays(Path program) throws IOException {
        assertThat(schema().complaint(json(Files.readString(program)))).isEmpty();
    }

    @Test
    void theSchemaFitsTracesThatEndBadly() throws IOException {
        assertThat(schema().complaint(json("x = [1]\nx[1]\n"))).isEmpty();
        assertThat(schema().complaint(json("while True:\n    pass\n"))).isEmpty();
        assertThat(schema().complaint(json("x = (\n"))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatATraceNeverHas() throws IOException {
        String json = json("x = [1]\n");
        assertThat(schema().complaint(json.replace("\"number\":1,", ""))).contains("$.steps[0] has no number");
        assertThat(schema().complaint(json.replace("\"number\":1,", "\"number\":\"1\",")))
                .contains("$.steps[0].number is not of type integer: 1");
        assertThat(schema().complaint(json.replace("\"number\":1,", "\"number\":1,\"size\":2,")))
                .contains("$.steps[0] has a size that the schema does not know");
        assertThat(schema().complaint(json.replace("\"kind\":\"name\"", "\"kind\":\"names\"")))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("kind is not one of"));
    }
}
