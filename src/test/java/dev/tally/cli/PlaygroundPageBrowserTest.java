package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tally.AuditedRun;
import dev.tally.browser.Axe;
import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import dev.tally.browser.WrittenCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page on which a reader writes a program of his own, from the disk. */
@WithBrowser
class PlaygroundPageBrowserTest {
    private static final Path ENGINE = Path.of("target/classes/dev/tally/engine/tally.js");

    @TempDir
    static Path folder;

    private Path page;

    @BeforeEach
    void open(Browser browser) throws IOException {
        assumeThat(Files.exists(ENGINE)).as("the engine in JavaScript").isTrue();
        page = folder.resolve("site/playground.html");
        if (!Files.exists(page)) {
            new WrittenCourse(folder, AuditedRun.tracer())
                    .with("README.md", "name: Course\n")
                    .with("one.md", "# One\n\n---\n## Content\n\n```python\nfirst = [1]\n```\n")
                    .build();
        }
        // The engine takes a while to start: it stays with the page.
        if (!browser.driver().getCurrentUrl().startsWith(page.toUri().toString())) {
            browser.open(page, "");
        }
        browser.run("document.querySelectorAll('.editor .actions button:last-of-type, .rewritten button')"
                + ".forEach(button => button.click())");
    }

    private static void write(Browser browser, String code) {
        browser.click("#playground .fresh");
        browser.run(
                "const field = document.querySelector('textarea'); field.value = arguments[0];"
                        + "field.dispatchEvent(new Event('input'))",
                code);
    }

    private static void run(Browser browser) {
        browser.find("textarea").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        awaitRun(browser);
    }

    private static void awaitRun(Browser browser) {
        browser.await("return document.querySelector('.edited:not(.editing)') !== null");
    }

    private static String code(Browser browser) {
        return String.valueOf(
                browser.run("return [...document.querySelectorAll('.ln')].map(line => line.textContent).join('')"));
    }

    private static Object kept(Browser browser) {
        return browser.run("return localStorage.getItem(tally.programKey)");
    }

    /** Follows a link to the page that is open. */
    private static void follow(Browser browser, String fragment) {
        browser.run("location.hash = arguments[0]", fragment);
    }

    private static String encoded(String program) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(program.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aProgramIsWrittenFromNothingAndIsStillThereWhenItsReaderComesBack(Browser browser) {
        write(browser, "word = 'tea'\nsame = word\nprint(same)\n");
        run(browser);
        assertThat(browser.find(".player samp").getText()).isEqualTo("tea");
        browser.open(page, "");
        awaitRun(browser);
        assertThat(code(browser)).isEqualTo("word = 'tea'\nsame = word\nprint(same)\n");
        browser.click(".rewritten button");
        assertThat(kept(browser)).isNull();
        assertThat(code(browser)).contains("gc.collect()");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void whatIsWrittenAndNotYetRunIsKeptUntilItIsGivenUp(Browser browser) {
        write(browser, "first = [");
        assertThat(kept(browser)).isEqualTo("#program=" + encoded("first = ["));
        browser.find("textarea").sendKeys(Keys.ESCAPE);
        assertThat(kept(browser)).isNull();
    }

    @Test
    void whatIsKeptGoesWithAllElseThatTheSiteKnows(Browser browser) {
        write(browser, "first = [1]");
        browser.run("tally.progress.forget()");
        assertThat(kept(browser)).isNull();
    }

    @Test
    void aLinkHoldsTheProgram(Browser browser) {
        write(browser, "größe = [1] * 2\n");
        run(browser);
        browser.click("#playground .share");
        browser.awaitText("#playground .said", "The link");
        assertThat(browser.driver().getCurrentUrl()).endsWith("#program=" + encoded("größe = [1] * 2"));
        follow(browser, "program=" + encoded("other = '<img src=x onerror=alert(1)>'"));
        browser.await("return document.querySelector('.ln').textContent.startsWith('other')");
        assertThat(code(browser)).isEqualTo("other = '<img src=x onerror=alert(1)>'\n");
        assertThat(browser.all(".stage img")).isEmpty();
    }

    @Test
    void aProgramIsGivenWhatItReadsAndALinkHoldsThatToo(Browser browser) {
        write(browser, "print(1)");
        assertThat(browser.find(".editor .reads").isDisplayed()).isFalse();
        write(browser, "name = input('Who? ')\nprint('Hi', name)");
        browser.find(".editor .reads textarea").sendKeys("Ann");
        run(browser);
        assertThat(browser.find(".player samp").getText()).isEqualTo("Who? Hi Ann");
        browser.click("#playground .share");
        assertThat(browser.driver().getCurrentUrl()).endsWith("&input=" + encoded("Ann\n"));
        follow(browser, "program=" + encoded("print(input()[::-1])") + "&input=" + encoded("abc\n"));
        browser.await("return document.querySelector('.player samp').textContent === 'cba\\n'");
    }

    @Test
    void aLinkThatIsDamagedLeavesThePageAsItIs(Browser browser) {
        for (String damaged : List.of("program=%%%", "program=_-8", "program=" + encoded("a = 1") + "&input=_-8")) {
            follow(browser, damaged);
            assertThat(code(browser)).as(damaged).contains("gc.collect()");
            assertThat(browser.all(".editing")).as(damaged).isEmpty();
        }
    }

    @Test
    void thePageIsAccessible(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        browser.click("#playground .fresh");
        axe.check("with an empty editor");
        axe.assertNothingFound();
    }
}
