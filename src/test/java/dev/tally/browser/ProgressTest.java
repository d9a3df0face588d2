package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;

/** What a browser keeps of a learner's progress, whatever happens to it. */
@WithBrowser
class ProgressTest {
    private static final String KEY = "return 'tally ' + tally.site";
    private static final String PLACES =
            "return Object.values(tally.progress.read().answers).flatMap(Object.keys).map(id => id.split(' ')[0]).sort()";

    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void course() throws IOException {
        site = WrittenCourse.ofTwoInsights(folder).build();
    }

    private void open(Browser browser, String page) {
        browser.open(site.resolve(page), "");
    }

    private static void answer(Browser browser, String question) {
        browser.show("#" + question + " .options li[data-gap='1'] button").click();
    }

    private static String store(Browser browser, String text) {
        String key = (String) browser.run(KEY);
        browser.run("localStorage.setItem(arguments[0], arguments[1])", key, text);
        return key;
    }

    @Test
    void theKeyCarriesThePathOfTheSite(Browser browser) {
        open(browser, "drinks/tea/leaves.html");
        answer(browser, "practice-q1");
        assertThat(browser.run(
                        "return localStorage.getItem(arguments[0]) !== null",
                        "tally " + site.toUri().getPath()))
                .isEqualTo(true);
    }

    @Test
    void whoComesBackGoesOnFromTheInsightThatWasOpenLast(Browser browser) {
        open(browser, "drinks/tea/index.html");
        assertThat(browser.find("a.primary").getText()).isEqualTo("Start the workout");
        open(browser, "drinks/tea/leaves.html");
        open(browser, "drinks/tea/index.html");
        browser.await("return document.querySelector('a.primary').textContent === 'Continue with “Leaves”'");
        open(browser, "drinks/tea/leaves.html");
        browser.run("document.querySelectorAll('.options li[data-gap] button').forEach(button => button.click())");
        open(browser, "drinks/tea/index.html");
        browser.await("return document.querySelector('a.primary').textContent === 'Continue with “Water”'");
        assertThat(browser.find("a.primary").getDomProperty("href")).endsWith("/drinks/tea/water.html");
        open(browser, "index.html");
        browser.await("return document.querySelector('a.primary').textContent === 'Continue with “About tea”'");
        assertThat(browser.find("a.primary").getDomProperty("href")).endsWith("/drinks/tea/water.html");
    }

    @Test
    void tabsThatWriteAtTheSameTimeKeepWhatEachOfThemAdds(Browser browser) {
        open(browser, "drinks/tea/leaves.html");
        String one = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        open(browser, "drinks/tea/water.html");
        String key = (String) browser.run(KEY);
        Object before = browser.run("return localStorage.getItem(arguments[0])", key);
        browser.driver().switchTo().window(one);
        answer(browser, "practice-q1");
        String two = browser.driver().getWindowHandles().stream()
                .filter(handle -> !handle.equals(one))
                .findFirst()
                .orElseThrow();
        browser.driver().switchTo().window(two);
        answer(browser, "quiz-q1");
        browser.await("return (() => { " + PLACES + " })().join() === 'practice-q1,quiz-q1'");

        // As if both had read before either wrote: the second writes over the first, which hears of it.
        browser.run("localStorage.setItem(arguments[0], arguments[1])", key, before);
        browser.await(
                "return ['practice', 'quiz'].every(place => localStorage.getItem(arguments[0]).includes(place))", key);
        browser.driver().close();
        browser.driver().switchTo().window(one);
    }

    @Test
    void aBrowserThatKeepsNothingIsToldOfAndThePageWorks(Browser browser) {
        String script = "Object.defineProperty(window, 'localStorage',"
                + " { get() { throw new DOMException('no', 'SecurityError'); } });";
        Map<String, Object> added =
                browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        try {
            open(browser, "drinks/tea/leaves.html");
            answer(browser, "practice-q1");
            assertThat(browser.find("#practice-q1 .result").getText())
                    .contains("Right.", "does not let the page keep your progress");
            assertThat(browser.run(PLACES)).isEqualTo(List.of("practice-q1"));
            open(browser, "review.html");
            browser.await("return !document.querySelector('#review').hidden");
            assertThat(browser.find(".trouble").getText()).contains("does not let the page keep your progress");
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", added);
        }
    }

    @Test
    void aBrowserWithoutRoomIsToldOfAndThePageWorks(Browser browser) {
        open(browser, "drinks/tea/leaves.html");
        browser.run(
                "for (let size = 1 << 22; size > 0; size >>= 1) try {"
                        + " for (;;) localStorage.setItem('filler ' + localStorage.length, 'x'.repeat(size)); } catch (full) {}");
        try {
            answer(browser, "practice-q1");
            assertThat(browser.find("#practice-q1 .result").getText()).contains("Right.", "no room left");
        } finally {
            browser.run("localStorage.clear()");
        }
    }

