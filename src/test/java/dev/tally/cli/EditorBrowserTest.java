package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tally.AuditedRun;
import dev.tally.browser.Axe;
import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import dev.tally.browser.WrittenCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Examples that a reader changes, on a page from the disk. */
@WithBrowser
class EditorBrowserTest {
    private static final Path ENGINE = Path.of("target/classes/dev/tally/engine/tally.js");

    private static final String INSIGHT = """
            # Two lists

            ---
            ## Content

            One:

            ```python
            first = [1, 2]
            second = first
            first = None
            ```

            Two:

            ```python at="2"
            third = [second]
            fourth = third
            print(len(third))
            ```

            Three:

            ```python input="tea\\n4" at="3"
            asked = [input(), input()]
            asked.append(asked)
            asked = None
            ```
            """;

    @TempDir
    static Path folder;

    @BeforeEach
    void open(Browser browser) throws IOException {
        assumeThat(Files.exists(ENGINE)).as("the engine in JavaScript").isTrue();
        Path site = folder.resolve("site");
        if (!Files.exists(site)) {
            new WrittenCourse(folder, AuditedRun.tracer())
                    .with("README.md", "name: Course\n")
                    .with("lists/README.md", "name: Lists\ninsights:\n  - two-lists\n")
                    .with("lists/two-lists.md", INSIGHT)
                    .build();
        }
        Path page = site.resolve("lists/two-lists.html");
        // The engine takes a while to start: it stays with the page, whose address says which step is shown.
        if (!browser.driver().getCurrentUrl().startsWith(page.toUri().toString())) {
            browser.open(page, "");
        }
        browser.run("document.querySelectorAll('.editor .actions button:last-of-type, .rewritten button')"
                + ".forEach(button => button.click())");
        browser.complaints(); // what other tests were told is not held against the next
    }

    private static void write(Browser browser, String example, String code) {
        browser.click(example + " .edit");
        browser.run("document.querySelector(arguments[0]).value = arguments[1]", example + " textarea", code);
        browser.find(example + " textarea").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    }

    private static void change(Browser browser, String example, String code) {
        write(browser, example, code);
        browser.await("return document.querySelector(arguments[0]) !== null", example + ".edited:not(.editing)");
    }

    private static Object text(Browser browser, String selector) {
        return browser.run("return document.querySelector(arguments[0]).textContent", selector);
    }

