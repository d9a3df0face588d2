package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GameTextTest {
    @Test
    void whatExplainsAnExerciseIsARemark() {
        assertThat(GameText.readable(
                        "<ul><li>a</li></ul>\n<p>%exp\nSince <code>b</code> is none.\n%</p>\n<p>100 %</p>"))
                .isEqualTo(
                        "<ul><li>a</li></ul>\n<p class=\"explains\">Since <code>b</code> is none.</p>\n<p>100 %</p>");
    }

    @Test
    void whatFallsDownIsAListOfTerms() {
        String html = """
                <pre><code class="language-true">tea
                %exp
                A **drink** of *dried* `leaves` &amp; water, 2 * 3.
                %
                mug
                %exp
                One drinks from it.
                %
                </code></pre>""";
        assertThat(GameText.readable(html)).isEqualTo("""
                <dl class="terms">
                <div><dt>tea</dt>
                <dd>A drink of dried <code>leaves</code> &amp; water, 2 * 3.</dd></div>
                <div><dt>mug</dt>
                <dd>One drinks from it.</dd></div>
                </dl>""");
    }

    @Test
    void otherCodeStaysAsItIs() {
        String html = "<pre><code class=\"language-bash\">date +%exp</code></pre>";
        assertThat(GameText.readable(html)).isEqualTo(html);
    }
}
