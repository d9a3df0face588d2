package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The search over any page, from a disk. */
@WithBrowser
class SearchTest {
    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void course() throws IOException {
        site = WrittenCourse.ofTwoInsights(folder).build();
    }

    private static List<String> found(Browser browser) {
        return browser.all(".found b").stream().map(title -> title.getText()).toList();
    }

    private void openAndType(Browser browser, String text) {
        browser.open(site.resolve("drinks/tea/leaves.html"), "");
        browser.press("/");
        browser.press(text);
        browser.await("return /found/.test(document.querySelector('dialog.search .status').textContent)");
    }

    @Test
    void theIndexIsNotLoadedBeforeItIsNeeded(Browser browser) {
        browser.open(site.resolve("drinks/tea/leaves.html"), "");
        String loaded = "return [...document.scripts].filter(script => script.src.includes('search-index')).length";
        assertThat(browser.run(loaded)).isEqualTo(0L);
        browser.press("/");
        browser.await("return [...document.scripts].some(script => script.src.includes('search-index'))");
    }

    @Test
    void theSlashOpensItArrowsChooseEnterFollowsAndEscapeCloses(Browser browser) {
        openAndType(browser, "tea");
        assertThat(browser.find("dialog.search .status").getText()).isEqualTo("2 insights found");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.driver().switchTo().activeElement().getText())
                .startsWith(found(browser).get(1));
        browser.press(Keys.ESCAPE);
        browser.awaitGone("dialog.search");
        browser.press("/");
        browser.press("cooler", Keys.ENTER);
        browser.await("return document.title.startsWith('Water')");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void aWordIsFoundInItsFormsByItsBeginningAndWithALetterWrong(Browser browser) {
        for (String typed : List.of("oxidation", "oxidations", "oxid", "oxidatoin", "OXYDATION", "leaves oxidation")) {
            openAndType(browser, typed);
            assertThat(found(browser)).as(typed).containsExactly("Leaves");
        }
    }

    @Test
    void aSingleLetterIsAWordAndTheEndOfOneIsNot(Browser browser) throws IOException {
        WrittenCourse.ofTwoInsights(folder)
                .replacing("drinks/tea/leaves.md", "Every tea comes", "It's vitamin C that counts. Every tea comes")
                .build();
        openAndType(browser, "c");
        assertThat(found(browser)).containsExactly("Leaves");
        openAndType(browser, "vitamin c");
        assertThat(found(browser)).containsExactly("Leaves");
    }

    @Test
    void whatNoInsightSaysIsNotFound(Browser browser) {
        openAndType(browser, "coffee");
        assertThat(browser.find("dialog.search .status").getText()).isEqualTo("Nothing was found.");
        assertThat(found(browser)).isEmpty();
    }

    @Test
    void theTitleCountsMoreThanTheTextAndFoldersCountToo(Browser browser) {
        openAndType(browser, "water");
        assertThat(found(browser).getFirst()).isEqualTo("Water");
        openAndType(browser, "drinks");
        assertThat(found(browser)).containsExactlyInAnyOrder("Leaves", "Water");
    }

    @Test
    void thePageOfTheSearchKeepsWhatWasTypedInItsAddress(Browser browser) {
        browser.open(site.toUri() + "search.html?q=cooler");
        browser.await("return document.querySelectorAll('.found a').length === 1");
        assertThat(found(browser)).containsExactly("Water");
        assertThat(browser.find(".found mark").getText()).isEqualTo("cooler");
    }

    @Test
    void aSlashThatIsTypedIntoABoxIsASlash(Browser browser) {
        browser.open(site.resolve("search.html"), "");
        browser.press("a/b");
        assertThat(browser.find("main .search input").getDomProperty("value")).isEqualTo("a/b");
        assertThat(browser.all("dialog.search")).isEmpty();
    }
}