    @Test
    void whatIsDamagedIsPutAsideAndCountingBeginsAnew(Browser browser) {
        open(browser, "drinks/tea/leaves.html");
        String key = store(browser, "{\"version\":1,\"answers\":{\"drinks/tea");
        open(browser, "review.html");
        browser.await("return !document.querySelector('#review').hidden");
        assertThat(browser.find(".trouble").getText()).contains("could not be read");
        open(browser, "drinks/tea/leaves.html");
        answer(browser, "practice-q1");
        assertThat(browser.run(PLACES)).isEqualTo(List.of("practice-q1"));
        assertThat(browser.run("return localStorage.getItem(arguments[0])", key + " damaged"))
                .isEqualTo("{\"version\":1,\"answers\":{\"drinks/tea");
    }

    @Test
    void ofWhatIsDamagedInPartsTheRestIsKept(Browser browser) {
        open(browser, "drinks/tea/leaves.html");
        store(
                browser,
                "{\"version\":1,\"seen\":7,\"answers\":{\"a\":{\"x 1\":[[1,3],[2],\"no\",[3,9],[5,0],[-4,1]],\"y 2\":null},\"b\":[],"
                        + "\"__proto__\":{\"z 3\":[[5,3]]}}}");
        assertThat(browser.run("return JSON.stringify(tally.progress.read().answers)"))
                .isEqualTo("{\"a\":{\"x 1\":[[1,3]]}}");
    }

    @Test
    void whatANewerVersionKeptIsLeftAsItIs(Browser browser) {
        open(browser, "drinks/tea/leaves.html");
        String key = store(browser, "{\"version\":2,\"cards\":[]}");
        open(browser, "drinks/tea/leaves.html");
        answer(browser, "practice-q1");
        assertThat(browser.find("#practice-q1 .result").getText()).contains("newer version");
        assertThat(browser.run("return localStorage.getItem(arguments[0])", key))
                .isEqualTo("{\"version\":2,\"cards\":[]}");
    }

    @Test
    void aQuestionThatMovedWithinItsInsightIsStillKnown(Browser browser) throws IOException {
        open(browser, "drinks/tea/leaves.html");
        String fingerprint = browser.find("#practice-q1").getDomAttribute("data-fingerprint");
        store(
                browser,
                "{\"version\":1,\"answers\":{\"drinks/tea/leaves\":{\"practice-q1 " + fingerprint
                        + "\":[[29000000,3]]}}}");
        WrittenCourse.ofTwoInsights(folder)
                .replacing(
                        "drinks/tea/leaves.md",
                        "## Practice\n",
                        "## Practice\n\nTea is a ???.\n\n* plant\n* mineral\n\n---\n## Practice\n")
                .build();
        open(browser, "drinks/tea/leaves.html");
        assertThat(browser.find("#practice-q1 .result").getText()).isEmpty();
        assertThat(browser.find("#practice-q2 .result").getText()).contains("earlier visit", "It is due today.");
        answer(browser, "practice-q2");
        String events =
                "return tally.progress.read().answers['drinks/tea/leaves'][arguments[0]].map(event => event[1])";
        assertThat(browser.run(events, "practice-q2 " + fingerprint)).isEqualTo(List.of(3L, 3L));
    }

    @Test
    void aFileTakesProgressToAnotherBrowserAndMergesIt(Browser browser) throws IOException {
        open(browser, "drinks/tea/leaves.html");
        answer(browser, "practice-q1");
        open(browser, "review.html");
        String file = (String) browser.run("return tally.progress.exported()");
        browser.run("localStorage.clear()");
        open(browser, "drinks/tea/water.html");
        answer(browser, "quiz-q1");
        assertThat(imported(browser, file)).isEqualTo("1 answer was added.");
        assertThat(browser.run(PLACES)).isEqualTo(List.of("practice-q1", "quiz-q1"));
        assertThat(imported(browser, file)).isEqualTo("All of it was known here.");
        assertThat(imported(browser, "[]")).contains("no progress that could be read");
        assertThat(imported(browser, "{\"tally\":\"progress\",\"version\":9}")).contains("newer version");
        assertThat(browser.run(PLACES)).isEqualTo(List.of("practice-q1", "quiz-q1"));
    }

    private String imported(Browser browser, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("progress.json"), text);
        open(browser, "review.html");
        browser.await("return !document.querySelector('#review').hidden");
        browser.run("document.querySelector('.file').hidden = false");
        browser.find(".file").sendKeys(file.toString());
        browser.await("return document.querySelector('.said').textContent !== ''");
        return browser.find(".said").getText();
    }

    @Test
    void everythingIsForgottenOnlyAfterAsking(Browser browser) {
        open(browser, "drinks/tea/leaves.html");
        answer(browser, "practice-q1");
        open(browser, "review.html");
        browser.await("return !document.querySelector('#review').hidden");
        browser.show("button.forget").click();
        browser.find(".sure button[value='']").click();
        browser.awaitGone(".sure");
        browser.settle();
        assertThat(browser.run(PLACES)).isEqualTo(List.of("practice-q1"));
        browser.show("button.forget").click();
        browser.find(".sure button[value='forget']").click();
        browser.await("return document.querySelector('.said').textContent !== ''");
        assertThat(browser.run(PLACES)).isEqualTo(List.of());
        String key = (String) browser.run(KEY);
        assertThat(browser.run("return Object.keys(localStorage).filter(name => name.startsWith(arguments[0]))", key))
                .isEqualTo(List.of());
        assertThat(Set.copyOf(browser.complaints())).isEmpty();
    }
}
