package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scheduler of reviews, held against what ts-fsrs 5.4.2 made of 1,000 histories; recorded by {@code fsrs/record.mjs}. */
@WithBrowser
class FsrsTest {
    private static final String REPLAY = """
            const [histories] = arguments, wrong = [];
            let reviews = 0;
            const near = (ours, theirs) => Math.abs(ours - theirs) <= 1e-5 + 1e-6 * theirs;
            for (const history of JSON.parse(histories)) {
              let memory = null;
              for (const [days, grade, stability, difficulty, wait] of history) {
                const interval = tally.fsrs.interval(memory, days, grade);
                memory = tally.fsrs.next(memory, days, grade);
                reviews++;
                if (interval !== wait || !near(memory.stability, stability) || !near(memory.difficulty, difficulty)) {
                  wrong.push(JSON.stringify({ history, days, grade, interval, memory }));
                }
              }
            }
            return { reviews, wrong };
            """;

    @BeforeEach
    void load(Browser browser) throws IOException {
        browser.open("about:blank");
        browser.run(new String(Templates.own().assets().get("assets/fsrs.js"), StandardCharsets.UTF_8));
    }

    @Test
    void everyReviewOfAThousandHistoriesComesOutAsInTheReferenceImplementation(Browser browser) throws IOException {
        String histories;
        try (InputStream recorded = Objects.requireNonNull(getClass().getResourceAsStream("/fsrs/histories.json"))) {
            histories = new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(histories.lines().filter(line -> line.startsWith("[["))).hasSize(1000);
        assertThat(browser.run(REPLAY, histories)).isEqualTo(Map.of("reviews", 6506L, "wrong", List.of()));
    }

    @Test
    void aHistoryGivesTheDayWhenItIsDueAgain(Browser browser) {
        String due = "const s = tally.fsrs.schedule(arguments[0]); return s && [s.last, s.due];";
        assertThat(browser.run(due, List.of())).isNull();
        assertThat(browser.run(due, List.of(Map.of("day", 20_000, "grade", 3)))).isEqualTo(List.of(20_000L, 20_002L));
        assertThat(browser.run(due, List.of(Map.of("day", 20_000, "grade", 3), Map.of("day", 20_002, "grade", 1))))
                .isEqualTo(List.of(20_002L, 20_003L));
    }

    @Test
    void recallFallsToNineInTenAfterAsManyDaysAsTheStabilitySays(Browser browser) {
        Object recall = browser.run("return tally.fsrs.recall({ stability: 30, difficulty: 5 }, 30).toFixed(12)");
        assertThat(recall).isEqualTo("0.900000000000");
    }
}
