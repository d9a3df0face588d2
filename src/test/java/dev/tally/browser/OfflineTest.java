package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site from a server, under a path of its own, and then without the server. */
@WithBrowser
class OfflineTest {
    private static final String READY =
            "return navigator.serviceWorker.controller !== null && navigator.serviceWorker.controller.state === 'activated'";

    @TempDir
    Path folder;

    private static void visit(Browser browser, String address) {
        browser.open(address);
        browser.await(READY);
    }

    @Test
    void whatWasVisitedOnceIsThereWholeWhenTheServerIsGone(Browser browser) throws IOException {
        Path site = WrittenCourse.ofTwoInsights(folder).build();
        String index;
        try (LoopbackServer server = new LoopbackServer(site)) {
            index = server.address("");
            visit(browser, server.address("drinks/tea/leaves.html"));
            assertThat(server.asked()).noneMatch(path -> path.startsWith("/"));
        }
        browser.open(index);
        assertThat(browser.driver().getTitle()).isEqualTo("Tea");
        browser.click(".hero a.button.primary");
        browser.awaitPage("Leaves");
        browser.click("#practice-q1 li[data-gap='1'] button");
        browser.click(".seq .next");
        browser.awaitPage("Water");
        browser.open(index + "review.html");
        browser.await("return document.querySelector('.due').textContent.includes('in 2 days')");
        browser.open(index + "search.html?q=oxidation");
        browser.await("return document.querySelectorAll('.found a').length === 1");
        browser.open(index + "never/written.html");
        assertThat(browser.find("h1").getText()).isEqualTo("This page is not here");
    }

    @Test
    void whatChangedIsSeenAtOnceAndOnlyThatIsFetchedToBeKept(Browser browser) throws IOException {
        WrittenCourse course = WrittenCourse.ofTwoInsights(folder);
        Path site = course.build();
        try (LoopbackServer server = new LoopbackServer(site)) {
            visit(browser, server.address("drinks/tea/leaves.html"));
            server.asked();
            course.replacing("drinks/tea/water.md", "cooler water", "much cooler water")
                    .build();
            browser.open(server.address("drinks/tea/water.html"));
            assertThat(browser.find("article").getText()).contains("much cooler water");
            browser.await(
                    "const names = await caches.keys();"
                            + " const cache = await caches.open(names.find(name => name.startsWith('tally kept')));"
                            + " const pages = (await cache.keys()).filter(request => request.url.includes('water.html'));"
                            + " return pages.length === 1 && (await (await cache.match(pages[0])).text()).includes('much cooler');");
            assertThat(server.asked())
                    .contains("sw.js", "drinks/tea/water.html")
                    .doesNotContain("about.html", "drinks/tea/leaves.html");
        }
    }

    /** Of a large site only what every page needs is fetched to be kept. */
    private static void keepOnlyWhatEveryPageNeeds(Path site) throws IOException {
        Path worker = site.resolve("sw.js");
        List<String> lines = Files.readAllLines(worker);
        assertThat(lines).anyMatch(line -> line.contains("drinks/"));
        lines.removeIf(line -> line.contains("drinks/"));
        Files.write(worker, lines);
    }

    @Test
    void ofALargeSiteWhatWasVisitedIsThereTheFirstPageTooAndItsQuestionsComeBack(Browser browser) throws IOException {
        Path site = WrittenCourse.ofTwoInsights(folder).build();
        keepOnlyWhatEveryPageNeeds(site);
        String leaves;
        try (LoopbackServer server = new LoopbackServer(site)) {
            leaves = server.address("drinks/tea/leaves.html");
            visit(browser, leaves);
            browser.await("return caches.open('tally visited ' + tally.root).then(cache => cache.keys())"
                    + ".then(requests => requests.length === 2)");
            assertThat(server.asked()).doesNotContain("drinks/tea/water.html");
        }
        browser.open(leaves);
        assertThat(browser.driver().getTitle()).startsWith("Leaves");
        browser.show("#practice-q1 li:not([data-gap]) button").click();
        browser.open(leaves.replace("drinks/tea/leaves", "review"));
        browser.await("return !document.querySelector('.begin').hidden");
        browser.click(".begin button");
        browser.await("return document.querySelectorAll('.asked .question').length === 1");
        browser.open(leaves.replace("leaves", "water"));
        assertThat(browser.find("h1").getText()).isEqualTo("This page is not here");
    }

    @Test
    void fromADiskThereIsNothingToKeepAndNothingToComplainOf(Browser browser) throws IOException {
        // A complaint about the page that is left is none about those that follow.
        browser.open("about:blank");
        browser.complaints();
        Path site = WrittenCourse.ofTwoInsights(folder).build();
        for (String page : List.of("index.html", "drinks/tea/leaves.html", "review.html", "search.html", "404.html")) {
            browser.open(site.resolve(page), "");
        }
        assertThat(browser.run("return navigator.serviceWorker && navigator.serviceWorker.controller"))
                .isNull();
        assertThat(browser.complaints()).isEqualTo(List.of());
    }
}
