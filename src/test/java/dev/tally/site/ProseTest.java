package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void headingsTakeTheLevelsThatAreFreeInThePage() {
        assertThat(Prose.html("<h3>a</h3><h5 id=\"b\">b</h5><h3>c</h3>", 1))
                .isEqualTo("<h2>a</h2><h3 id=\"b\">b</h3><h2>c</h2>");
    }

    @Test
    void pythonIsMarkedUpAndSoIsCodeInOtherLanguagesThatAreKnown() {
        assertThat(Prose.html("<pre><code class=\"language-python\">x &lt; 1 # &amp;amp;\n</code></pre>", 1))
                .isEqualTo("<pre><code class=\"language-python\">x &lt; <span class=\"tok-n\">1</span> "
                        + "<span class=\"tok-c\"># &amp;amp;</span>\n</code></pre>");
        assertThat(Prose.html("<pre><code class=\"language-c++\">int a; /* 1\n2 */ ???;\n</code></pre>", 1))
                .isEqualTo("<pre><code class=\"language-c++\"><span class=\"tok-k\">int</span> a; "
                        + "<span class=\"tok-c\">/* 1</span>\n<span class=\"tok-c\">2 */</span> ???;\n</code></pre>");
        String unknown = "<pre><code class=\"language-klingon\">echo 1\n</code></pre>";
        assertThat(Prose.html(unknown, 1)).isEqualTo(unknown);
    }

    @Test
    void aTableScrollsInABoxOfItsOwn() {
        assertThat(Prose.html("<table><tr></tr></table>", 1))
                .isEqualTo("<div class=\"table\"><table><tr></tr></table></div>");
    }

    @Test
    void gapsAreMarkedInSentencesAndInCode() {
        assertThat(Prose.prompt(
                        "<p>a ??? b</p><pre><code class=\"language-python\">x = '???'</code></pre>",
                        2,
                        false,
                        gap -> Prose.GAP_MARK))
                .isEqualTo("<p>a " + Prose.GAP_MARK + " b</p><pre><code class=\"language-python\">x = "
                        + "<span class=\"tok-s\">&#39;" + Prose.GAP_MARK + "&#39;</span></code></pre>");
    }

    @Test
    void theOnlyGapIsLeftOutWhereItStandsAlone() {
        assertThat(Prose.prompt("<p>Which?</p>\n<p>???</p>\n", 2, false, gap -> Prose.GAP_MARK))
                .isEqualTo("<p>Which?</p>\n");
        assertThat(Prose.prompt("<p>??? and</p>\n<p>???</p>\n", 2, false, gap -> Prose.GAP_MARK))
                .contains("<p>" + Prose.GAP_MARK + "</p>");
    }

    @Test
    void aGapInATagIsNoGap() {
        assertThat(Prose.prompt("<p><a href=\"x?a=???\">b</a> ???</p>", 2, false, gap -> Prose.GAP_MARK))
                .contains("href=\"x?a=???\"");
    }
}
