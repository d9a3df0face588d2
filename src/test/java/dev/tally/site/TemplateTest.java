package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

    private final Map<String, String> templates = new HashMap<>();

    private String drawn(String template) {
        return drawn(template, SEEN);
    }

    private String drawn(String template, Object seen) {
        templates.put("page", template);
        Markup out = new Markup();
        new TemplateRun(this::parsed, new TemplateRun.Members(), out).draw("page", List.of(seen));
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    private List<TemplatePart> parsed(String name) {
        return TemplateParser.parse(templates.getOrDefault(name, ""));
    }

    @Test
    void aValueIsEscapedUnlessItIsAskedForAsItIs() {
        assertThat(drawn("{{title}}|{{{title}}}|{{& title }}|{{words.next}}|{{gone}}|{{words.gone}}"))
                .isEqualTo("a &lt; b|a < b|a < b|Next||");
        assertThat(drawn("{{{markup}}}{{markup}}")).isEqualTo("<b>é</b>&lt;b&gt;é&lt;/b&gt;");
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
    void aTagThatSaysWhatIsShownTakesItsLineWithIt() {
        assertThat(drawn("<ul>\n  {{#items}}\n<li>{{name}}\n  {{/items}}  \n{{! a remark }}\n</ul>\n"))
                .isEqualTo("<ul>\n<li>one\n<li>two\n</ul>\n");
        assertThat(drawn("a {{#hasItems}}\nb{{/hasItems}}\nc")).isEqualTo("a \nb\nc");
        templates.put("item", "i\n");
        assertThat(drawn("{{>item}}\nc")).isEqualTo("i\n\nc");
    }

    @Test
    void aTemplateBuildsOnAnotherWithItsOwnBlocks() {
        templates.put("layout", "<{{$main}}nothing{{/main}}|{{$end}}end{{/end}}>");
        templates.put("middle", "{{<layout}}{{$main}}middle{{/main}}{{$end}}its end{{/end}}{{/layout}}");
        assertThat(drawn("{{<layout}}left out{{$main}}{{title}}{{/main}}{{/layout}}"))
                .isEqualTo("<a &lt; b|end>");
        assertThat(drawn("{{<middle}}{{$main}}mine{{/main}}{{/middle}}{{>layout}}"))
                .isEqualTo("<mine|its end><nothing|end>");
    }

    @Test
    void tagsCanStartAndEndInAnotherWay() {
        assertThat(drawn("{{=<% %>=}}\n<% title %> {{title}} <%={{ }}=%>{{hasItems}}"))
                .isEqualTo("a &lt; b {{title}} true");
    }

    @Test
    void whatDoesNotHoldTogetherIsToldWithItsLine() {
        assertThatThrownBy(() -> drawn("\n{{#items}}\n{{/other}}"))
                .isInstanceOf(TemplateParser.Malformed.class)
                .hasMessage("{{/other}} in line 3 closes nothing while items is open");
        assertThatThrownBy(() -> drawn("a {{#items}} b")).hasMessage("{{/items}} is missing");
        assertThatThrownBy(() -> drawn("a {{/items}} b")).hasMessage("{{/items}} in line 1 closes nothing");
        assertThatThrownBy(() -> drawn("a\nb {{title} c")).hasMessage("a tag that starts in line 2 has no end");
        assertThatThrownBy(() -> drawn("{{}}")).hasMessage("a tag in line 1 has no name");
        assertThatThrownBy(() -> drawn("{{=<<=}}")).hasMessage("a tag in line 1 does not say how tags start and end");
        templates.put("self", "{{>self}}");
        assertThatThrownBy(() -> drawn("{{>self}}")).hasMessage("self.mustache puts itself in without end");
    }
}
