package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** A learner goes through a workout, and comes back: by keyboard alone, by touch alone, and after the author was at work. */
@WithBrowser
class LearnerTest {
    private static final String COUNTED =
            "return document.querySelector('.card').classList.contains('done') === arguments[0]";

    @TempDir
    Path folder;

    /** How a learner gets at something: presses what a selector finds. */
    private interface Hand {
        void press(String selector);
    }

    private static Hand keyboard(Browser browser) {
        return selector -> {
            browser.tabTo(selector);
            browser.press(Keys.ENTER);
        };
    }

    private static Hand touch(Browser browser) {
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        return selector -> {
            WebElement target = browser.show(selector);
            browser.driver()
                    .perform(List.of(new Sequence(finger, 0)
                            .addAction(finger.createPointerMove(
                                    Duration.ZERO, PointerInput.Origin.fromElement(target), 0, 0))
                            .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                            .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
        };
    }

    private static String option(String question, int gap) {
        return "#" + question + " .options li[data-gap='" + gap + "'] button";
    }

    private static String verdict(Browser browser, String question) {
        return browser.find("#" + question + " .result").getText();
    }

    private static void goesThroughTheWorkout(Browser browser, Hand hand) {
        hand.press(".hero a.button.primary");
        browser.await("return document.title.startsWith('Leaves')");
        hand.press("#practice-q1 .options li:not([data-gap]) button");
        assertThat(verdict(browser, "practice-q1")).contains("Not this.");
        assertThat(browser.find("#practice-q1").getText()).contains("The oxygen of the air");
        hand.press("#practice-q1 .again");
        hand.press(option("practice-q1", 1));
        assertThat(verdict(browser, "practice-q1")).contains("Right.");
        assertThat(browser.find("#practice-q1").getText()).contains("The oxygen of the air");
        hand.press(option("revision-q1", 1));
        hand.press(option("revision-q1", 2));
        assertThat(verdict(browser, "revision-q1")).contains("Right.");
        hand.press(".seq .next");
        browser.await("return document.title.startsWith('Water')");
        hand.press(option("quiz-q1", 1));
        assertThat(verdict(browser, "quiz-q1")).contains("Right.");
        hand.press(".brand");
        browser.await("return document.title === 'Tea'");
    }

    private static void findsItCounted(Browser browser, Path site, boolean counted) {
        browser.open(site.resolve("index.html"), "");
        browser.await(COUNTED, counted);
    }

    private void learnsComesBackAndFindsItAgain(Browser browser, Hand first, Hand later) throws IOException {
        WrittenCourse course = WrittenCourse.ofTwoInsights(folder);
        Path site = course.build();
        browser.open(site.resolve("index.html"), "");
        goesThroughTheWorkout(browser, first);
        browser.await(COUNTED, true);
        assertThat(browser.find(".card .progress").getText()).isEqualTo("done · 3 seen · 3 known");

        browser.reopen();
        findsItCounted(browser, site, true);
        later.press(".card a");
        browser.await("return document.title.startsWith('About tea')");
        browser.await("return document.querySelectorAll('.insights .done').length === 2");

        course.replacing(
                        "drinks/tea/leaves.md",
                        "Black tea is ??? oxidised.",
                        "The leaves of black tea are ??? oxidised.")
                .replacing("drinks/tea/water.md", "Choose the temperature.", "Which temperature is it?")
                .build();
        browser.reopen();
        findsItCounted(browser, site, true);
        browser.open(site.resolve("drinks/tea/leaves.html"), "");
        assertThat(browser.find("#practice-q1-prompt").getText()).startsWith("The leaves of black tea");
        assertThat(verdict(browser, "practice-q1")).contains("earlier visit", "It comes back ");

        course.replacing("drinks/tea/leaves.md", "* fully\n* hardly", "* hardly\n* fully")
                .build();
        findsItCounted(browser, site, false);
        browser.open(site.resolve("drinks/tea/leaves.html"), "");
        assertThat(verdict(browser, "practice-q1")).isEmpty();
        assertThat(verdict(browser, "revision-q1")).contains("earlier visit");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void withAKeyboardAlone(Browser browser) throws IOException {
        learnsComesBackAndFindsItAgain(browser, keyboard(browser), keyboard(browser));
    }

    @Test
    void byTouchAlone(Browser browser) throws IOException {
        learnsComesBackAndFindsItAgain(browser, touch(browser), touch(browser));
    }
}
