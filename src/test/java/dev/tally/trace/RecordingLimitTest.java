package dev.tally.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import dev.tally.trace.Snapshot.Binding;
import org.junit.jupiter.api.Test;

class RecordingLimitTest {
    private static Trace trace(String program) {
        return AuditedRun.of(new Source("<test>", program), 200);
    }

    @Test
    void aHugeListInManyStepsEndsTheRunWithWhatWasSeenSoFar() {
        Trace trace = trace("big = [None] * 900_000\nx = 0\nwhile x < 100:\n    x += 1\n");

        assertThat(trace.end().kind()).isEqualTo(Trace.End.Kind.STEP_LIMIT);
        assertThat(trace.end().line()).contains(4);
        assertThat(trace.steps()).hasSize(5);
    }

    @Test
    void aHugeListInAFewStepsIsRecordedWithTheLabelOfEachItem() {
        Trace trace = trace("big = list(range(5000))\nlast = big[4999]\nx = 1\n");

        assertThat(trace.end().kind()).isEqualTo(Trace.End.Kind.OK);
        Snapshot end = trace.steps().get(3).snapshot();
        assertThat(end.objects()).hasSize(2000);
        assertThat(end.frames().get(0).names())
                .containsExactly(new Binding("big", 0), new Binding("last", 1), new Binding("x", 2));
        assertThat(end.objects().get(0).references().get(4999).label()).isEqualTo(1);
        assertThat(end.objects().get(0).references().get(4998).label()).isEqualTo(5000);
    }

    @Test
    void muchOutputInManyStepsEndsTheRunWithWhatWasSeenSoFar() {
        Trace trace = AuditedRun.of(new Source("<test>", "for i in range(10_000):\n    print('x' * 10_000)\n"), 20_000);

        assertThat(trace.end().kind()).isEqualTo(Trace.End.Kind.STEP_LIMIT);
        assertThat(trace.end().exception().orElseThrow().type()).isEqualTo("250 million characters of output recorded");
        assertThat(trace.steps()).hasSizeBetween(300, 400);
        assertThat(trace.end().stdout()).startsWith("xxx").hasSizeGreaterThan(1_500_000);
    }
}
