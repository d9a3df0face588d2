package dev.tally.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TraceJsonTest {
    private static final Pattern KEY = Pattern.compile("[{,]\"(\\w+)\":");

    private static String json(String program) {
        Source source = new Source("<test>", program);
        return TraceJson.write(AuditedRun.of(source, 50));
    }

    @Test
    void aTraceSaysWhatItIsAndHoldsTheProgram() {
        assertThat(json("a = [1]\n"))
                .startsWith(
                        "{\"format\":\"tally-trace\",\"version\":1,\"source\":{\"name\":\"\\u003ctest>\",\"text\":\"a = [1]\\n\"}")
                .contains("{\"number\":2,\"line\":null,\"lineBefore\":1,")
                .contains("\"kind\":\"name\",\"description\":\"a, in the module\"")
                .endsWith("\"exit\":\"\"}}\n");
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

    @Test
    void theSchemaDescribesEveryKeyAndNoOther() throws IOException {
        Set<String> written = new TreeSet<>();
        String program = "class C:\n    def __del__(self):\n        pass\nc = C()\nc = None\nx = 1000\nx[1]\n";
        KEY.matcher(json(program)).results().forEach(found -> written.add(found.group(1)));
        try (InputStream in = TraceJson.class.getResourceAsStream("trace-1.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(written).allSatisfy(key -> assertThat(schema).contains("\"" + key + "\": {"));
            assertThat(written).contains("byCollector", "finalized", "holders", "message", "lineBefore");
        }
    }
}
