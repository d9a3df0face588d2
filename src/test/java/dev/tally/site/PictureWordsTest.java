package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Film;
import dev.tally.source.Source;
import dev.tally.trace.Phrase;
import dev.tally.trace.Trace;
import dev.tally.verify.ExampleRun;
import dev.tally.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures, and what the player tells of them, speak the language of the course. */
class PictureWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/tally");
    private static final Pattern SAID = Pattern.compile("(?:\\bsay|Phrase\\.of)\\(\\s*\"([^\"]*)\"");
    private static final Pattern ROOT = Pattern.compile("\"((?:an?|the) [^\"]*)\"");

    private static final Pattern LIMIT = Pattern.compile("LimitReached\\([^\";]+\" ?(\\p{L}[^\"]*)\"");

    private static final String PROGRAM = """
            class Noisy:
                def __del__(self):
                    print("bye")

            def keep(item, kept=[]):
                kept.append(item)
                return kept

            one = keep([1])
            one = None
            loop = [1]
            loop.append(loop)
            del loop
            n = Noisy()
            n = None
            for x in ([1], [2]):
                pass
            """;

    private static Words words(String language) throws IOException {
        return Templates.own().words(language);
    }

    private static void collect(Pattern pattern, String folder, Set<String> found) throws IOException {
        try (var files = Files.walk(SOURCES.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.naturalOrder())
                    .forEach(file -> {
                        try {
                            Matcher said = pattern.matcher(Files.readString(file));
                            while (said.find()) {
                                found.add(said.group(1));
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatTheCodeOfThePicturesSaysStandsAmongTheWords(String language) throws IOException {
        Set<String> said = new TreeSet<>();
        for (String folder : List.of("diagram", "trace", "verify")) {
            collect(SAID, folder, said);
        }
        collect(ROOT, "python/vm/Roots.java", said);
        Set<String> limits = new TreeSet<>();
        collect(LIMIT, "python", limits);
        collect(LIMIT, "trace", limits);
        assertThat(limits).hasSizeGreaterThan(5);
        limits.forEach(what -> said.add("{0} " + what));
        assertThat(said).hasSizeGreaterThan(150);
        Set<String> known = words(language).pictures().keySet();
        assertThat(known)
                .as("each stands in templates/words/en.properties as picture.…, and in the other languages")
                .containsAll(said);
    }

    @Test
    void aLanguagePutsInWhatTheEnglishPutsIn() throws IOException {
        Pattern place = Pattern.compile("\\{\\d}");
        words("de").pictures().forEach((english, german) -> assertThat(
                        place.matcher(german).results().map(r -> r.group()).sorted())
                .as(english)
                .containsExactlyElementsOf(place.matcher(english)
                        .results()
                        .map(r -> r.group())
                        .sorted()
                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 line steps",
                "3 thousand calls and loops",
                "100 million bytes of memory",
                "2 references recorded"
            })
    void aLimitIsSaidInTheLanguageOfTheCourse(String limit) throws IOException {
        assertThat(Phrase.limit(limit)).hasToString(limit);
        assertThat(Phrase.limit(limit).in(words("de").speech()))
                .matches("(500|3\\.000|100 Mio\\.|2) .*(schritte|Aufrufe|Speicher|Referenzen).*")
                .doesNotContain(" of ", " and ");
    }

    @Test
    void aGermanPageSaysInGermanThatAnExampleWasStopped() throws IOException {
        String page =
                "---\ntype: normal\n---\n\n# A\n\n---\n## Content\n\n```python\nn = 0\nwhile True:\n    n += 1\n```\n";
        Insight insight = new InsightReader((from, to) -> Optional.of(to))
                .read("a.md", "a.md", page.getBytes(StandardCharsets.UTF_8));
        ExampleRun run =
                new Verifier(AuditedRun.tracer()).verify(insight).runs().get(0);
        assertThat(run.note().orElseThrow().in(words("de").speech()))
                .isEqualTo("Dieses Beispiel wurde hier angehalten: Seine Grenze war erreicht, 1000 Zeilenschritte.");
    }

    @Test
    void aGermanCourseHasGermanPicturesAndSentences() throws IOException {
        Trace trace = AuditedRun.of(new Source("page.py", PROGRAM), 100);
        Words german = words("de");
        Film film = new Film(trace, DiagramOptions.DEFAULT.withSpeech(german.speech()), 1, 100);
        assertThat(film.json(1))
                .contains(
                        "`one` verweist nun auf das bisherige list-Objekt von `kept`.",
                        "Auf das Noisy-Objekt `n` verweist nichts mehr: Sein Finalizer `__del__` wird aufgerufen.",
                        "`[1]` verliert eine Referenz (`item` in `keep`): 2 → 1.",
                        "wartet auf den Collector",
                        "freigegeben in Zeile 15",
                        ">keep läuft\\u003c",
                        ">Vorgabe kept\\u003c",
                        "2 Referenzen\\nx, im Modul\\nder Iterator der for-Schleife")
                .doesNotContain(
                        " is ", " are ", " by ", " of ", " the ", "running\\u003c", ">new\\u003c", "Memory", "Object ");
    }
}
