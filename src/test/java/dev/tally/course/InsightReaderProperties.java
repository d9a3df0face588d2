package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InsightReaderProperties {
    private static final InsightReader READER = new InsightReader((from, to) -> Optional.of(to));

    private static Insight read(byte[] bytes) {
        return READER.read("a.md", "a.md", bytes);
    }

    @Property(tries = 500)
    void noBytesMakeTheReaderThrow(@ForAll byte[] bytes) {
        assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
    }

    @Property(tries = 500)
    void noPiecesOfInsightsMakeTheReaderThrow(@ForAll("pieces") List<String> pieces) {
        Insight insight = read(String.join("", pieces).getBytes(StandardCharsets.UTF_8));
        insight.diagnostics()
                .forEach(diagnostic -> assertThat(diagnostic.render()).startsWith("a.md:"));
        assertThat(everything(insight).toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "<a href=\"javascript", "<img onerror");
    }

    private static String everything(Insight insight) {
        StringBuilder html = new StringBuilder(insight.headline().html());
        for (Section section : insight.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Markup markup) {
                    html.append(markup.html());
                }
            }
            for (Question question : section.questions()) {
                html.append(question.promptHtml());
                question.options().forEach(option -> html.append(option.html()));
                question.explanationHtml().ifPresent(html::append);
            }
        }
        insight.footnotes().forEach(note -> html.append(note.html()));
        return html.toString();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\r",
                        " ",
                        "\t",
                        "    ",
                        "---",
                        "---\n",
                        "# Title\n",
                        "## Content\n",
                        "## Practice\n",
                        "## Quiz\n",
                        "### Heading\n",
                        "## Footnotes\n",
                        "---\n## Revision\n",
                        "---\n\n## Practice\n",
                        "???",
                        "??????",
                        "* option\n",
                        "- option\n",
                        "*option\n",
                        "+ ",
                        "1. one\n",
                        "```",
                        "```\n",
                        "```python at=\"2\" hide='x\n",
                        "```py norun\nx = 1\n```\n",
                        "~~~\n",
                        "`code ???`",
                        "[1]",
                        "[1: Name]\n",
                        "[2:Name] text\n",
                        "[a](b.md)",
                        "[a](javascript:alert(1))",
                        "![](x.png)",
                        "<script>alert(1)</script>",
                        "<img src=x onerror=alert(1)>",
                        "<b>",
                        "</b>",
                        "<T>",
                        "<!--",
                        "-->",
                        "| a | b |\n| - | - |\n| c | d |\n",
                        "> ",
                        "key: value\n",
                        "links:\n",
                        "  - '[a](b){c}'\n",
                        "key: [a\n",
                        "&a [*a]\n",
                        "\uFEFF",
                        "\u200B",
                        "\u0000",
                        "\uD83D",
                        "*",
                        "_",
                        "**",
                        "~~",
                        "\\",
                        "&amp;",
                        "&#0;",
                        "{",
                        "}",
                        "[",
                        "]",
                        "(",
                        ")",
                        "[x]: javascript:1\n",
                        "[x]",
                        "<https://a.b>",
                        "<javascript:1>")
                .list()
                .ofMaxSize(40);
    }
}
