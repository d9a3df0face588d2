package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.browser.Axe;
import dev.tally.browser.Browser;
import dev.tally.browser.LoopbackServer;
import dev.tally.browser.WithBrowser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** No page has an accessibility violation: as it is loaded, nor in the states that a learner brings it into. */
@WithBrowser
@ExtendWith(BuiltCourse.Shared.class)
class AccessibilityBrowserTest {
    private static LoopbackServer server;

    @BeforeAll
    static void serve(BuiltCourse built) throws IOException {
        server = new LoopbackServer(built.site());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private boolean hasBeenHere;

    /** The first page of a test is opened by somebody who has never been here. */
    private void open(Browser browser, String path) {
        if (hasBeenHere) {
            browser.open(server.address(path));
        } else {
            browser.openAsNewcomer(server.address(path));
            hasBeenHere = true;
        }
    }

    private void openReview(Browser browser) {
        open(browser, "review.html");
        browser.await("return !document.querySelector('#review').hidden");
    }

    /** The option that belongs into a gap; with 0 one that belongs into none. */
    private static void choose(Browser browser, String question, int gap) {
        String kind = gap == 0 ? ":not([data-gap])" : "[data-gap='" + gap + "']";
        browser.click(question + " .options li" + kind + " button");
    }

    private static void type(Browser browser, String question, String text) {
        browser.show(question + " input.gap").clear();
        browser.find(question + " input.gap").sendKeys(text, Keys.ENTER);
    }

    @Test
    void asItIsLoaded(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        for (String path : BuiltCourse.KINDS) {
            open(browser, path);
            browser.run("document.querySelectorAll('details').forEach(details => details.open = true)");
            axe.check(path);
        }
        axe.assertNothingFound();
    }

    @Test
    void whenQuestionsAreAnswered(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        open(browser, BuiltCourse.EVERYTHING);
        choose(browser, "#practice-q1", 1);
        choose(browser, "#quiz-q1", 0);
        choose(browser, "#revision-q1", 1);
        choose(browser, "#revision-q1", 0);
        choose(browser, "#derived-q1", 0);
        choose(browser, "#derived-q2", 1);
        assertThat(browser.all(".answered")).hasSize(4);
        axe.check("one gap, right and wrong; several gaps, one of them wrong");
        browser.click("#revision-q1 .gap.wrong");
        choose(browser, "#revision-q1", 2);
        choose(browser, "#revision-q1", 3);
        axe.check("several gaps, filled");
        open(browser, BuiltCourse.EVERYTHING);
        assertThat(browser.find("#practice-q1 .result").getText()).isNotEmpty();
        axe.check("answered on an earlier visit");
        axe.assertNothingFound();
    }

    @Test
    void whenAnswersAreTyped(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        open(browser, BuiltCourse.TYPED);
        type(browser, "#practice-q1", "free");
        axe.check("one miss");
        type(browser, "#practice-q1", "drop");
        assertThat(browser.all("#practice-q1.offered")).hasSize(1);
        axe.check("two misses, options offered");
        type(browser, "#practice-q1", "del");
        assertThat(browser.all("#practice-q1.answered")).hasSize(1);
        axe.check("typed right");
        axe.assertNothingFound();
    }

    @Test
    void whenSomethingLiesOverThePage(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        open(browser, BuiltCourse.EVERYTHING);
        browser.click(".fn a");
        assertThat(browser.find(".note-box").isDisplayed()).isTrue();
        axe.check("a footnote");
        open(browser, BuiltCourse.EVERYTHING);
        browser.press("/");
        axe.check("the search, empty");
        browser.press("shelf");
        browser.await("return document.querySelectorAll('.found a').length > 0");
        axe.check("the search, with what it found");
        browser.press(Keys.ARROW_DOWN);
        axe.check("the search, one chosen");
        browser.press(Keys.ESCAPE);
        browser.awaitGone("dialog.search");
        browser.press("/", "nowhere");
        browser.await("return document.querySelectorAll('.found a').length === 0");
        axe.check("the search, without anything found");
        openReview(browser);
        browser.click("button.forget");
        axe.check("asked whether to forget");
        axe.assertNothingFound();
    }

    @Test
    void throughASessionOfTheReview(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        openReview(browser);
        browser.run("""
                const minute = Math.floor(Date.now() / 60000), answers = {};
                for (const [insight, ids] of Object.entries(tally.counts.course())) {
                  answers[insight] = Object.fromEntries(ids.map(id => [id, [[minute, 3]]]));
                }
                answers['shapes/first/everything'][tally.counts.course()['shapes/first/everything'][0]][0][0] -= 10000;
                localStorage.setItem('tally ' + tally.site, JSON.stringify({ version: 1, seen: {}, answers }));
                """);
        openReview(browser);
        axe.check("something is due");
        browser.click(".begin button");
        browser.await("return document.querySelectorAll('.asked .question').length === 1");
        axe.check("a question of the session");
        choose(browser, "#practice-q1", 0);
        axe.check("a question of the session, missed");
        browser.click("button.stop");
        axe.check("the end of the session");
        open(browser, "index.html");
        browser.await("return document.querySelectorAll('.done').length > 0");
        axe.check("the index of one who comes back");
        open(browser, "shapes/first/index.html");
        browser.await("return document.querySelectorAll('.done').length > 0");
        axe.check("the workout of one who comes back");
        axe.assertNothingFound();
    }

    @Test
    void whenNothingCanBeKept(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        Map<String, Object> added = browser.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } });"));
        try {
            open(browser, BuiltCourse.EVERYTHING);
            choose(browser, "#practice-q1", 1);
            axe.check("an answer that is not kept");
            openReview(browser);
            assertThat(browser.find(".trouble").isDisplayed()).isTrue();
            axe.check("a review without what was kept");
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", added);
        }
        axe.assertNothingFound();
    }

    @Test
    void inTheThemeOfTheSwitch(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        open(browser, BuiltCourse.EVERYTHING);
        for (String theme : new String[] {"dark", "light"}) {
            browser.click("button.theme");
            axe.check("the switch on " + theme);
        }
        browser.click(".player .last");
        axe.check("the last step of a player");
        axe.assertNothingFound();
    }
}
