package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.trace.Phrase;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {
    private static final Path FOLDER = Path.of("templates/words");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @TempDir
    Path folder;

    private static Map<String, String> read(String language) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(language + ".properties"))) {
            read.load(in);
        }
        Map<String, String> words = new TreeMap<>();
        read.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }

    @Test
    void germanHasEveryWordThatEnglishHasWithTheSameThingsPutIn() throws IOException {
        Map<String, String> english = read("en");
        Map<String, String> german = read("de");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(places(german.get(key))).as(key).isEqualTo(places(text)));
    }

    private static TreeSet<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(found -> found.group()).toList());
    }

    @Test
    void aGermanCourseSaysNothingInTheEnglishWords() throws IOException {
        BuiltCourse built = BuiltCourse.inLanguage("de", Templates.own(), folder);
        Map<String, String> english = read("en");
        english.entrySet().removeAll(read("de").entrySet());
        // Parts of sentences, which match what an author says, too.
        english.keySet().removeIf(key -> key.startsWith("picture.") && !key.equals("picture.new"));
        List<Pattern> patterns =
                english.values().stream().map(WordsTest::pattern).toList();
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Document> page : built.documents().entrySet()) {
            page.getValue().select("svg, .player, script").remove();
            for (String text : texts(page.getValue())) {
                if (patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches())) {
                    found.add(page.getKey() + ": " + text);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(built.document(BuiltCourse.EVERYTHING).select(".derived").text())
                .contains("Welche", "Zeile");
    }

    /** What a text is when something is put into it; one that has a word or two beside that. */
    private static Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (String part : text.strip().split("\\{\\d}", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        boolean says = PLACE.matcher(text)
                        .replaceAll("")
                        .chars()
                        .filter(Character::isLetter)
                        .count()
                > 2;
        return Pattern.compile(says ? pattern.toString() : "$.");
    }

    private static List<String> texts(Document page) {
        List<String> texts = new ArrayList<>();
        page.body()
                .nodeStream(TextNode.class)
                .forEach(node -> texts.add(node.text().strip()));
        for (Element element : page.body().getAllElements()) {
            texts.add(element.ownText().strip());
            for (Attribute attribute : element.attributes()) {
                if (List.of("aria-label", "title", "placeholder", "data-label").contains(attribute.getKey())) {
                    texts.add(attribute.getValue().strip());
                }
            }
        }
        return texts;
    }

    @Test
    void whatAQuestionSaysIsPutIntoWords() throws IOException {
        Words english = Templates.own().words("en");
        Words german = Templates.own().words("de-AT");
        Phrase row = Phrase.row(List.of(Phrase.code("a"), Phrase.code("b"), Phrase.code("c")));
        Phrase asked = Phrase.of("After line {0}, which of the names {1} refer to the same object?", 3, row);
        assertThat(english.say(asked))
                .isEqualTo("After line 3, which of the names `a`, `b` and `c` refer to the same object?");
        assertThat(german.say(asked))
                .isEqualTo("Welche der Namen `a`, `b` und `c` verweisen nach Zeile 3 auf dasselbe Objekt?");
        assertThat(german.say(Phrase.row(List.of(Phrase.code("a"))))).isEqualTo("`a`");
    }

    /** The code knows the words by their English: one that it does not say is one that is said in no other language. */
    @Test
    void everyWordOfAQuestionThatNobodyWroteIsSaidByTheCode() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/tally/verify/quiz"))) {
            for (Path file : files.toList()) {
                code.append(Files.readString(file));
            }
        }
        read("en").forEach((key, text) -> {
            if (key.startsWith("derived.")) {
                assertThat(code).as(key).contains("\"" + text + "\"");
            }
        });
    }
}
