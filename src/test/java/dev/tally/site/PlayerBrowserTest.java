package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import dev.tally.course.ExampleOptions.Moment;
import dev.tally.source.Source;
import dev.tally.trace.Trace;
import dev.tally.verify.ExampleRun.Picture;
import dev.tally.verify.Moments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The player in a browser, from a file, under the policy of the page. */
@WithBrowser
class PlayerBrowserTest {
    private static final String REBOUND = "m = [1, 2]\nn = m\nprint(n)\nm = [205]\nn = [3]\n";

    @TempDir
    Path folder;

    private void open(Browser browser, String program, String fragment) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, page(program, List.of()));
        browser.open(page, fragment);
    }

    private static String page(String program, List<Moment> lines) throws IOException {
        Trace trace = AuditedRun.of(new Source("page.py", program), 400);
        List<Picture> pictures = lines.isEmpty() ? Moments.last(trace) : Moments.after(trace, lines, never -> {});
        return ProgramPage.of(trace, "page.py", pictures);
    }

    private static Document seen(Browser browser) {
        return Jsoup.parse(browser.driver().getPageSource());
    }

    @Test
    void aLinkToAStepShowsItsPictureItsLinesAndItsSentence(Browser browser) throws IOException {
        open(browser, REBOUND, "#player-1-step-5");
        Document page = seen(browser);
        assertThat(page.select(".ln.now").eachAttr("data-n")).containsExactly("4");
        assertThat(page.select(".ln.now").attr("aria-current")).isEqualTo("step");
        assertThat(page.select(".ln.next").eachAttr("data-n")).containsExactly("5");
        assertThat(page.select(".say").text())
                .isEqualTo("Line 4. m is bound to a new list. [1, 2] loses a reference: 2 → 1."
                        + " It lives on: n still holds it.");
        assertThat(page.select(".say").attr("aria-live")).isEqualTo("polite");
        assertThat(page.select(".player samp").text()).isEqualTo("[1, 2]");
        assertThat(page.select(".place").text()).isEqualTo("5 / 6");
        assertThat(page.select(".controls button").eachAttr("aria-label"))
                .containsExactly("First step", "Back", "Play", "Forward", "Last step");
        assertThat(page.select(".player svg.memory g.object .count").eachAttr("aria-label"))
                .contains("1 reference, held by n, in the module");
        assertThat(page.select(".words li").eachText()).anyMatch(word -> word.startsWith("In the module: m refers to"));
        assertThat(page.select(".player [style]")).isEmpty();
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    /** What the reader sees below the player: the words over outputs, whether there are pictures, notes. */
    private static Object shownBelow(Browser browser) {
        return browser.run("return [...document.querySelectorAll("
                + "'.example > .output .label, .example > .output samp, .example > .stills .scroll, .note')]"
                + ".filter(it => it.checkVisibility()).map(it => it.textContent || it.className)"
                + ".map(text => text.slice(0, 80)).filter(text => !text.startsWith('Memory'))");
    }

    @Test
    void aRunThatIsLongerThanThePlayerShowsItsOutputAndItsEndBelow(Browser browser) throws IOException {
        open(browser, "for i in range(160):\n    done = i\nprint('end')\nnone\n", "");
        assertThat(seen(browser).select(".cut").text()).isEqualTo("The player shows the first 300 of 323 steps.");
        assertThat(shownBelow(browser))
                .isEqualTo(List.of("Prints", "end\n", "Raises", "NameError: name 'none' is not defined"));
    }

    @Test
    void aRunThatThePlayerShowsToItsEndHasNothingBelow(Browser browser) throws IOException {
        open(browser, "print('end')\nnone\n", "");
        assertThat(shownBelow(browser)).isEqualTo(List.of());
    }

    @Test
    void aRunThatReachesALimitIsSaidToBeStoppedAndNotToRaise(Browser browser) throws IOException {
        open(browser, "while True:\n    pass\n", "");
        assertThat(shownBelow(browser))
                .isEqualTo(List.of("The run was stopped here: it had reached its limit, 400 line steps."));
    }

    private static String ofLine(Browser browser, String line, String pseudo, String property) {
        return String.valueOf(browser.run(
                "return getComputedStyle(document.querySelector(arguments[0]), arguments[1])[arguments[2]]",
                line,
                pseudo,
                property));
    }

    @Test
    void theLineThatRanIsToldFromTheOthersInColoursThatTheSystemForces(Browser browser) throws IOException {
        open(browser, REBOUND, "#player-1-step-5");
        browser.prefers("forced-colors", "active");
        assertThat(ofLine(browser, ".ln.now", "", "borderLeftColor"))
                .isNotEqualTo(ofLine(browser, ".ln:not(.now)", "", "borderLeftColor"));
        browser.prefers("forced-colors", "none");
    }

    @Test
    void onPaperNoLineIsMarkedAsTheOneThatRan(Browser browser) throws IOException {
        open(browser, REBOUND, "#player-1-step-5");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        for (String property : List.of("color", "fontWeight")) {
            String plain = ofLine(browser, ".ln:not(.now, .next)", "::before", property);
            assertThat(ofLine(browser, ".ln.now", "::before", property)).isEqualTo(plain);
            assertThat(ofLine(browser, ".ln.next", "::before", property)).isEqualTo(plain);
        }
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void theArrowKeysHomeAndEndGoThroughTheSteps(Browser browser) throws IOException {
        open(browser, REBOUND, "");
        browser.tabTo(".controls button[aria-label='Forward']");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(browser.find(".place").getText()).isEqualTo("3 / 6");
        browser.press(Keys.END);
        assertThat(browser.find(".place").getText()).isEqualTo("6 / 6");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.find(".place").getText()).isEqualTo("5 / 6");
        browser.press(Keys.HOME);
        assertThat(browser.find(".place").getText()).isEqualTo("1 / 6");
    }

    private static String place(Browser browser) {
        return browser.find(".place").getText();
    }

    private static void click(Browser browser, String label) {
        browser.click(".controls button[aria-label='" + label + "']");
    }

    @Test
    void theButtonsGoToTheirStepsAndSayWhenTheyLeadNowhere(Browser browser) throws IOException {
        open(browser, REBOUND, "");
        String disabled = "return [...document.querySelectorAll('.controls button')]"
                + ".filter(b => b.getAttribute('aria-disabled') === 'true').map(b => b.getAttribute('aria-label')).join()";
        assertThat(browser.run(disabled)).isEqualTo("First step,Back");
        click(browser, "Forward");
        assertThat(place(browser)).isEqualTo("2 / 6");
        assertThat(browser.run(disabled)).isEqualTo("");
        click(browser, "Last step");
        assertThat(place(browser)).isEqualTo("6 / 6");
        assertThat(browser.run(disabled)).isEqualTo("Forward,Last step");
        click(browser, "Forward");
        assertThat(place(browser)).isEqualTo("6 / 6");
        click(browser, "Back");
        assertThat(place(browser)).isEqualTo("5 / 6");
        click(browser, "First step");
        assertThat(place(browser)).isEqualTo("1 / 6");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void theSliderGoesThroughTheStepsAndSaysWhereItIs(Browser browser) throws IOException {
        open(browser, REBOUND, "");
        browser.tabTo(".controls input[type=range]");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(place(browser)).isEqualTo("3 / 6");
        assertThat(browser.find(".controls input").getDomAttribute("aria-valuetext"))
                .isEqualTo("Step 3 of 6");
        browser.press(Keys.END);
        assertThat(place(browser)).isEqualTo("6 / 6");
    }

    /** Holds the clock of the page, which {@link #tick} then moves on: what a test does in the meantime may take its time. */
    private static void holdClock(Browser browser) {
        browser.run("""
                window.beats = new Map();
                window.setInterval = beat => { beats.set(beats.size + 1, beat); return beats.size; };
                window.clearInterval = number => beats.delete(number);
                """);
    }

    /** Gives how many were waiting for it. */
    private static Object tick(Browser browser) {
        return browser.run("beats.forEach(beat => beat()); return beats.size");
    }

    @Test
    void playGoesOnUntilItIsPaused(Browser browser) throws IOException {
        open(browser, REBOUND, "#player-1-step-3");
        holdClock(browser);
        click(browser, "Play");
        assertThat(tick(browser)).isEqualTo(1L);
        assertThat(place(browser)).isEqualTo("4 / 6");
        click(browser, "Pause");
        assertThat(browser.all(".controls button[aria-label=Pause]")).isEmpty();
        assertThat(tick(browser)).isEqualTo(0L);
        assertThat(place(browser)).isEqualTo("4 / 6");
    }

    @Test
    void playGoesOnByItselfUntilTheEndIsReached(Browser browser) throws IOException {
        open(browser, REBOUND, "#player-1-step-4");
        browser.click(".player");
        click(browser, "Forward");
        click(browser, "Play");
        browser.await("return document.querySelector('.place').textContent === '6 / 6'");
        assertThat(browser.all(".controls button[aria-label=Pause]")).isEmpty();
    }

    @Test
    void theSpaceBarPlaysAndPausesWhereThePlayerHasTheFocus(Browser browser) throws IOException {
        open(browser, REBOUND, "#player-1-step-2");
        holdClock(browser);
        browser.press(" ");
        assertThat(browser.all(".controls button[aria-label=Pause]")).hasSize(1);
        browser.press(" ");
        assertThat(browser.all(".controls button[aria-label=Play]")).hasSize(1);
        assertThat(place(browser)).isEqualTo("2 / 6");
    }

    @Test
    void aClickOnALineGoesToItsNextStepAndFromTheLastOneToTheFirst(Browser browser) throws IOException {
        open(browser, "total = 0\nfor n in (1, 2):\n    total += n\n", "");
        browser.click(".ln[data-n='3']");
        assertThat(place(browser)).isEqualTo("4 / 7");
        browser.click(".ln[data-n='3']");
        assertThat(place(browser)).isEqualTo("6 / 7");
        browser.click(".ln[data-n='3']");
        assertThat(place(browser)).isEqualTo("4 / 7");
        assertThat(browser.find(".ln.now").getDomAttribute("data-n")).isEqualTo("3");
    }

    @Test
    void theAddressKeepsTheStepAndRestoresIt(Browser browser) throws IOException {
        open(browser, REBOUND, "");
        click(browser, "Forward");
        click(browser, "Forward");
        assertThat(browser.run("return location.hash")).isEqualTo("#player-1-step-3");
        browser.driver().navigate().refresh();
        assertThat(place(browser)).isEqualTo("3 / 6");
        browser.run("location.hash = '#player-1-step-5'");
        browser.await("return document.querySelector('.place').textContent === '5 / 6'");
    }

    @Test
    void aCountTellsItsHoldersWhenItIsPointedAtFocusedOrTapped(Browser browser) throws IOException {
        open(browser, REBOUND, "#player-1-step-3");
        String told = "return [...document.querySelectorAll('.player .tip text')].map(t => t.textContent).join('; ')";
        String lit = "return document.querySelectorAll('.player .ref.lit').length";
        browser.click(".player .count");
        assertThat(browser.run(told)).isEqualTo("2 references; m, in the module; n, in the module");
        assertThat(browser.run(lit)).isEqualTo(2L);
        browser.press(Keys.ESCAPE);
        assertThat(browser.run(told)).isEqualTo("");
        assertThat(browser.run(lit)).isEqualTo(0L);
        browser.press(Keys.TAB, Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(browser.run(told)).isEqualTo("2 references; m, in the module; n, in the module");
        browser.press(Keys.TAB);
        assertThat(browser.run(told)).isEqualTo("");
        // Where the pointer is already it enters nothing.
        new Actions(browser.driver())
                .moveToElement(browser.find(".say"))
                .moveToElement(browser.find(".player .count"))
                .perform();
        assertThat(browser.run(lit)).isEqualTo(2L);
        new Actions(browser.driver()).moveToElement(browser.find(".say")).perform();
        assertThat(browser.run(lit)).isEqualTo(0L);
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void nothingMovesForReadersWhoWantNoMotion(Browser browser) throws IOException {
        String moving = "document.querySelector('[aria-label=Forward]').click();"
                + "return document.getAnimations().filter(a => a.animationName).length";
        browser.prefers("prefers-reduced-motion", "no-preference");
        open(browser, REBOUND, "");
        assertThat((Long) browser.run(moving)).isPositive();
        browser.prefers("prefers-reduced-motion", "reduce");
        open(browser, REBOUND, "");
        assertThat(browser.run(moving)).isEqualTo(0L);
        browser.prefers("prefers-reduced-motion", "no-preference");
    }

    @Test
    void whatLivesOnFromOneStepToTheNextDoesNotFlicker(Browser browser) throws IOException {
        String moving = "document.querySelector('[aria-label=Forward]').click();"
                + "return document.getAnimations().filter(a => a.animationName).map(a => a.effect.target)"
                + ".map(e => e.getAttribute('class').replace(' in', '') + ' of ' + e.parentNode.getAttribute('class')).sort().join('; ')";
        open(browser, "m = [1, 2]\nk = [7]\nn = m\nm.append(3)\npass\n", "#player-1-step-3");
        assertThat(browser.run(moving))
                .isEqualTo("count rose of object; head of ref new; line of ref new; name changed of frame");
        // The third item has its corner, and the count, which is no longer marked, just stands there.
        assertThat(browser.run(moving)).isEqualTo("corner of object; v changed of object");
        assertThat(browser.run(moving)).isEqualTo("");
    }

    @Test
    void aRunTooLongForThePlayerSaysHowMuchOfItIsShown(Browser browser) throws IOException {
        open(browser, "for n in range(180):\n    n\n", "");
        assertThat(browser.find(".player .cut").getText()).isEqualTo("The player shows the first 300 of 362 steps.");
        click(browser, "Last step");
        assertThat(place(browser)).isEqualTo("300 / 300");
        assertThat(browser.find(".say").getText()).endsWith("What follows is not shown.");
    }

    @Test
    void withoutScriptsThePageOfAProgramShowsItsLastStateOrTheStatesAskedFor() throws IOException {
        Document last = Jsoup.parse(page(REBOUND, List.of()));
        assertThat(last.select(".still figcaption").eachText()).containsExactly("Memory after line 5");
        Document asked =
                Jsoup.parse(page(REBOUND, List.of(new Moment(2, Optional.empty()), new Moment(4, Optional.empty()))));
        assertThat(asked.select(".still figcaption").eachText())
                .containsExactly("Memory after line 2", "Memory after line 4");
        assertThat(asked.select(".still svg.memory")).hasSize(2);
        assertThat(asked.select("[style]")).isEmpty();
    }

    @Test
    void aPictureThatHasNoRoomBesideTheCodeStandsBelowIt(Browser browser) throws IOException {
        String below = "return document.querySelector('.player').getBoundingClientRect().top"
                + " >= document.querySelector('.listing').getBoundingClientRect().bottom";
        open(browser, REBOUND, "");
        assertThat(browser.run(below)).isEqualTo(false);
        open(browser, "a = [[1, 2]]\nb = [a]\nc = [b]\nd = [c]\n", "");
        assertThat(browser.run(below)).isEqualTo(true);
    }

    @Test
    void whatOnePressesStaysInSightHoweverTallThePictureIs(Browser browser) throws IOException {
        open(browser, "rows = [[n] for n in range(8)]\nother = [[n] for n in range(8)]\n", "#player-1-step-2");
        assertThat(browser.run("return document.querySelector('.player .memory').getBoundingClientRect().height"
                        + " > innerHeight"))
                .isEqualTo(true);
        assertThat(browser.run("const place = document.querySelector('.player .dock').getBoundingClientRect();"
                        + "return place.top > 0 && place.bottom <= innerHeight + 1"))
                .isEqualTo(true);
    }

    @Test
    void onAPhoneThePictureScrollsInItsOwnBoxAndThePageNever(Browser browser) throws IOException {
        browser.size(360, 800);
        open(browser, "a = [[1, 2], [3, 4]]\nb = {'rows': a, 'other': [a, a]}\nc = [b]\nd = [c]\n", "#player-1-step-5");
        assertThat(browser.run("const page = document.scrollingElement; return page.scrollWidth - page.clientWidth"))
                .isEqualTo(0L);
        assertThat(browser.run("const box = document.querySelector('.player .scroll');"
                        + "return box.scrollWidth > box.clientWidth"))
                .isEqualTo(true);
        assertThat(browser.run("return [...document.querySelectorAll('.controls button')]"
                        + ".every(b => b.getBoundingClientRect().right <= 360 && b.offsetHeight >= 44)"))
                .isEqualTo(true);
        browser.size(1280, 800);
    }

    @Test
    void aRunThatEndsBadlySaysSoAtItsLastStep(Browser browser) throws IOException {
        open(browser, "x = [1]\nx[3]\n", "");
        click(browser, "Last step");
        assertThat(browser.find(".say").getText())
                .isEqualTo("Line 2. Raises IndexError: list index out of range, which nothing catches:"
                        + " the program ends here.");
    }
}
