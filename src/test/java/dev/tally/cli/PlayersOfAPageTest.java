package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The players and stills of an insight's page as {@code build} writes it, opened from the disk. */
@WithBrowser
class PlayersOfAPageTest {
    private static final String INSIGHT = """
            # Two lists

            ---
            ## Content

            One:

            ```python at="2"
            first = [1, 2]
            second = first
            first = None
            ```

            Two:

            ```python fresh at="2"
            third = [3]
            fourth = [third]
            third = None
            ```
            """;

    @TempDir
    static Path folder;

    private Path page;

    @BeforeEach
    void build() throws IOException {
        Path site = folder.resolve("site");
        page = site.resolve("lists/two-lists/index.html");
        if (Files.exists(site)) {
            page = find(site);
            return;
        }
        Path topic = Files.createDirectories(folder.resolve("insights/lists"));
        Files.writeString(folder.resolve("insights/README.md"), "name: Course\n");
        Files.writeString(topic.resolve("README.md"), "name: Lists\ninsights:\n  - two-lists\n");
        Files.writeString(topic.resolve("two-lists.md"), INSIGHT);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new Tally(InputStream.nullInputStream(), said, said, AuditedRun.tracer())
                .run("build", "--insights", folder.resolve("insights").toString(), "--output", site.toString());
        assertThat(code).as(said.toString()).isZero();
        page = find(site);
    }

    private static Path find(Path site) throws IOException {
        try (var files = Files.walk(site)) {
            return files.filter(file -> file.toString().contains("two-lists")
                            && file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> places(Browser browser) {
        return browser.all(".place").stream().map(place -> place.getText()).toList();
    }

    private static long shown(Browser browser, String selector) {
        return (Long) browser.run(
                "return [...document.querySelectorAll(arguments[0])].filter(e => e.getClientRects().length).length",
                selector);
    }

    @Test
    void twoPlayersOfAPageDoNotDisturbEachOther(Browser browser) {
        browser.open(page, "");
        assertThat(places(browser)).hasSize(2);
        String second = places(browser).get(1);
        browser.click("#player-1 button[aria-label='First step']");
        browser.click("#player-1 button[aria-label=Forward]");
        assertThat(places(browser)).containsExactly("2 / 4", second);
        assertThat(browser.all("#player-1").get(0).findElements(org.openqa.selenium.By.cssSelector(".say")))
                .hasSize(1);
        browser.click("#player-2 button[aria-label='First step']");
        assertThat(places(browser)).containsExactly("2 / 4", "1 / 4");
        assertThat(browser.run("return location.hash")).isEqualTo("#player-2-step-1");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void withoutScriptsTheStillPicturesStandInThePlayersPlace(Browser browser) {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open(page, "");
        assertThat(shown(browser, ".still svg.memory")).isEqualTo(2);
        assertThat(shown(browser, ".player .controls")).isZero();
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    @Test
    void onPaperTheStillPicturesStandInThePlayersPlace(Browser browser) {
        browser.open(page, "");
        assertThat(shown(browser, ".player .controls")).isEqualTo(2);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(shown(browser, ".player")).isZero();
        assertThat(shown(browser, ".still svg.memory")).isEqualTo(2);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void theCountsOfAStillPictureTellTheirHolders(Browser browser) {
        browser.open(page, "");
        browser.click(".still .count");
        assertThat(browser.run(
                        "return [...document.querySelectorAll('.still .tip text')].map(t => t.textContent).join()"))
                .isEqualTo("2 references,first, in the module,second, in the module");
    }

    @Test
    void onAPhoneThePageNeverScrollsSideways(Browser browser) {
        browser.size(360, 800);
        browser.open(page, "");
        assertThat(browser.run("const page = document.scrollingElement; return page.scrollWidth - page.clientWidth"))
                .isEqualTo(0L);
        browser.size(1280, 800);
    }
}
