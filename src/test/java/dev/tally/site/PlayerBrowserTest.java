package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import dev.tally.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The player in a browser, from a file, under the policy of the page. */
@WithBrowser
class PlayerBrowserTest {
    private static final String REBOUND = "m = [1, 2]\nn = m\nprint(n)\nm = [205]\nn = [3]\n";

    @TempDir
    Path folder;

    private void open(Browser browser, String program, String fragment) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, ProgramPage.of(AuditedRun.of(new Source("page.py", program), 100), "page.py"));
        browser.open(page, fragment);
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
}
