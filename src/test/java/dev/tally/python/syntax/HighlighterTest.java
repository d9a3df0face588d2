package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.HtmlText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "x = 1 ~ x = <n>1</n>",
                "def f(a): return a ~ <k>def</k> <f>f</f>(a): <k>return</k> a",
                "class A: pass ~ <k>class</k> <f>A</f>: <k>pass</k>",
                "rb'x' + f\"y\" ~ <s>rb&#39;x&#39;</s> + <s>f&quot;y&quot;</s>",
                "deaf'x' ~ deaf<s>&#39;x&#39;</s>",
                "'a\\'b' # c ~ <s>&#39;a\\&#39;b&#39;</s> <c># c</c>",
                "0xFF + 1e-3 - .5j ~ <n>0xFF</n> + <n>1e-3</n> - <n>.5j</n>",
                "0xe+1 ~ <n>0xe</n>+<n>1</n>",
                "m[0].x ~ m[<n>0</n>].x",
                "'open ~ <s>&#39;open</s>",
                "is_None = None ~ is_None = <k>None</k>",
                "a < b & c ~ a &lt; b &amp; c",
            })
    void wordsAreMarkedByWhatTheyAre(String code, String marked) {
        assertThat(shortened(Highlighter.html(code))).isEqualTo(marked);
    }

    @Test
    void aStringOverSeveralLinesIsMarkedLineByLine() {
        assertThat(Highlighter.lines("x = '''a\n\nb''' + y").stream().map(HighlighterTest::shortened))
                .containsExactly("x = <s>&#39;&#39;&#39;a</s>", "", "<s>b&#39;&#39;&#39;</s> + y");
    }

    @Property(tries = 500)
    void noCharacterIsLostOrAddedWhateverTheCode(
            @ForAll
                    @Chars({'\'', '"', '\\', '\n', '#', '<', '&', 'r', 'b', ' ', '.', '+'})
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'd', to = 'g')
                    @StringLength(max = 40)
                    String code) {
        assertThat(HtmlText.unescape(Highlighter.html(code).replaceAll("<[^>]*>", "")))
                .isEqualTo(code);
    }

    private static String shortened(String html) {
        return html.replaceAll("<span class=\"tok-(.)\">([^<]*)</span>", "<$1>$2</$1>");
    }
}
