package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The review page: what is due, a session of it, the week to come and the days that were. */
@WithBrowser
class ReviewTest {
    /** Answered at once: the first question three days ago, the second today; the third missed yesterday. */
    private static final String HISTORY = """
            const minute = Math.floor(Date.now() / 60000), day = 1440, answers = {};
            const happened = [[[minute - 3 * day, 3]], [[minute, 3]], [[minute - day, 1]]];
            for (const [insight, ids] of Object.entries(tally.counts.course())) {
              answers[insight] = {};
              for (const id of ids) answers[insight][id] = happened.shift();
            }
            localStorage.setItem('tally ' + tally.site, JSON.stringify({ version: 1, seen: {}, answers }));
            """;

    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void aLearnerWhoHasBeenHere(Browser browser) throws IOException {
        site = WrittenCourse.ofTwoInsights(folder).build();
        open(browser);
        browser.run(HISTORY);
        open(browser);
    }

    private void open(Browser browser) {
        browser.open(site.resolve("review.html"), "");
        browser.await("return !document.querySelector('#review').hidden");
    }

    private static List<String> texts(Browser browser, String selector) {
        return browser.all(selector).stream().map(element -> element.getText()).toList();
    }

    @Test
    void itSaysWhatIsDueTodayAndInTheWeekAndOnWhichDaysSomethingWasAnswered(Browser browser) {
        assertThat(browser.find(".due").getText()).isEqualTo("2 questions are due.");
        assertThat(browser.find("[data-nav=review] .badge").getText()).startsWith("2");
        assertThat(texts(browser, ".forecast .count")).containsExactly("2", "0", "1", "0", "0", "0", "0");
        assertThat(browser.all(".days li.on")).hasSize(3);
        assertThat(browser.find(".run").getText()).isEqualTo("2 days in a row.");
    }

    @Test
    void aMissedDayIsNotHeldAgainstAnybody(Browser browser) {
        browser.run("const key = 'tally ' + tally.site, state = JSON.parse(localStorage.getItem(key));"
                + " for (const questions of Object.values(state.answers)) for (const events of Object.values(questions))"
                + " for (const event of events) event[0] -= 2 * 1440;"
                + " localStorage.setItem(key, JSON.stringify(state));");
        open(browser);
        assertThat(browser.find(".run").getText()).isEqualTo("3 of the last seven days.");
    }

    @Test
    void aSessionAsksWhatIsDueAndOnceMoreWhatWasMissed(Browser browser) {
        browser.tabTo(".begin input");
        browser.press(Keys.ENTER);
        browser.await("return document.querySelectorAll('.asked .question').length === 1");
        browser.awaitText("#session", "Question 1 of 2");
        String first = browser.find(".asked .question").getText();
        browser.tabTo(".asked .options li:not([data-gap]) button");
        browser.press(Keys.ENTER);
        browser.show(".asked .again").click();
        browser.show(".asked .options li:not([data-gap]) button").click();
        assertThat(browser.find(".week").isDisplayed()).isFalse();
        browser.tabTo("button.next");
        browser.press(Keys.ENTER);
        browser.awaitText("#session", "Question 2 of 3");
        answerAndGoOn(browser);
        browser.awaitText("#session", "Question 3 of 3");
        assertThat(browser.find(".asked .question").getText()).startsWith(first.substring(0, first.indexOf('\n')));
        answerAndGoOn(browser);
        assertThat(browser.find("#session").getText()).isEqualTo("Done for now");
        assertThat(browser.find("button.stop").isDisplayed()).isFalse();
        assertThat(browser.find(".week").isDisplayed()).isTrue();
        assertThat(browser.find(".from").getText()).isEqualTo("3 answered, 2 at the first attempt.");
        assertThat(browser.find(".due").getText()).startsWith("Nothing is due today.");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    private static void answerAndGoOn(Browser browser) {
        int gaps = Integer.parseInt(browser.find(".asked .question").getDomAttribute("data-gaps"));
        for (int gap = 1; gap <= gaps; gap++) {
            browser.tabTo(".asked .options li[data-gap='" + gap + "'] button");
            browser.press(Keys.ENTER);
        }
        browser.tabTo("button.next");
        browser.press(Keys.ENTER);
    }

    @Test
    void aSessionIsAsLongAsTheLearnerChoosesAndEndsWhenTheLearnerLikes(Browser browser) {
        browser.run("document.querySelector('.begin input').value = '1'");
        browser.click(".begin button");
        browser.await("return document.querySelectorAll('.asked .question').length === 1");
        assertThat(browser.find("#session").getText()).isEqualTo("Question 1 of 1");
        browser.show("button.stop").click();
        assertThat(browser.find("#session").getText()).isEqualTo("Done for now");
        assertThat(browser.find(".due").getText()).isEqualTo("2 questions are due.");
    }

    @Test
    void theButtonThatBeginsIsNoHigherThanALineOnASmallScreen(Browser browser) {
        browser.size(320, 700);
        assertThat(browser.find(".begin button").getSize().getHeight()).isLessThan(60);
        browser.size(1280, 800);
    }

    @Test
    void aQuestionLeadsToItsInsight(Browser browser) {
        browser.click(".begin button");
        browser.await("return document.querySelectorAll('.asked .question').length === 1");
        String place = browser.find(".asked .question").getDomAttribute("id");
        browser.click(".from a");
        browser.await("return location.hash === '#' + arguments[0] && !!document.querySelector(':target')", place);
    }

    @Test
    void whoHasAnsweredNothingIsShownTheWay(Browser browser) {
        browser.run("localStorage.clear()");
        open(browser);
        assertThat(browser.find(".due").getText()).startsWith("Nothing is due yet.");
        assertThat(browser.find(".begin").isDisplayed()).isFalse();
        assertThat(browser.find(".nothing a").isDisplayed()).isTrue();
        assertThat(browser.find(".week").isDisplayed()).isFalse();
    }

    @Test
    void workoutsAndTopicsSayWhatIsSeenKnownAndDue(Browser browser) {
        browser.open(site.resolve("index.html"), "");
        browser.await("return document.querySelector('.card .progress').textContent !== ''");
        assertThat(texts(browser, "[data-folder] .progress")).containsOnly("done · 3 questions seen · 1 known · 2 due");
        browser.open(site.resolve("drinks/tea/index.html"), "");
        browser.await("return document.querySelector('.insights .progress').textContent !== ''");
        assertThat(texts(browser, ".standing .progress")).containsExactly("done · 3 questions seen · 1 known · 2 due");
        assertThat(texts(browser, ".insights .progress")).containsExactly("done · 1 due", "done · 1 due");
    }
}
