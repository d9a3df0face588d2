package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is read without the library is what the library reads, in the same places. */
class PlainYamlProperties {
    private static final List<String> PLAIN = List.of(
            "",
            "a:",
            "b:",
            "c-d_1:",
            "a: b",
            "a:   b  ",
            "a: b c",
            "a: 12",
            "a: b:c",
            "a: b#c",
            "a: it's",
            "a: b\"",
            "a: b]",
            "a: 'b: c'",
            "a: '\uD83D\uDE00 b'",
            "a: \"b #c\"",
            "a: 'b'  ",
            "a: ''",
            "a: \"\"",
            "a: >-",
            "a: |",
            "- a",
            "-  b c",
            "- 'a'",
            "- \"a, b\"",
            "- >-",
            "- [a](b){c}",
            "[a](b){c}",
            "b: c d",
            "words of a text",
            "more #words: 'and' \uD83D\uDE00");

    private static final List<String> NEARLY_PLAIN = List.of(
            "a:  >-  ",
            "- a: b",
            "- a:",
            "- - a",
            "-",
            "- ",
            "-a",
            "--- ",
            "---",
            "...",
            " ",
            "   ",
            "\t",
            "a:\t",
            "a: b\tc",
            "\ta: b",
            "a:b",
            "a : b",
            "a: b: c",
            "a: b:",
            "a: b #c",
            "a: #c",
            "a: # c",
            "# a",
            "a: 'it''s'",
            "a: 'b' c",
            "a: \"b\\n\"",
            "a: 'b",
            "a: \"",
            "a: '",
            "a: |-",
            "a: >",
            "a: >2-",
            "a: >-+",
            "a: >- #c",
            "a: [b, c]",
            "a: {b: c}",
            "a: &b c",
            "a: *b",
            "a: !b c",
            "a: %b",
            "a: @b",
            "a: `b",
            "a: -b",
            "a: - b",
            "a: ?b",
            "? a",
            "a: ,b",
            "a: ~",
            "\"a\": b",
            "'a': b",
            "a b: c",
            "<<: a",
            "é: b",
            "a: é ü",
            "a: b\u00A0",
            "a: \u00A0b",
            "a: b\u2028c",
            "a: b\u0085c",
            "a: \uD83D\uDE00",
            "a: \uD83D",
            "a: \uDE00b",
            "a: b\uFEFF",
            "a: b\u0007",
            "a: \uE000",
            "null: null",
            "a: true",
            "1: b",
            "_a: b");

    @Provide
    Arbitrary<String> yaml() {
        Arbitrary<String> indent = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("")),
                Tuple.of(3, Arbitraries.just("  ")),
                Tuple.of(1, Arbitraries.of(" ", "   ", "    ", "      ")));
        Arbitrary<String> line =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(PLAIN)), Tuple.of(1, Arbitraries.of(NEARLY_PLAIN)));
        Arbitrary<String> ending =
                Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just("\n")), Tuple.of(2, Arbitraries.just("\r\n")));
        return Combinators.combine(indent, line, ending)
                .as((space, words, end) -> space + words + end)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lines -> String.join("", lines));
    }

    @Property(tries = 20_000)
    void whatIsPlainIsReadAsTheLibraryReadsIt(@ForAll("yaml") String yaml) {
        Source source = new Source("a.md", "---\n" + yaml + "---\n# A");
        alike(source, new Span(4, 4 + yaml.length()));
        Source alone = new Source("README.md", yaml.stripTrailing());
        alike(alone, new Span(0, alone.text().length()));
    }

    private static void alike(Source source, Span span) {
        Optional<Settings> plain = PlainYaml.read(source, span);
        if (plain.isPresent()) {
            Problems problems = new Problems(source);
            assertThat(plain).contains(SettingsReader.byTheBook(source, span, problems));
            assertThat(problems.inOrder()).isEmpty();
        }
    }

    @Example
    void keysListsAndFoldedTextsArePlain() {
        String yaml = """
                title: "Names, and what they mean"
                author: somebody

                tags:
                  - one
                  - 'two: three'
                links:
                - >-
                  [A long
                  name](https://example.org/#here){website}

                practice:
                  formats:
                    - gap
                  context: relative
                """;
        Source source = new Source("README.md", yaml);
        Span whole = new Span(0, yaml.length());
        assertThat(PlainYaml.read(source, whole))
                .contains(SettingsReader.byTheBook(source, whole, new Problems(source)))
                .hasValueSatisfying(read -> assertThat(read.entries()).hasSize(5));
    }
}
