package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShuffleTest {
    @Property(tries = 200)
    void theSameTextsAlwaysComeOutInTheSameOrderAndNoneIsLost(@ForAll List<String> texts) {
        List<String> shuffled = Shuffle.by(texts, texts);
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(Shuffle.by(List.copyOf(texts), texts)).isEqualTo(shuffled);
    }

    /** Written down, so that a build on another machine or of another year is held to it. */
    @Test
    void theOrderIsTheSameOnEveryMachine() {
        List<String> options = List.of("one", "two", "three", "four");
        assertThat(Shuffle.by(options, options)).containsExactly("two", "four", "one", "three");
    }

    @Test
    void theFirstOptionComesOutInEveryPlaceAboutEquallyOften() {
        Map<Integer, Integer> places = new TreeMap<>();
        for (int i = 0; i < 4000; i++) {
            List<String> options = List.of("right " + i, "wrong", "worse", "worst");
            places.merge(Shuffle.by(options, options).indexOf("right " + i), 1, Integer::sum);
        }
        assertThat(places).hasSize(4).allSatisfy((place, times) -> assertThat(times)
                .isBetween(850, 1150));
    }

    @Test
    void whereOneTextEndsAndTheNextBeginsMakesADifference() {
        List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Shuffle.by(List.of("ab", "c"), numbers)).isNotEqualTo(Shuffle.by(List.of("a", "bc"), numbers));
    }
}
