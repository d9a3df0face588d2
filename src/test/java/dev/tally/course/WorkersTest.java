package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void whatComesOutStandsInTheOrderOfWhatWentIn(int threads) {
        assertThat(new Workers(threads).map(NUMBERS, String::valueOf, n -> n * n))
                .isEqualTo(NUMBERS.stream().map(n -> n * n).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void ofSeveralFailuresTheFirstThatWasReachedIsToldWithItsName(int threads) {
        Workers.Fault fault = catchThrowableOfType(Workers.Fault.class, () -> new Workers(threads)
                .map(List.of("a", "b", "c"), name -> name + ".md", name -> {
                    if (name.equals("b")) {
                        throw new IllegalStateException("broken");
                    }
                    return name;
                }));
        assertThat(fault.thing()).isEqualTo("b.md");
        assertThat(fault.getCause()).hasMessage("broken");
    }

    @Test
    void everyThingIsWorkedOnOnce() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        new Workers(4)
                .map(NUMBERS, String::valueOf, n -> assertThat(seen.add(n)).isTrue());
        assertThat(seen).hasSize(NUMBERS.size());
    }

    @Test
    void workOnNothingEndsAtOnce() {
        assertThat(new Workers(4).map(List.of(), String::valueOf, n -> n)).isEmpty();
    }

    /** Deep nesting of strangers' texts must not end a helper's thread either. */
    @Test
    void everyThreadHasADeepStack() {
        assertThat(new Workers(2).map(List.of(20_000, 20_000, 20_000, 20_000), String::valueOf, WorkersTest::deep))
                .containsOnly(20_000)
                .hasSize(4);
    }

    private static int deep(int levels) {
        return levels == 0 ? 0 : 1 + deep(levels - 1);
    }
}
