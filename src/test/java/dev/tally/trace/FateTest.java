package dev.tally.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace.Freed;
import dev.tally.trace.Trace.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of objects: freed, and by which line; lost; finalized. */
class FateTest {
    private static Trace run(String program) {
        return AuditedRun.of(new Source("<test>", program), 200);
    }

    private static List<Freed> freed(Trace trace) {
        return trace.steps().stream().flatMap(step -> step.freed().stream()).toList();
    }

    @Test
    void theLineThatBindsTheResultOfACallFreesWhatItsNameHeldBefore() {
        Trace trace = run("""
                def make():
                    return [1]
                x = make()
                x = make()
                done = True
                """);
        assertThat(freed(trace)).extracting(Freed::line).containsExactly(4);
    }

    @Test
    void whatAFunctionLeavesBehindIsFreedByItsReturn() {
        Trace trace = run("""
                def work():
                    scratch = [1]
                    return 2
                x = work()
                """);
        assertThat(freed(trace)).extracting(Freed::line).containsExactly(3);
    }

    @Test
    void aChainIsFreedFromItsHead() {
        Trace trace = run("""
                head = [1, [2, [3]]]
                del head
                """);
        assertThat(freed(trace))
                .extracting(freed -> freed.object().references().size())
                .containsExactly(2, 2, 1);
    }

    @Test
    void aCycleThatIsLetGoOfAndCollectedOnOneLineIsTakenByTheCollector() {
        Trace trace = run("""
                import gc
                ring = []
                ring.append(ring)
                del ring; gc.collect()
                kept = [1]
                del kept
                """);
        assertThat(freed(trace)).extracting(Freed::line).containsExactly(4, 6);
        assertThat(freed(trace)).extracting(Freed::byCollector).containsExactly(true, false);
    }

    @Test
    void aCycleThatNothingReachesLivesOnWithItsCounts() {
        Trace trace = run("""
                a = [1]
                b = [a]
                a.append(b)
                del a
                del b
                done = True
                """);
        Snapshot last = trace.steps().getLast().snapshot();
        assertThat(last.objects()).hasSize(1);
        assertThat(last.further().lost()).hasSize(2);
        List<ObjectView> lists = last.further().objects().stream()
                .filter(object -> object.type().equals("list"))
                .toList();
        assertThat(lists).extracting(ObjectView::count).containsExactly(new Count.Of(1), new Count.Of(1));
        assertThat(last.id(lists.get(1).references().get(0).label()))
                .isEqualTo(lists.get(0).id());
        assertThat(freed(trace)).isEmpty();
    }

    @Test
    void whatIsFreedWhileACallbackWatchesIsNotTakenByTheCollector() {
        Trace trace = run("""
                import weakref
                class Node:
                    pass
                def callback(reference):
                    done = True
                node = Node()
                node.items = [1]
                watch = weakref.ref(node, callback)
                del node
                """);
        assertThat(freed(trace)).extracting(Freed::byCollector).containsOnly(false);
        assertThat(freed(trace)).extracting(freed -> freed.object().type()).contains("Node", "list");
    }

    @Test
    void whatAGeneratorHoldsIsNotLost() {
        Trace trace = run("""
                def count(values):
                    for value in values:
                        yield value
                given = [[1], [2]]
                steps = count(given)
                next(steps)
                del given
                done = True
                """);
        assertThat(trace.steps().getLast().snapshot().further().lost()).isEmpty();
    }

    @Test
    void aFinalizerIsToldWithTheLineThatLetGo() {
        Trace trace = run("""
                class Noisy:
                    def __del__(self):
                        pass
                n = Noisy()
                n = None
                done = True
                """);
        assertThat(trace.steps().stream().map(Step::finalized).filter(told -> !told.isEmpty()))
                .singleElement()
                .satisfies(told -> assertThat(told.get(0).line()).isEqualTo(5));
        assertThat(freed(trace)).extracting(Freed::line).containsExactly(5);
    }

    @Test
    void theLineBeforeAStepIsTheOneThatTheRunningFrameWasAt() {
        Trace trace = run("""
                def make():
                    return [1]
                x = make()
                y = x
                """);
        assertThat(trace.steps())
                .extracting(step -> step.snapshot().line())
                .containsExactly(Optional.of(1), Optional.of(3), Optional.of(2), Optional.of(4), Optional.empty());
        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(trace::lineBefore)
                .containsExactly(Optional.empty(), Optional.of(1), Optional.of(3), Optional.of(3), Optional.of(4));
    }
}
