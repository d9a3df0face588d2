package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import dev.tally.browser.WrittenCourse;
import dev.tally.course.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a course as large as a curriculum. */
@WithBrowser
class SearchIndexTest {
    private static final int INSIGHTS = 3000;
    private static final int VOCABULARY = 15_000;
    private static final int WORDS_OF_AN_INSIGHT = 80;

    /** Every word of the vocabulary has another spelling; a few are said everywhere, most hardly ever, as in a language. */
    private static Folder<Leaf> curriculum() {
        Random random = new Random(42);
        List<Folder<Leaf>> workouts = new ArrayList<>();
        for (int first = 0; first < INSIGHTS; first += 6) {
            List<Leaf> leaves = new ArrayList<>();
            for (int i = first; i < first + 6; i++) {
                leaves.add(leaf(i, random));
            }
            workouts.add(folder("workout-" + first, List.of(), leaves));
        }
        return folder("", workouts, List.of());
    }

    private static Folder<Leaf> folder(String path, List<Folder<Leaf>> folders, List<Leaf> leaves) {
        return new Folder<>(path, path, path.replace('-', ' '), Optional.empty(), Map.of(), folders, leaves);
    }

    private static Leaf leaf(int number, Random random) {
        TreeSet<String> words = new TreeSet<>(List.of(word(number)));
        while (words.size() < WORDS_OF_AN_INSIGHT) {
            words.add(word((int) Math.pow(VOCABULARY, random.nextDouble()) - 1));
        }
        List<String> weighed =
                words.stream().map(word -> random.nextInt(4) + word).toList();
        String summary = String.join(" ", words).substring(0, 150);
        return new Leaf(
                "workout-" + number / 6 * 6 + "/insight-" + number + ".md",
                "About " + word(number),
                summary,
                Optional.empty(),
                3,
                0,
                0,
                List.of(),
                String.join(" ", weighed),
                List.of(),
                List.of(),
                List.of());
    }

    private static String word(int number) {
        StringBuilder out = new StringBuilder();
        for (int left = number * 7919 + 104_729; left > 0; left /= 17) {
            out.append("bdfgklmnprtvwzhcj".charAt(left % 17)).append("aeiou".charAt(left % 5));
        }
        return out.toString();
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    @Test
    void ofThreeThousandInsightsTakesLessThanAMegabyteAndAnswersWithinATenthOfASecond(
            Browser browser, @TempDir Path folder) throws IOException {
        byte[] script = SearchIndex.of(curriculum());
        assertThat(gzipped(script)).isBetween(100_000, 1_000_000);

        Path site = WrittenCourse.ofTwoInsights(folder).build();
        Files.write(site.resolve(SearchIndex.PATH), script);
        browser.open(site.toUri() + "search.html?q=" + word(500));
        browser.await("return document.querySelectorAll('.found a').length > 0");
        assertThat(browser.find(".found b").getText()).isEqualTo("About " + word(500));
        for (String typed : List.of(
                word(0),
                "ba",
                word(1) + " " + word(7),
                "x" + word(300),
                word(2000).substring(1))) {
            // The least of several tries: what else the machine does only adds to it.
            Number took = (Number) browser.run(
                    "const box = document.querySelector('.search input'); box.value = arguments[0];"
                            + " return Math.min(...[1, 2, 3, 4, 5].map(() => {"
                            + " const start = performance.now(); box.dispatchEvent(new Event('input'));"
                            + " return performance.now() - start; }));",
                    typed);
            assertThat(took.doubleValue()).as(typed).isLessThan(100);
            assertThat(browser.all(".found a")).as(typed).isNotEmpty();
        }
    }

    @Test
    void isTheSameForTheSameCourse() {
        assertThat(SearchIndex.of(curriculum())).isEqualTo(SearchIndex.of(curriculum()));
    }

    @Test
    void wordsAreFoldedAsTheScriptFoldsThem(Browser browser, @TempDir Path folder) throws IOException {
        WrittenCourse.ofTwoInsights(folder).build();
        browser.open(folder.resolve("site/search.html"), "");
        for (String word :
                List.of("Classes", "bodies", "movies", "indexes", "status", "caches", "Größe", "ÉTÉS", "gas", "is")) {
            assertThat(browser.run("return tally.fold(arguments[0])", word))
                    .as(word)
                    .isEqualTo(SearchWords.fold(word));
        }
        assertThat(List.of("Classes", "bodies", "indexes", "status", "names").stream()
                        .map(SearchWords::fold))
                .containsExactly("class", "body", "index", "status", "name");
    }

    @Test
    void anEmptyCourseHasAnEmptyIndex() {
        assertThat(new String(SearchIndex.of(folder("", List.of(), List.of())), StandardCharsets.UTF_8))
                .isEqualTo("tally.searchIndex([],\n\"\",\n\"\");\n");
    }
}
