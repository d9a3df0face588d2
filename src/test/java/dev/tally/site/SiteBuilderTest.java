package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.course.CourseFiles;
import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.course.Workers;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Trace;
import dev.tally.verify.ExampleRun;
import dev.tally.verify.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuilderTest {
    private static final String NAMES = """
            ---
            type: normal
            links:
              - '[Naming](https://example.org/naming){documentation}'
            ---

            # Names & *objects*

            ---
            ## Content

            ### First

            A name[1] refers to an object[2]. Twice[1]. See [counts](../counts/counts.md) and ![a box](box.svg).

            ```python title="One list"
            a = [1]
            b = 2  # hidden
            c = a
            ```

            <script>alert(1)</script>

            ---
            ## Practice

            What is a name?

            ???

            * a <b>label</b>
            * a box
            * a copy

            ---
            ## Revision

            A ??? refers to an ???.

            ```python
            x = ???
            ```

            * name
            * object
            * `a`
            * box

            ---
            ## Quiz

            ### Which one?

            Choose.

            * this
            * that

            ---
            ## Exercise

            Think about it.

            ---
            ## Footnotes

            [1: `Name` of &#42;x]
            A label.

            [2: Object]
            A thing.
            """;

    @TempDir
    Path folder;

    private Path insights() {
        return folder.resolve("insights");
    }

    @BeforeEach
    void aSmallCourse() throws IOException {
        file(
                "README.md",
                "name: Small & true\ndescription: A course.\nlanguage: en\nsections:\n  '0':\n    - memory\n");
        file("memory/README.md", "name: Memory\nsections:\n  '0':\n    - names\n    - counts\n");
        file("memory/names/README.md", "name: Names\ninsights:\n  - names\n  - index\n");
        file("memory/names/names.md", NAMES);
        file(
                "memory/names/index.md",
                "# An index\n\n---\n## Content\n\nText.\n\n---\n## Practice\n\nNothing to choose.\n");
        file("memory/names/box.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        file("memory/counts/README.md", "name: Counts\ninsights:\n  - counts\n");
        file("memory/counts/counts.md", "# Counts\n\n---\n## Content\n\nBack to [names](../names/names.md#fn1).\n");
    }

    private void file(String path, String text) throws IOException {
        Path file = insights().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path build(String name) throws IOException {
        return build(name, Templates.own());
    }

    private Path build(String name, Templates templates) throws IOException {
        return build(name, name, new Workers(2), templates, SiteBuilderTest::run);
    }

    private Path build(String name, String cache, Workers workers) throws IOException {
        return build(name, cache, workers, Templates.own(), SiteBuilderTest::run);
    }

    private Path build(
            String name, String cache, Workers workers, Templates templates, Function<Insight, Verified> verifier)
            throws IOException {
        Path output = folder.resolve(name);
        try (Pack pack = Pack.open(folder.resolve("cache/" + cache))) {
            new SiteBuilder(templates, verifier, workers, "test").build(CourseFiles.below(insights()), output, pack);
        }
        return output;
    }

    /** Every example leaves one list, and prints a line with what HTML would take for markup. */
    private static Verified run(Insight insight) {
        Snapshot snapshot = new Snapshot(
                Optional.empty(),
                List.of(new Snapshot.FrameView(0, "<module>", 1, List.of(new Snapshot.Binding("a", 0)))),
                List.of(new Snapshot.ObjectView(
                        1,
                        "list",
                        Optional.empty(),
                        new Snapshot.Count.Of(1),
                        List.of(),
                        List.of(new Snapshot.Holder(
                                Snapshot.Holder.Kind.NAME, Phrase.of("a, in the module"), -1, 0, "a")))),
                "");
        Trace trace = new Trace(
                insight.source(),
                List.of(new Trace.Step(1, snapshot, List.of())),
                new Trace.End(Trace.End.Kind.OK, Optional.empty(), "", Optional.empty(), "", "", ""));
        List<ExampleRun> runs =
                insight.examples().stream().map(example -> ran(example, trace)).toList();
        return new Verified(insight, runs, List.of(), List.of(), List.of());
    }

    private static ExampleRun ran(Example example, Trace trace) {
        return new ExampleRun(
                example,
                ExampleRun.Outcome.RAN,
                Optional.of(trace),
                List.of(new ExampleRun.Picture(Phrase.of("Memory after line 3"), 0, -1)),
                "<a & b>\n",
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, Document> pages(Path site) throws IOException {
        Map<String, Document> pages = new TreeMap<>();
        try (Stream<Path> found = Files.walk(site)) {
            for (Path file : found.filter(p -> p.toString().endsWith(".html")).toList()) {
                pages.put(site.relativize(file).toString().replace('\\', '/'), Jsoup.parse(file.toFile(), "UTF-8"));
            }
        }
        return pages;
    }

    private Document names() throws IOException {
        return pages(build("site")).get("memory/names/names.html");
    }

    @Test
    void everyFolderAndInsightHasAPage() throws IOException {
        Map<String, Document> pages = pages(build("site"));
        assertThat(pages.remove("playground.html") != null).isEqualTo(PLAYGROUND);
        assertThat(pages)
                .containsOnlyKeys(
                        "404.html",
                        "about.html",
                        "glossary.html",
                        "review.html",
                        "search.html",
                        "index.html",
                        "memory/index.html",
                        "memory/names/index.html",
                        "memory/names/names.html",
                        "memory/names/index-insight.html",
                        "memory/counts/index.html",
                        "memory/counts/counts.html");
    }

    @Test
    void everyLinkLeadsToAFileAndEveryAnchorToAnElement() throws IOException {
        Path site = build("site");
        Map<String, Document> pages = pages(site);
        pages.forEach((path, page) -> {
            for (Element element : page.select("[href]:not(base), [src]")) {
                String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (url.startsWith("https://")) {
                    continue;
                }
                assertThat(url).as(path).doesNotStartWith("/").isNotEmpty();
                String[] parts = url.split("#", 2);
                Path here = site.resolve(path);
                Path target = parts[0].isEmpty()
                        ? here
                        : here.resolveSibling(parts[0]).normalize();
                assertThat(target).as(path + " → " + url).isRegularFile();
                if (parts.length == 2) {
                    Document other =
                            pages.get(site.relativize(target).toString().replace('\\', '/'));
                    assertThat(other.getElementById(parts[1]))
                            .as(path + " → " + url)
                            .isNotNull();
                }
            }
        });
    }

    @Test
    void noIdStandsTwiceInAPage() throws IOException {
        pages(build("site"))
                .forEach((path, page) ->
                        assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
    }

    @Test
    void noPageHasScriptOrStyleOfItsOwnButTheOneThatLooksForTheSite() throws IOException {
        pages(build("site")).forEach((path, page) -> {
            assertThat(page.select("style, [style]")).as(path).isEmpty();
            assertThat(page.select("script[type=application/json]"))
                    .as(path)
                    .allSatisfy(data -> assertThat(data.data()).startsWith("{").doesNotContain("<"));
            assertThat(page.select("script:not([type]):not(base + script)"))
                    .as(path)
                    .allSatisfy(script -> {
                        assertThat(script.attr("src")).matches("(\\.\\./)*assets/\\w+\\.js");
                        assertThat(script.data()).isEmpty();
                    });
            assertThat(page.select("base + script")).as(path).hasSize(path.equals("404.html") ? 1 : 0);
            assertThat(page.select("*").stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .map(a -> a.getKey()))
                    .as(path)
                    .noneMatch(key -> key.startsWith("on"));
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
        });
    }

    @Test
    void aPageSaysItsLanguageAndItsName() throws IOException {
        Document page = names();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Names & objects · Small & true");
        assertThat(page.select("h1").text()).isEqualTo("Names & objects");
    }

    @Test
    void headingsGoDownStepByStep() throws IOException {
        pages(build("site")).forEach((path, page) -> {
            int level = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(path + ": " + heading).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        });
    }

    @Test
    void footnotesLeadThereAndBack() throws IOException {
        Document page = names();
        assertThat(page.select("sup.fn a")).hasSize(3);
        for (Element call : page.select("sup.fn a")) {
            Element note = page.getElementById(call.attr("href").substring(1));
            assertThat(note.select("a.back").eachAttr("href")).contains("#" + call.id());
        }
        assertThat(page.select(".footnotes li").eachText().getFirst()).startsWith("Name of *x A label.");
    }

    @Test
    void anExampleStandsWithItsOutputAndItsPicture() throws IOException {
        Element example = names().selectFirst("figure.example");
        assertThat(example.select("figcaption").first().text()).isEqualTo("One list");
        assertThat(example.select(".ln").eachAttr("data-n")).containsExactly("1", "3");
        assertThat(example.selectFirst("samp").wholeText()).isEqualTo("<a & b>\n");
        assertThat(example.select("figure.still svg[role=img]")).hasSize(1);
        assertThat(example.selectFirst("figure.still figcaption").text()).isEqualTo("Memory after line 3");
    }

    @Test
    void theOptionsAreAllThereAndTheAnswersUnfoldWithoutJavaScript() throws IOException {
        Element practice = names().selectFirst("section.practice .question");
        assertThat(practice.select(".options > li").eachText()).containsExactlyInAnyOrder("a label", "a box", "a copy");
        assertThat(practice.select(".options > li[data-gap=1]").text()).isEqualTo("a label");
        assertThat(practice.select("details.answer li").text()).isEqualTo("a label");
        assertThat(practice.select(".gap")).isEmpty();
    }

    @Test
    void severalGapsStandInTheSentenceAndInTheCode() throws IOException {
        Element revision = names().selectFirst("section.revision .question");
        assertThat(revision.attr("data-gaps")).isEqualTo("3");
        assertThat(revision.select(".prompt p .gap")).hasSize(2);
        assertThat(revision.select(".prompt pre .gap")).hasSize(1);
        assertThat(revision.select("details.answer li").eachText()).containsExactly("name", "object", "a");
        assertThat(revision.select(".options > li[data-gap=2]").text()).isEqualTo("object");
    }

    @Test
    void aQuizWithoutAGapHasItsFirstOptionAsAnswer() throws IOException {
        Element quiz = names().selectFirst("section.quiz");
        assertThat(quiz.select("h3").text()).isEqualTo("Which one?");
        assertThat(quiz.select("li[data-gap=1]").text()).isEqualTo("this");
    }

    @Test
    void aQuestionWithoutOptionsIsReading() throws IOException {
        Document page = pages(build("site")).get("memory/names/index-insight.html");
        assertThat(page.select(".question")).isEmpty();
        assertThat(page.select(".practice .reading").text()).isEqualTo("Nothing to choose.");
    }

    @Test
    void theSameCourseGivesTheSameBytes() throws IOException {
        assertThat(bytes(build("one"))).isEqualTo(bytes(build("two")));
    }

    @Test
    void insightsFollowEachOtherThroughTheWholeCourse() throws IOException {
        Map<String, Document> pages = pages(build("site"));
        assertThat(pages.get("memory/names/index-insight.html").select("a.next").attr("href"))
                .isEqualTo("../counts/counts.html");
        assertThat(pages.get("memory/counts/counts.html").select("a.previous").attr("href"))
                .isEqualTo("../names/index-insight.html");
        assertThat(pages.get("memory/counts/counts.html").select("a.next")).isEmpty();
    }

    @Test
    void aTemplateOfTheAuthorsReplacesOursAndTheRestStays() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(own.resolve("404.mustache"), "{{course}}: gone");
        Path output = build("site", Templates.over(own));
        assertThat(output.resolve("404.html")).hasContent("Small &amp; true: gone");
        assertThat(output.resolve("index.html")).content().contains("<!doctype html>");
    }

    private static final boolean PLAYGROUND = EngineScripts.areThere();

    private int runs;

    private Map<String, String> rebuild(String name) throws IOException {
        runs = 0;
        return bytes(build(name, "shared", new Workers(1), Templates.own(), this::counted));
    }

    private Verified counted(Insight insight) {
        runs++;
        return run(insight);
    }

    @Test
    void whatHasNotChangedIsNotRunAgainAndThePagesAreTheSame() throws IOException {
        Map<String, String> first = rebuild("site");
        assertThat(runs)
                .as("three insights, and the playground where there is one")
                .isEqualTo(PLAYGROUND ? 4 : 3);
        assertThat(rebuild("site")).isEqualTo(first);
        assertThat(runs).isZero();
        assertThat(rebuild("elsewhere")).isEqualTo(first);
        assertThat(runs).isZero();
    }

    @Test
    void aChangedInsightIsRunAgainAndItsNeighboursTakeItsNewTitle() throws IOException {
        rebuild("site");
        file("memory/counts/counts.md", "# Totals\n\n---\n## Content\n\nNew.\n");
        Map<String, String> after = rebuild("site");
        assertThat(runs).isEqualTo(1);
        assertThat(after.get("memory/names/index-insight.html"))
                .contains("Totals")
                .doesNotContain("Counts</a>");
        assertThat(after).isEqualTo(bytes(build("fresh")));
    }

    @Test
    void aPageThatIsGoneFromTheCourseIsGoneFromTheSite() throws IOException {
        rebuild("site");
        Files.delete(insights().resolve("memory/counts/counts.md"));
        Map<String, String> after = rebuild("site");
        assertThat(after).doesNotContainKey("memory/counts/counts.html");
        assertThat(after.get("memory/names/names.html")).doesNotContain("counts.html");
        assertThat(after).isEqualTo(bytes(build("fresh")));
    }

    @Test
    void aPageThatSomebodyTouchedIsWrittenAgain() throws IOException {
        Map<String, String> first = rebuild("site");
        Files.writeString(folder.resolve("site/memory/names/names.html"), "spoilt");
        Files.delete(folder.resolve("site/404.html"));
        assertThat(rebuild("site")).isEqualTo(first);
    }

    @Test
    void aChangedPictureOfTheAuthorsIsCopiedAgain() throws IOException {
        rebuild("site");
        file("memory/names/box.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='new'/>");
        assertThat(rebuild("site").get("memory/names/box.svg")).contains("new");
    }

    @Test
    void twoBuildsAtOnceThatShareACacheGiveTheSameSite() throws Exception {
        Map<String, String> alone = bytes(build("alone"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Path>> sites = both.invokeAll(List.of(
                    () -> build("left", "shared", new Workers(2)), () -> build("right", "shared", new Workers(2))));
            for (Future<Path> site : sites) {
                assertThat(bytes(site.get())).isEqualTo(alone);
            }
        }
        assertThat(rebuild("after")).isEqualTo(alone);
        assertThat(runs).as("what either of them left").isZero();
    }

    @Test
    void aDamagedCacheIsMadeAnew() throws IOException {
        Map<String, String> whole = rebuild("site");
        Path cache = folder.resolve("cache/shared");
        byte[] kept = Files.readAllBytes(cache);
        for (int at = 0; at < kept.length; at += Math.max(1, kept.length / 20)) {
            byte[] damaged = kept.clone();
            damaged[at] ^= 0x55;
            Files.write(cache, damaged);
            assertThat(rebuild("site")).as("byte " + at).isEqualTo(whole);
        }
        Files.delete(cache);
        assertThat(rebuild("site")).isEqualTo(whole);
    }

    @Test
    void anyNumberOfWorkersGivesTheSameBytes() throws IOException {
        assertThat(bytes(build("one", "one", new Workers(1))))
                .isEqualTo(bytes(build("seven", "seven", new Workers(7))));
    }

    private static Map<String, String> bytes(Path site) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(site)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                all.put(site.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
