package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The player in a browser, from a file, under the policy of the page. Skipped, loudly, where there is no Chromium. */
class PlayerBrowserTest {
    @TempDir
    Path folder;

    private static Optional<String> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(name -> Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, name))))
                .findFirst();
    }

    private Document opened(String browser, String program, String hash) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Source source = new Source("page.py", program);
        Files.writeString(page, ProgramPage.of(AuditedRun.of(source, 100), "page.py"));
        Process process = new ProcessBuilder(List.of(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri() + hash))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Jsoup.parse(dom);
    }

    @Test
    void aLinkToAStepShowsItsPictureItsLinesAndItsSentence() throws Exception {
        Optional<String> browser = browser();
        if (browser.isEmpty()) {
            System.err.println("The player was NOT tested: there is no Chromium here.");
            return;
        }
        Document page = opened(browser.get(), "m = [1, 2]\nn = m\nprint(n)\nm = [205]\nn = [3]\n", "#player-1-step-5");
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
    }
}
