package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the player of a page is given, and what it says. */
class FilmTest {
    private static final String LINKED = """
            class Node:
                def __init__(self, value, after=None):
                    self.value = value
                    self.after = after

            head = None
            for value in range(5):
                head = Node([value], head)
            second = head.after
            head = second.after
            del second
            head.after = head
            head = None
            """;

    static Trace run(String program) {
        return AuditedRun.of(new Source("<test>", program), 200);
    }

    private static List<String> told(String program) {
        Trace trace = run(program);
        return IntStream.range(0, trace.steps().size())
                .mapToObj(step -> Telling.of(trace, step, Speech.ENGLISH))
                .toList();
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }

    private static String json(String program) {
        Trace trace = run(program);
        return new Film(trace, DiagramOptions.DEFAULT, 1, trace.steps().size()).json(1);
    }

    @Test
    void aSentenceSaysWhatALineDidAndWhyCountsChanged() {
        assertThat(told("m = [1, 2]\nn = m\nm = [205]\nn = [3]\n"))
                .containsExactly(
                        "Nothing has run yet. Line 1 is next.",
                        "`m` is bound to a new list.",
                        "`n` is bound to the list that `m` refers to. `[1, 2]` gains a reference: 1 → 2.",
                        "`m` is bound to a new list. `[1, 2]` loses a reference: 2 → 1. It lives on: `n` still holds it.",
                        "`n` is bound to a new list. `[1, 2]` loses its last reference and is freed.");
    }

    @Test
    void callsAreToldWithTheirArgumentsAndTheirReturn() {
        List<String> told = told("def f(a, b):\n    return a\nx = [1]\ny = f(x, 2)\nprint(y)\n");
        assertThat(told.get(3))
                .isEqualTo("`f` begins with `a` = the list that `x` refers to, `b` = `2`."
                        + " `[1]` gains a reference: 1 → 2.");
        assertThat(told.get(4)).startsWith("`f` returns to the module. `y` is bound to the list that `x` refers to.");
        assertThat(told.get(5)).isEqualTo("`[1]` is printed.");
    }

    @Test
    void aLeakedCycleIsToldWhenNothingReachesItAnyMore() {
        assertThat(told("a = []\na.append(a)\ndel a\n").get(3))
                .isEqualTo(
                        "The name `a` is gone. `[[…]]` loses a reference: 2 → 1. Nothing reaches `[[…]]` any more, but"
                                + " references within the cycle keep its count above zero: the collector must come.");
    }

    @Test
    void whatEndsBadlyIsPlayedUpToThereAndSaysSo() {
        assertThat(json("x = [1]\ny = x[3]\n"))
                .contains(
                        "Raises `IndexError: list index out of range`, which nothing catches: the program ends here.");
        assertThat(json("x = 0\nwhile True:\n    x = x + 1\n")).contains("it had reached its limit, 200 line steps.");
    }

    @Test
    void aPartThatStaysIsWrittenOnce() {
        String json = json("a = [1]\nb = 2\nc = 3\n");
        assertThat(Pattern.compile("data-object").matcher(json).results().count())
                .isEqualTo(2);
    }

    @Test
    void theNumbersOfPartsAndWordsAreThoseOfTheTables() {
        String json = json(LINKED);
        Matcher used = Pattern.compile("\"p\":\\[([\\d,]*)\\]").matcher(json);
        int most = 0;
        while (used.find()) {
            for (String number : used.group(1).split(",")) {
                most = Math.max(most, Integer.parseInt(number));
            }
        }
        int parts = json.indexOf("\"parts\":[") + 9;
        String table = json.substring(parts, json.indexOf("],\"words\""));
        assertThat(Pattern.compile("(?<!\\\\)\",\"").matcher(table).results().count())
                .isEqualTo(most);
    }

    @Test
    void theDataOfATypicalExampleAndTheScriptAreSmall() throws IOException {
        Trace trace = run(LINKED);
        assertThat(trace.steps().size()).isGreaterThan(20);
        assertThat(gzipped(json(LINKED).getBytes(StandardCharsets.UTF_8))).isLessThan(10_000);
        assertThat(gzipped(Files.readAllBytes(Path.of("templates/assets/player.js"))))
                .isLessThan(8_000);
    }

    @Test
    void onlyTheStepsAskedForAreShown() {
        Film film = new Film(run("a = 1\nb = 2\nc = 3\nd = 4\n"), DiagramOptions.DEFAULT, 2, 3);
        assertThat(film.size()).isEqualTo(2);
        assertThat(film.json(9)).contains("\"at\":1", "\"n\":2", "\"n\":3").doesNotContain("\"n\":1,", "\"n\":4");
    }

    @Test
    void theMethodsOfAClassStandInsideItWhileItsBodyRunsToo() {
        String json = json("""
                class Door:
                    def open(self):
                        pass

                    def close(self):
                        pass
                """);
        assertThat(json)
                .contains(">open\\u003c", ">close\\u003c", ">function\\u003c")
                .doesNotContain("open()");
    }

    @Test
    void anObjectThatLosesItsNameToAnotherIsNotMistakenForIt() {
        List<String> told = told("class Dog:\n    pass\nd = Dog()\nd = Dog()\n");
        assertThat(told.get(told.size() - 1))
                .isEqualTo("`d` is bound to a new Dog."
                        + " The Dog that `d` referred to loses its last reference and is freed.");
    }

    @Test
    void whatTheInterpreterNotesOfWarningsIsNotShown() {
        Source warned = new Source("<test>", "open('a.txt', 'w')\nx = 1\n");
        Trace trace = AuditedRun.unaudited(warned, 10);
        assertThat(IntStream.range(0, trace.steps().size()).mapToObj(step -> Telling.of(trace, step, Speech.ENGLISH)))
                .containsExactly(
                        "Nothing has run yet. Line 1 is next.",
                        "No name and no value shown here changes.",
                        "`x` is bound to `1`.");
    }
}
