package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {
    /** What templates see here; public, as {@link Page}'s are. */
    public record Seen(
            String title, @Nullable String note, List<Item> items, Map<String, String> words, byte[] markup) {
        public boolean hasItems() {
            return !items.isEmpty();
        }
    }

    public record Item(String name, int number, @Nullable String note) {}

    private static final Seen SEEN = new Seen(
            "a < b",
            "outer",
            List.of(new Item("one", 1, null), new Item("two", 2, "inner")),
            Map.of("next", "Next"),
            "<b>é</b>".getBytes(StandardCharsets.UTF_8));

    private static String drawn(String template) {
        return drawn(template, SEEN);
    }

    private static String drawn(String template, Object seen) {
        byte[] page = template.getBytes(StandardCharsets.UTF_8);
        Markup out = new Markup();
        new TemplateFactory(Map.of("page.mustache", page)).compile("page").execute(out, List.of(seen));
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aValueIsEscapedUnlessItIsAskedForAsItIs() {
        assertThat(drawn("{{title}}|{{{title}}}|{{& title }}|{{words.next}}|{{gone}}|{{words.gone}}"))
                .isEqualTo("a &lt; b|a < b|a < b|Next||");
    }

    @Test
    void aSectionIsDrawnForEachElementAndForWhatIsThere() {
        assertThat(drawn("{{#items}}{{number}} {{name}};{{/items}}{{^items}}none{{/items}}"))
                .isEqualTo("1 one;2 two;");
        assertThat(drawn("{{#hasItems}}yes{{/hasItems}}{{^hasItems}}no{{/hasItems}}"))
                .isEqualTo("yes");
        assertThat(drawn("{{#note}}[{{.}}]{{/note}}{{#gone}}gone{{/gone}}{{^gone}}!{{/gone}}"))
                .isEqualTo("[outer]!");
        Seen empty = new Seen("", null, List.of(), Map.of(), new byte[0]);
        assertThat(drawn("{{#title}}1{{/title}}{{^title}}2{{/title}}{{^items}}3{{/items}}{{^note}}4{{/note}}", empty))
                .isEqualTo("234");
    }

    @Test
    void theInnermostThatHasANameCountsEvenWhereItHasNothing() {
        assertThat(drawn("{{#items}}{{title}}:{{note}}{{^note}}-{{/note}} {{/items}}{{note}}"))
                .isEqualTo("a &lt; b:- a &lt; b:inner outer");
    }

    @Test
    void whatIsMarkupInUtf8AlreadyIsPutInAsItIs() {
        assertThat(drawn("é{{{markup}}}<br>{{#items}}{{{markup}}}{{/items}}"))
                .isEqualTo("é<b>é</b><br><b>é</b><b>é</b>");
    }

    @Test
    void aTemplateThatIsMissingIsToldByItsName() {
        assertThatThrownBy(() -> drawn("{{>gone}}")).hasMessageContaining("there is no gone.mustache");
    }
}
