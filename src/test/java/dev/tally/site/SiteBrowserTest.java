package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.browser.Browser;
import dev.tally.browser.LoopbackServer;
import dev.tally.browser.WithBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The pages as a learner meets them: in a browser, from a server's sub-path, by keyboard, mouse and finger. */
@WithBrowser
@ExtendWith(BuiltCourse.Shared.class)
class SiteBrowserTest {
    /** So late come scripts and pictures that a page has been painted before. */
    private static final int DELAY_MILLIS = 60;

    @TempDir
    static Path folder;

    private static BuiltCourse course;
    private static LoopbackServer server;

    @BeforeAll
    static void serve(BuiltCourse built) throws IOException {
        course = built;
        server = new LoopbackServer(course.site(), DELAY_MILLIS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void open(Browser browser, String path) {
        browser.open(server.address(path));
    }

    /** As a learner who has never been here. */
    private static void openAsNewcomer(Browser browser, String path) {
        browser.openAsNewcomer(server.address(path));
    }

    /**
     * When a page has nothing left to do, what has moved is known of two frames later; an observer is then told of it in a task
     * of its own.
     */
    private static final String SEEN = """
            const done = arguments[0];
            const moved = [];
            new PerformanceObserver(list => list.getEntries().forEach(e => moved.push(
                    e.value + ': ' + e.sources.map(s => s.node && (s.node.outerHTML || s.node.data).slice(0, 60)
                        + ' ' + JSON.stringify(s.previousRect) + ' ' + JSON.stringify(s.currentRect)))))
                .observe({ type: 'layout-shift', buffered: true });
            requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done([
                document.documentElement.scrollWidth - innerWidth,
                moved,
                performance.getEntriesByType('resource').map(e => e.name)
            ])))), { timeout: 1000 });
            """;

    /**
     * What is seen of a page that has just been loaded.
     *
     * @param overflow how many pixels it is wider than the screen
     * @param moved what has moved since it was painted
     * @param asked what it was made of
     */
    private record Visit(String path, int width, long overflow, List<?> moved, List<String> asked) {
        static Visit of(Browser browser, String path, int width) {
            List<?> seen = (List<?>) browser.driver().executeAsyncScript(SEEN);
            List<String> asked =
                    ((List<?>) seen.get(2)).stream().map(String::valueOf).toList();
            return new Visit(path, width, (Long) seen.get(0), (List<?>) seen.get(1), asked);
        }
    }

    private static final List<Integer> WIDTHS = List.of(360, 1280);

    private static List<Visit> firstVisits = List.of();

    /** Every kind of page, at both widths, as it looks to a learner who has never been here: loaded once for several tests. */
    private static List<Visit> firstVisits(Browser browser) {
        if (firstVisits.isEmpty()) {
            List<Visit> visits = new ArrayList<>();
            for (int width : WIDTHS) {
                browser.size(width, 900);
                for (String path : BuiltCourse.KINDS) {
                    openAsNewcomer(browser, path);
                    visits.add(Visit.of(browser, path, width));
                }
            }
            firstVisits = visits;
        }
        return firstVisits;
    }

    @Test
    void noPageIsWiderThanASmallScreen(Browser browser) {
        assertThat(firstVisits(browser))
                .allSatisfy(visit -> assertThat(visit.overflow).isLessThanOrEqualTo(0));
    }

    private static final String LONG = "Anidentifierofmorethansixtycharactersthatdoesnotbreakanywhereatall";

    private static final String LONG_INSIGHT = """
            ---
            type: normal
            ---

            # %1$s

            ---
            ## Content

            %1$s[1]

            ```python
            names = ["first", "second"]
            print(names is names)  # => True
            ```

            | what | why | how much of it | in which file |
            | --- | --- | --- | --- |
            | counting | it is done at once | a little | `Python/generated_cases.c.h` |

            ---
            ## Revision

            ??? and ???

            * %1$s
            * two
            * three

            ---
            ## Footnotes

            [1: %1$s]

            %1$s
            """.formatted(LONG);

    /** Titles, descriptions, terms and options that are one word, wider than a telephone. */
    private static BuiltCourse withLongWords() throws IOException {
        Path course = folder.resolve("long/insights");
        Path workout = Files.createDirectories(course.resolve("topic/workout"));
        for (Path place : List.of(course, workout.getParent(), workout)) {
            Files.writeString(place.resolve("README.md"), "name: %1$s\ndescription: %1$s\n".formatted(LONG));
        }
        Files.writeString(workout.resolve("a.md"), LONG_INSIGHT);
        Files.writeString(workout.resolve("b.md"), LONG_INSIGHT);
        return BuiltCourse.of(course, Templates.own(), folder.resolve("long"));
    }

    @Test
    void noPageIsWiderThanASmallScreenWhateverItsWords(Browser browser) throws IOException {
        BuiltCourse built = withLongWords();
        browser.size(320, 800);
        for (String path : built.documents().keySet()) {
            browser.open(built.page(path), "");
            Object overflow = browser.run("return document.documentElement.scrollWidth - innerWidth");
            assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
        }
        browser.open(built.page("topic/workout/a.html"), "");
        assertThat(browser.run("return document.querySelector('.table code').getClientRects().length"))
                .as("a table scrolls sooner than a name in it breaks")
                .isEqualTo(1L);
        browser.size(1280, 900);
        browser.open(built.page("topic/workout/a.html"), "");
        assertThat(
                        browser.run(
                                "const box = document.querySelector('.plays .listing'); return box.scrollWidth - box.clientWidth"))
                .as("code beside a small picture takes the room that is left")
                .isEqualTo(0L);
    }

    @Test
    void aSiteFromRightToLeftIsMirroredAndItsCodeIsNot(Browser browser) throws IOException {
        Path words = Files.createDirectories(folder.resolve("rtl/words"));
        Files.writeString(words.resolve("he.properties"), "direction = rtl\n");
        BuiltCourse mirrored = BuiltCourse.inLanguage("he", Templates.over(words.getParent()), folder.resolve("he"));
        browser.size(360, 800);
        for (String path : BuiltCourse.KINDS) {
            browser.open(mirrored.page(path), "");
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
        }
        browser.size(1280, 900);
        browser.open(mirrored.page(BuiltCourse.EVERYTHING), "");
        int brand = browser.find(".brand").getRect().getX();
        assertThat(brand)
                .isGreaterThan(browser.find("nav a[data-nav]").getRect().getX());
        WebElement prompt = browser.find("#revision-q1 pre");
        assertThat(prompt.getCssValue("direction")).isEqualTo("ltr");
        WebElement button = browser.show(option("practice-q1", true));
        assertThat(button.getCssValue("text-align")).isEqualTo("start");
        button.click();
        assertThat(result(browser, "practice-q1")).contains("Right.");
    }

    private static void assertNothingMoves(Browser browser, String path, String where) {
        open(browser, path);
        assertThat(Visit.of(browser, path, 0).moved).as(path + where).isEmpty();
    }

    @Test
    void nothingMovesAfterAPageIsPainted(Browser browser) {
        assertThat(firstVisits(browser))
                .allSatisfy(visit -> assertThat(visit.moved).isEmpty());
    }

    /** A page comes in parts: the first is painted before the next is there, wherever it ends. */
    @Test
    void nothingMovesWhenTheRestOfAPageComesLate(Browser browser) {
        openAsNewcomer(browser, "404.html");
        browser.size(360, 900);
        Map<String, List<String>> ends = Map.of(
                "shapes/index.html",
                List.of("<footer class=\"bottom\">\n<p>", "Shapes</li>"),
                "shapes/first/index.html",
                List.of("Shapes</a></li>", "</b> "),
                BuiltCourse.EVERYTHING,
                List.of("aria-label=\"Back\"", "<ul class=\"options\""));
        try {
            ends.forEach((path, words) -> words.forEach(end -> {
                assertThat(course.page(path)).content().contains(end);
                server.pauseAfter(end);
                assertNothingMoves(browser, path, " after " + end);
            }));
        } finally {
            server.pauseAfter("");
        }
    }

    @Test
    void nothingMovesForWhoeverComesBackEither(Browser browser) {
        openAsNewcomer(browser, BuiltCourse.EVERYTHING);
        browser.click(option("practice-q1", true));
        browser.click(option("quiz-q1", false));
        for (int width : WIDTHS) {
            browser.size(width, 900);
            for (String path : List.of(
                    "index.html",
                    "shapes/index.html",
                    "shapes/first/index.html",
                    BuiltCourse.EVERYTHING,
                    "review.html")) {
                assertNothingMoves(browser, path, " at " + width);
            }
        }
        open(browser, BuiltCourse.EVERYTHING);
        assertThat(browser.find("#practice-q1 .result").getText()).isNotEmpty();
    }

    @Test
    void whoeverHasOnlyReadFindsNoEmptyLinesInTheCards(Browser browser) {
        openAsNewcomer(browser, BuiltCourse.EVERYTHING);
        open(browser, "index.html");
        browser.await("return document.readyState === 'complete'");
        assertThat(browser.run("return [...document.querySelectorAll('.card .progress')].map(e => e.offsetHeight)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .containsOnly(0L);
    }

    @Test
    void nothingIsAskedOfAnotherHostNorMoreThanAFirstLoadNeeds(Browser browser) {
        assertThat(firstVisits(browser)).allSatisfy(visit -> {
            assertThat(visit.asked)
                    .allMatch(url -> url.startsWith(server.address("")))
                    .noneMatch(url -> url.contains("search-index") && !visit.path.equals("search.html"));
            assertThat(visit.asked.stream().anyMatch(url -> url.contains("questions")))
                    .isEqualTo(visit.path.equals("review.html"));
        });
    }

    @Test
    void noPolicyIsViolatedAndNoScriptFails(Browser browser) {
        // A complaint about the page that is left is none about those that follow.
        browser.open("about:blank");
        browser.complaints();
        for (String path : BuiltCourse.KINDS) {
            open(browser, path);
            browser.open("about:blank");
        }
        for (String path : BuiltCourse.KINDS) {
            if (!path.equals("404.html")) {
                browser.open(course.page(path), "");
            }
        }
        // A page that is left while the browser looks at the icons of its manifest has them complained of, of the next.
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("about:blank"))
                .isEmpty();
    }

    @Test
    void theThemeIsTheSystemsUntilTheSwitchIsPressedAndIsKept(Browser browser) {
        browser.size(1280, 900);
        browser.prefers("prefers-color-scheme", "light");
        openAsNewcomer(browser, "index.html");
        String light = background(browser);
        browser.find("button.theme").click();
        assertThat(background(browser)).isNotEqualTo(light);
        assertThat(browser.find("button.theme").getDomAttribute("aria-pressed")).isEqualTo("true");
        open(browser, BuiltCourse.EVERYTHING);
        assertThat(background(browser)).isNotEqualTo(light);
        browser.find("button.theme").click();
        assertThat(background(browser)).isEqualTo(light);
        browser.prefers("prefers-color-scheme", "dark");
        assertThat(background(browser)).isNotEqualTo(light);
        browser.prefers("prefers-color-scheme", "light");
    }

    /** The course of the test says that its site will stand under /course/: neither a disk nor this server has it there. */
    @Test
    void thePageForWhatIsNotThereIsStyledAndLeadsHomeWhereverItLies(Browser browser) {
        for (String address : List.of(course.page("404.html").toUri().toString(), server.address("404.html"))) {
            browser.open(address);
            assertThat(browser.run("return getComputedStyle(document.querySelector('.skip')).position"))
                    .as(address)
                    .isEqualTo("absolute");
            browser.click("main a.button");
            browser.await("return document.title === 'Shapes of memory'");
        }
    }

    @Test
    void itFindsTheSiteAboveADeepAddressWhereTheCourseDoesNotSayWhereItStands(Browser browser, @TempDir Path unsaid)
            throws IOException {
        BuiltCourse other = BuiltCourse.withoutAddress(unsaid);
        try (LoopbackServer there = new LoopbackServer(other.site())) {
            for (String address : List.of("none.html", "shapes/first/none/", "a//b/c.html?d=/e/f#g")) {
                browser.open(there.address(address));
                assertThat(browser.run("return getComputedStyle(document.querySelector('.skip')).position"))
                        .as(address)
                        .isEqualTo("absolute");
                browser.click("main a.button");
                browser.await("return document.title === 'Shapes of memory'");
            }
        }
    }

    private static String background(Browser browser) {
        return String.valueOf(browser.run("return getComputedStyle(document.body).backgroundColor"));
    }

    /** The first option that is right, or is not. */
    private static String option(String question, boolean right) {
        String kind = right ? "li[data-gap='1']" : "li:not([data-gap])";
        return "#" + question + " .options " + kind + " button";
    }

    private static String result(Browser browser, String question) {
        return browser.find("#" + question + " .result").getText();
    }

    @Test
    void theReasonLeadsToTheSentenceThatItRestsOnAndToTheStepThatProvesIt(Browser browser) {
        browser.size(1280, 900);
        openAsNewcomer(browser, BuiltCourse.EVERYTHING);
        browser.tabTo(option("practice-q1", true));
        browser.press(Keys.ENTER);
        assertThat(browser.find("#practice-q1 .why blockquote").getText()).contains("copies nothing");
        browser.tabTo("#practice-q1 .leads a");
        browser.press(Keys.ENTER);
        browser.await("return location.hash === '#why-practice-q1'");

        browser.tabTo(option("derived-q1", false));
        browser.press(Keys.ENTER);
        assertThat(browser.all("#derived-q1 .options .note")).hasSize(4);
        browser.tabTo("#derived-q1 .leads a");
        browser.press(Keys.ENTER);
        browser.await("return /^#player-1-step-\\d+$/.test(location.hash)");
        browser.await("return document.activeElement.id === 'player-1'");
    }

    @Test
    void anAnswerIsTypedJudgedKindlyAndOfferedAfterTheSecondMiss(Browser browser) {
        openAsNewcomer(browser, BuiltCourse.TYPED);
        assertThat(browser.find("#practice-q1 .options").isDisplayed()).isFalse();
        browser.tabTo("#practice-q1 input.gap");
        browser.press("  del ", Keys.ENTER);
        assertThat(result(browser, "practice-q1")).startsWith("✓ Right.");

        browser.tabTo("#revision-q1 input.gap");
        browser.press("push", Keys.TAB, " One", Keys.ENTER);
        assertThat(result(browser, "revision-q1")).startsWith("✗");
        assertThat(browser.find("#revision-q1 .options").isDisplayed()).isFalse();
        browser.press("add", Keys.ENTER);
        assertThat(browser.find("#revision-q1 .options").isDisplayed()).isTrue();
        browser.tabTo(option("revision-q1", true));
        browser.press(Keys.ENTER);
        assertThat(result(browser, "revision-q1")).startsWith("✓ Right.");
    }

    @Test
    void optionsAreDraggedIntoGapsAndTakenBack(Browser browser) {
        browser.size(1280, 900);
        openAsNewcomer(browser, BuiltCourse.EVERYTHING);
        WebElement second = browser.find("#revision-q1 .options li[data-gap='2'] button");
        List<WebElement> gaps = browser.all("#revision-q1 .prompt .gap");
        browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", gaps.get(2));
        new Actions(browser.driver())
                .clickAndHold(second)
                .moveByOffset(5, -5)
                .moveToElement(gaps.get(1))
                .release()
                .perform();
        browser.await("return arguments[0].textContent === 'board'", gaps.get(1));
        assertThat(gaps.get(1).getDomAttribute("class")).isEqualTo("gap right");
        gaps.get(1).click();
        assertThat(gaps.get(1).getText()).isBlank();
        assertThat(second.getDomAttribute("class")).isEmpty();
    }

    @Test
    void anOptionThatIsDroppedBesideEveryGapCanBePressedAsBefore(Browser browser) {
        browser.size(1280, 900);
        openAsNewcomer(browser, BuiltCourse.EVERYTHING);
        WebElement option = browser.show(option("revision-q1", true));
        new Actions(browser.driver())
                .clickAndHold(option)
                .moveByOffset(0, 150)
                .release()
                .perform();
        assertThat(browser.all("#revision-q1 .options .used")).isEmpty();
        browser.settle();
        option.click();
        assertThat(option.getDomAttribute("class")).isEqualTo("used");
    }

    @Test
    void optionsStandInTheSameOrderForEverybodyOnTheFirstVisit(Browser browser) {
        openAsNewcomer(browser, BuiltCourse.EVERYTHING);
        List<String> first = texts(browser);
        openAsNewcomer(browser, BuiltCourse.EVERYTHING);
        assertThat(texts(browser)).isEqualTo(first);
        browser.tabTo(option("practice-q1", true));
        browser.press(Keys.ENTER);
        boolean another = false;
        for (int visit = 0; visit < 20 && !another; visit++) {
            open(browser, BuiltCourse.EVERYTHING);
            another = !texts(browser).equals(first);
        }
        assertThat(another).as("another order on a later visit").isTrue();
    }

    private static List<String> texts(Browser browser) {
        return browser.all("#practice-q1 .options .body").stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void aFootnoteOpensWhereItIsCalledAndClosesByEscape(Browser browser) {
        browser.size(360, 800);
        open(browser, BuiltCourse.EVERYTHING);
        browser.tabTo(".fn a");
        browser.press(Keys.ENTER);
        WebElement box = browser.find(".note-box");
        assertThat(box.getText()).contains("A thing in memory, with a type and a count.");
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("note-box");
        assertThat(box.getRect().getX()).isBetween(0, 360);
        browser.press(Keys.ESCAPE);
        browser.awaitGone(".note-box");
        browser.await("return document.activeElement.closest('.fn') !== null");
    }

    @Test
    void withoutJavaScriptEverythingCanBeRead(Browser browser) {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open(browser, BuiltCourse.EVERYTHING);
            assertThat(browser.driver().findElement(By.cssSelector(".player")).isDisplayed())
                    .isFalse();
            assertThat(browser.all("#practice-q1 .options li")).hasSize(4).allMatch(WebElement::isDisplayed);
            assertThat(browser.find(".stills").isDisplayed()).isTrue();
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
