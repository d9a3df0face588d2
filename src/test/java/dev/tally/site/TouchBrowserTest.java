package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** A finger on the options of a question with several gaps: it taps, it drags, it scrolls. */
@WithBrowser
@ExtendWith(BuiltCourse.Shared.class)
class TouchBrowserTest {
    private static final String OPTION = "#revision-q1 .options li[data-gap='2'] button";

    /** Before it is lifted: thrown, a page would still be gliding when the finger comes down again, which only stops it. */
    private static final Duration REST = Duration.ofMillis(150);

    private static BuiltCourse course;

    private final PointerInput tip = new PointerInput(PointerInput.Kind.TOUCH, "finger");

    @BeforeAll
    static void take(BuiltCourse built) {
        course = built;
    }

    @BeforeEach
    void open(Browser browser) {
        browser.size(360, 800);
        fingers(browser, true);
        browser.openAsNewcomer(course.page(BuiltCourse.EVERYTHING).toUri().toString());
    }

    @AfterEach
    void lift(Browser browser) {
        fingers(browser, false);
    }

    private static void fingers(Browser browser, boolean on) {
        browser.driver().executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", on));
    }

    /** Puts the finger down on {@code from}, moves it by steps, and lifts it; the page has heard of it then. */
    private void swipe(Browser browser, WebElement from, int x, int y) {
        Sequence sequence = new Sequence(tip, 0)
                .addAction(tip.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(from), 0, 0))
                .addAction(tip.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
        for (int i = 1; i <= 8 && (x != 0 || y != 0); i++) {
            sequence.addAction(tip.createPointerMove(
                    Duration.ofMillis(16),
                    PointerInput.Origin.pointer(),
                    x * i / 8 - x * (i - 1) / 8,
                    y * i / 8 - y * (i - 1) / 8));
        }
        sequence.addAction(new Pause(tip, REST)).addAction(tip.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
        browser.run("window.lifted = false; for (const end of ['pointerup', 'pointercancel'])"
                + " addEventListener(end, () => window.lifted = true, { once: true, capture: true })");
        browser.driver().perform(List.of(sequence));
        browser.await("return window.lifted");
    }

    private static int scrolled(Browser browser) {
        return ((Number) browser.run("return Math.round(scrollY)")).intValue();
    }

    @Test
    void dragsAnOptionByItsGripIntoTheGapThatItChooses(Browser browser) {
        WebElement gap = browser.all("#revision-q1 .prompt .gap").get(1);
        WebElement grip = browser.show(OPTION + " .grip");
        int before = scrolled(browser);
        swipe(
                browser,
                grip,
                middle(gap.getRect().getX(), gap.getRect().getWidth())
                        - middle(grip.getRect().getX(), grip.getRect().getWidth()),
                middle(gap.getRect().getY(), gap.getRect().getHeight())
                        - middle(grip.getRect().getY(), grip.getRect().getHeight()));
        browser.await("return arguments[0].textContent === 'board'", gap);
        assertThat(scrolled(browser)).isEqualTo(before);
        assertThat(browser.find("#revision-q1 .options button.used").getText()).contains("board");
    }

    private static int middle(int from, int length) {
        return from + length / 2;
    }

    @Test
    void scrollsThePageWhereItTakesAnOptionBesideItsGrip(Browser browser) {
        WebElement body = browser.show(OPTION + " .body");
        int before = scrolled(browser);
        swipe(browser, body, 0, -200);
        browser.await("return Math.round(scrollY) > arguments[0] + 50", before);
        assertThat(browser.all("#revision-q1 .options .used")).isEmpty();
        assertThat(browser.find(OPTION).getDomAttribute("class")).isNullOrEmpty();
    }

    @Test
    void choosesForTheNextGapByATapOnTheGripAndBesideIt(Browser browser) {
        List<WebElement> gaps = browser.all("#revision-q1 .prompt .gap");
        swipe(browser, browser.show("#revision-q1 .options li[data-gap='1'] .grip"), 0, 0);
        browser.await("return arguments[0].classList.contains('right')", gaps.get(0));
        swipe(browser, browser.show(OPTION + " .body"), 0, 0);
        browser.await("return arguments[0].classList.contains('right')", gaps.get(1));
    }

    @Test
    void letsGoBesideEveryGapAndTheOptionCanBePressedAsBefore(Browser browser) {
        swipe(browser, browser.show(OPTION + " .grip"), -40, 30);
        browser.await("return getComputedStyle(document.querySelector(arguments[0])).translate === 'none'", OPTION);
        browser.settle();
        assertThat(browser.all("#revision-q1 .options .used")).isEmpty();
        swipe(browser, browser.show(OPTION), 0, 0);
        browser.await("return arguments[0].classList.contains('used')", browser.find(OPTION));
    }
}
