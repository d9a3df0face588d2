package dev.tally.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import dev.tally.trace.Snapshot.Interior;
import dev.tally.trace.Snapshot.ObjectView;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What does not change from step to step is kept once. */
class SharingTest {
    private static List<Snapshot> snapshots(String program) {
        return AuditedRun.of(new Source("<test>", program), 3000).steps().stream()
                .map(Trace.Step::snapshot)
                .toList();
    }

    private static <T> Set<T> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    @Test
    void anObjectThatDoesNotChangeIsTheSameInEverySnapshot() {
        List<Snapshot> snapshots = snapshots("kept = [[i] for i in range(100)]\nn = 0\nwhile n < 200:\n    n += 1\n");
        Set<ObjectView> views = identities();
        snapshots.forEach(snapshot -> views.addAll(snapshot.everyObject()));

        assertThat(snapshots).hasSizeGreaterThan(400);
        assertThat(views.size()).isLessThan(1500);
    }

    @Test
    void aFrameThatWaitsIsTheSameInEverySnapshot() {
        List<Snapshot> snapshots = snapshots("def down(n):\n    if n:\n        down(n - 1)\n\ndown(150)\n");
        Set<Snapshot.FrameView> views = identities();
        snapshots.forEach(snapshot -> views.addAll(snapshot.frames()));

        assertThat(snapshots.get(300).frames()).hasSizeGreaterThan(100);
        assertThat(views.size()).isLessThan(1000);
    }

    @Test
    void anIteratorThatHasComeToItsEndHasNothingInsideAnyMore() {
        List<Snapshot> snapshots = snapshots("items = iter([1, 2])\nboth = list(items)\nend = 1\n");
        Interior inside = snapshots.get(1).everyObject().stream()
                .filter(object -> object.type().equals("list_iterator"))
                .findFirst()
                .orElseThrow()
                .interior();
        Interior emptied = snapshots.get(2).everyObject().stream()
                .filter(object -> object.type().equals("list_iterator"))
                .findFirst()
                .orElseThrow()
                .interior();

        assertThat(inside.references()).isNotEmpty();
        assertThat(emptied).isSameAs(Interior.NONE);
    }

    @Test
    void theBeginningOfALongTextHasTheQuotesThatTheWholeTextWouldHave() {
        List<Snapshot> snapshots = snapshots("""
                plain = 'x' * 1000
                single = 'x' * 1000 + "'"
                both = 'x' * 1000 + "'" + '"'
                bytes_ = b"x" * 1000 + b"'"
                wide = '\\U0001f600' * 1000
                """);
        Snapshot end = snapshots.get(snapshots.size() - 1);

        assertThat(end.objects().subList(0, 5))
                .extracting(ObjectView::value)
                .containsExactly(
                        Optional.of("'" + "x".repeat(199)),
                        Optional.of("\"" + "x".repeat(199)),
                        Optional.of("'" + "x".repeat(199)),
                        Optional.of("b\"" + "x".repeat(198)),
                        Optional.of("'" + "\ud83d\ude00".repeat(199)));
    }
}
