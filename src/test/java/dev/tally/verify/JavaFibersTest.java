package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.vm.Fibers.Fiber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaFibersTest {
    private static final long STACK = 1 << 20;

    private final List<String> events = new ArrayList<>();
    private final List<Fiber> made = new ArrayList<>();

    /** It suspends for each of its words. */
    private Runnable saying(String... words) {
        return () -> {
            try {
                for (String word : words) {
                    events.add(word);
                    made.get(0).suspend();
                }
            } finally {
                events.add("gone");
            }
        };
    }

    @Test
    void aFiberGoesOnWhereItStood() {
        Fiber fiber = new JavaFibers().make(saying("one", "two"), STACK);
        made.add(fiber);
        fiber.resume();
        events.add("between");
        fiber.resume();
        fiber.resume();
        assertThat(events).containsExactly("one", "between", "two", "gone");
    }

    @Test
    void whatAScopeHasLeftHalfWayGoesWhenItIsClosed() {
        try (JavaFibers.Scope scope = new JavaFibers().scope()) {
            Fiber fiber = scope.make(saying("one", "two"), STACK);
            made.add(fiber);
            fiber.resume();
            assertThat(events).containsExactly("one");
        }
        assertThat(events).containsExactly("one", "gone");
    }

    @Test
    void whatHasNotBegunOrHasEndedIsNotTouchedByTheEndOfAScope() {
        try (JavaFibers.Scope scope = new JavaFibers().scope()) {
            Fiber fiber = scope.make(saying(), STACK);
            made.add(fiber);
            fiber.resume();
            scope.make(saying("never"), STACK);
        }
        assertThat(events).containsExactly("gone");
    }
}
