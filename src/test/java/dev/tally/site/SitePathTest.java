package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePathTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, memory/index.html, memory/index.html",
        "memory/index.html, index.html, ../index.html",
        "memory/counting/a.html, memory/counting/b.html, b.html",
        "memory/counting/a.html, memory/weak/b.html, ../weak/b.html",
        "memory/a.html, memory-model/b.html, ../memory-model/b.html",
        "a.html, a.html, a.html",
        "index.html, tips & tricks/c#.html, tips%20&%20tricks/c%23.html",
        "index.html, été/ü?.html, %C3%A9t%C3%A9/%C3%BC%3F.html",
        "index.html, a:b.html, a%3Ab.html",
        "index.html, 100%.html, 100%25.html",
    })
    void linksAreRelativeToThePage(String from, String to, String url) {
        assertThat(new SitePath(from).to(new SitePath(to))).isEqualTo(url);
    }

    @Test
    void theWayToTheRootIsAsLongAsThePathIsDeep() {
        assertThat(new SitePath("index.html").toRoot()).isEmpty();
        assertThat(new SitePath("a/b/c.html").toRoot()).isEqualTo("../../");
    }
}
