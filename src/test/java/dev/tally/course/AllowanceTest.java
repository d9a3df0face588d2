package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final Allowance allowance = new Allowance(Set.of());

    private static List<Diagnostic> said(String frontMatter) {
        Source source = new Source("a.md", "---\n" + frontMatter + "---\n\n# A\n");
        return List.of(
                Diagnostic.error(source, new Span(0, 1), Rule.EXAMPLE_RAISES, "this example ends in KeyError: 1"));
    }

    @Test
    void whatIsLetStandIsWhatTheFileSaysNow() {
        String mark = "# tally: allow " + Rule.EXAMPLE_RAISES.code() + "\n";
        assertThat(allowance.filter(said(""))).hasSize(1);
        assertThat(allowance.filter(said(mark))).isEmpty();
        assertThat(allowance.filter(said(""))).hasSize(1);
    }
}
