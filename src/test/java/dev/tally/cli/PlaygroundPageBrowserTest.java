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
    void build(Browser browser) throws IOException {
        assumeThat(Files.exists(ENGINE)).as("the engine in JavaScript").isTrue();
        page = folder.resolve("site/playground.html");
        if (!Files.exists(page)) {
            new WrittenCourse(folder, AuditedRun.tracer())
                    .with("README.md", "name: Course\n")
                    .with("one.md", "# One\n\n---\n## Content\n\n```python\nfirst = [1]\n```\n")
                    .build();
        }
        browser.open(page, "");
        browser.run("localStorage.clear()");
        browser.open(page, "");
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

    private void openLink(Browser browser, String program) {
        browser.open(page, "#program=" + program);
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
        browser.open(page, "");
        assertThat(browser.all("textarea, .edited")).isEmpty();
        assertThat(code(browser)).contains("gc.collect()");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void whatIsWrittenAndNotYetRunIsKeptToo(Browser browser) {
        write(browser, "first = [");
        browser.open(page, "");
        browser.await("return document.querySelector('.said.wrong') !== null");
        assertThat(browser.find("textarea").getDomProperty("value")).isEqualTo("first = [");
        browser.find("textarea").sendKeys(Keys.ESCAPE);
        browser.open(page, "");
        assertThat(browser.all("textarea")).isEmpty();
    }

    @Test
    void aLinkHoldsTheProgram(Browser browser) {
        write(browser, "größe = [1] * 2\n");
        run(browser);
        browser.click("#playground .share");
        browser.awaitText("#playground .said", "The link");
        assertThat(browser.driver().getCurrentUrl()).endsWith("#program=" + encoded("größe = [1] * 2"));
        openLink(browser, encoded("other = '<img src=x onerror=alert(1)>'"));
        browser.await("return document.querySelector('.ln').textContent.startsWith('other')");
        assertThat(code(browser)).isEqualTo("other = '<img src=x onerror=alert(1)>'\n");
        assertThat(browser.all(".stage img")).isEmpty();
    }

    @Test
    void aProgramIsGivenWhatItReadsAndALinkHoldsThatToo(Browser browser) {
        write(browser, "print(1)");
        assertThat(browser.find(".reads").isDisplayed()).isFalse();
        write(browser, "name = input('Who? ')\nprint('Hi', name)");
        browser.find(".reads textarea").sendKeys("Ann");
        run(browser);
        assertThat(browser.find(".player samp").getText()).isEqualTo("Who? Hi Ann");
        browser.click("#playground .share");
        assertThat(browser.driver().getCurrentUrl()).endsWith("&input=" + encoded("Ann\n"));
        openLink(browser, encoded("print(input()[::-1])") + "&input=" + encoded("abc\n"));
        awaitRun(browser);
        assertThat(browser.find(".player samp").getText()).isEqualTo("cba");
    }

    @Test
    void aLinkThatIsDamagedLeavesThePageAsItIs(Browser browser) {
        openLink(browser, "%%%");
        assertThat(code(browser)).contains("gc.collect()");
        openLink(browser, "_-8");
        assertThat(code(browser)).contains("gc.collect()");
        assertThat(browser.all("textarea")).isEmpty();
    }

    @Test
    void thePageIsAccessible(Browser browser) throws IOException {
        Axe axe = new Axe(browser);
        axe.check("as it opens");
        browser.click("#playground .fresh");
        axe.check("with an empty editor");
        axe.assertNothingFound();
    }
}