    @Test
    void aChangedExampleRunsAfterThoseBeforeItAndIsPlayed(Browser browser) throws IOException {
        change(browser, "#example-2", "both = [second, second]\nprint(len(both))\nsecond = None\n");
        assertThat(text(browser, "#example-2 .ln[data-n='1']")).isEqualTo("both = [second, second]\n");
        assertThat(text(browser, "#example-2 .place")).isEqualTo("4 / 4");
        assertThat(text(browser, "#example-2 .say"))
                .isEqualTo("Line 3. second is bound to None. [1, 2] loses a reference: 3 → 2.");
        assertThat(text(browser, "#example-2 .player samp")).isEqualTo("2\n");
        assertThat(browser.find("#example-2 > .stills").isDisplayed()).isFalse();
        browser.click("#example-2 .ln[data-n='2']");
        assertThat(text(browser, "#example-2 .say")).isEqualTo("Line 2. 2 is printed.");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void theOriginalComesBack(Browser browser) {
        Object place = text(browser, "#example-1 .place");
        Object before = browser.run("return document.querySelector('#example-1 .stage').textContent");
        change(browser, "#example-1", "print('other')\n");
        assertThat(text(browser, "#example-1 .player samp")).isEqualTo("other\n");
        browser.click("#example-1 .rewritten button");
        assertThat(browser.run("return document.querySelector('#example-1 .stage').textContent"))
                .asString()
                .startsWith(String.valueOf(before).substring(0, 60));
        assertThat(browser.all("#example-1.edited, #example-1 .rewritten")).isEmpty();
        assertThat(browser.find("#example-1 .player .output").isDisplayed()).isFalse();
        assertThat(text(browser, "#example-1 .place")).isEqualTo(place);
    }

    @Test
    void whatAnExampleReadsStandsBelowItAndCanBeChanged(Browser browser) {
        assertThat(browser.find("#example-3 > .reads").getText()).isEqualTo("Reads\ntea\n4");
        browser.click("#example-3 .edit");
        assertThat(browser.find("#example-3 .editor .reads textarea").getDomProperty("value"))
                .isEqualTo("tea\n4");
        browser.run("document.querySelector('#example-3 .editor .reads textarea').value = 'milk'");
        browser.find("#example-3 .editor > textarea").clear();
        browser.find("#example-3 .editor > textarea").sendKeys("print(input())", Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await("return document.querySelector(arguments[0]) !== null", "#example-3.edited:not(.editing)");
        assertThat(text(browser, "#example-3 .player samp")).isEqualTo("milk\n");
        assertThat(browser.find("#example-3 > .reads").isDisplayed()).isFalse();
    }

    @Test
    void aChangedExampleCanBeTakenToAPageOfItsOwn(Browser browser) {
        browser.click("#example-3 .edit");
        browser.find("#example-3 .editor > textarea").clear();
        browser.find("#example-3 .editor > textarea").sendKeys("print(len(third), input())");
        browser.click("#example-3 .apart");
        browser.await("return document.querySelector('#playground') !== null"
                + " && document.querySelector('.edited:not(.editing)') !== null");
        assertThat(browser.find(".player samp").getText()).isEqualTo("1\n1 tea");
        assertThat(text(browser, ".ln[data-n='1']")).isEqualTo("first = [1, 2]\n");
    }

    @Test
    void codeThatIsNoPythonIsToldOfAndCanBeMended(Browser browser) {
        write(browser, "#example-1", "first = [1\nsecond = 2\n");
        browser.await("return document.querySelector('.said.wrong') !== null");
        assertThat(text(browser, ".said")).isEqualTo("Line 1. SyntaxError: '[' was never closed");
        assertThat(browser.find("#example-1 textarea").isDisplayed()).isTrue();
        browser.find("#example-1 textarea").sendKeys(Keys.ESCAPE);
        assertThat(browser.all("#example-1.edited, textarea")).isEmpty();
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("edit");
    }

    @Test
    void whatIsNotModelledIsNamedAsCode(Browser browser) {
        String chain = "0" + "+1".repeat(20_000);
        write(browser, "#example-1", "first = " + chain + "\n");
        browser.await("return document.querySelector('.said.wrong') !== null");
        assertThat(text(browser, ".said")).asString().doesNotContain("`").startsWith("Line 1. The run ends here:");
        assertThat(browser.find("#example-1 .said code").isDisplayed()).isTrue();
        browser.find("#example-1 textarea").sendKeys(Keys.ESCAPE);
    }

    @Test
    void modulesOfTheLibraryAreFetchedAsTheyAreImported(Browser browser) {
        change(
                browser,
                "#example-1",
                "import collections\ncount = collections.Counter('abca')\nprint(count.most_common(1))\n");
        assertThat(text(browser, "#example-1 .player samp")).isEqualTo("[('a', 2)]\n");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void tablesOfTheLibraryAreFetchedAsTheyAreNeeded(Browser browser) {
        change(
                browser,
                "#example-1",
                "import unicodedata\nprint('\\N{SNOWMAN}', unicodedata.numeric('\u00bd'), len.__text_signature__)\n");
        assertThat(text(browser, "#example-1 .player samp")).isEqualTo("\u2603 0.5 ($module, obj, /)\n");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void whatHasNoEndIsStoppedAndWhatFailsIsPlayedToItsEnd(Browser browser) {
        change(browser, "#example-1", "while True:\n    pass\n");
        browser.click("#example-1 .last");
        assertThat(text(browser, "#example-1 .say")).asString().endsWith("What follows is not shown.");
        change(browser, "#example-1", "first = [1]\nfirst[1]\n");
        assertThat(text(browser, "#example-1 .say"))
                .isEqualTo(
                        "Line 2. Raises IndexError: list index out of range, which nothing catches: the program ends here.");
    }

    @Test
    void ofTwoRunsAtOnceTheLaterGoesOn(Browser browser) {
        write(browser, "#example-1", "for i in range(200):\n    first = [i]\n");
        change(browser, "#example-2", "print('later')\n");
        assertThat(text(browser, "#example-2 .player samp")).isEqualTo("later\n");
        assertThat(browser.all("#example-1.editing:not(.edited) .editor .primary:enabled"))
                .hasSize(1);
        assertThat(text(browser, "#example-1 .said")).isEqualTo("");
    }

    @Test
    void whatIsWrittenIsShownAsItIs(Browser browser) {
        change(browser, "#example-1", "first = '<img src=x onerror=alert(1)>'  # <b>\n");
        assertThat(text(browser, "#example-1 .ln")).isEqualTo("first = '<img src=x onerror=alert(1)>'  # <b>\n");
        assertThat(browser.all(".stage img, .stage code b")).isEmpty();
    }

    @Test
    void theNextLineStandsAsFarInAsThisOne(Browser browser) {
        browser.click("#example-1 .edit");
        browser.run("const field = document.querySelector('textarea'); field.value = 'for i in [1]:';"
                + "field.setSelectionRange(13, 13)");
        browser.find("textarea").sendKeys(Keys.ENTER, "print(i)", Keys.ENTER, "print(2)");
        assertThat(browser.find("textarea").getDomProperty("value"))
                .isEqualTo("for i in [1]:\n    print(i)\n    print(2)");
    }

    @Test
    void anEditorIsAccessible(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        change(browser, "#example-2", "print('changed')\n");
        browser.click("#example-1 .edit");
        axe.check("one changed, one open");
        axe.assertNothingFound();
    }
}
