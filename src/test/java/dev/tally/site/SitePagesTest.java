package dev.tally.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Every page of a course that has everything, as it stands in its file. */
@ExtendWith(BuiltCourse.Shared.class)
class SitePagesTest {
    private static final int FIRST_LOAD = 60_000;

    @TempDir
    static Path folder;

    private static BuiltCourse course;

    @BeforeAll
    static void take(BuiltCourse built) {
        course = built;
    }

    /**
     * What is an error in a page. Warnings are none: to the validator a file has no origin, and its own scripts are foreign.
     */
    private static final class Errors extends DefaultHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void error(SAXParseException fault) {
            found.add(fault.getLineNumber() + ": " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        Errors errors = new Errors();
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
        validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, errors);
        validator.setUpValidatorAndParsers(errors, false, false);
        for (String path : course.documents().keySet()) {
            validator.checkHtmlFile(course.page(path).toFile(), true);
            assertThat(errors.found).as(path).isEmpty();
        }
    }

    @Test
    void everyLinkLeadsToAFileAndEveryAnchorToAnElement() throws IOException {
        Map<String, Document> pages = course.documents();
        pages.forEach((path, page) -> {
            for (Element element : page.select("a[href], link[href], img[src], script[src]")) {
                String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!url.startsWith("https://")) {
                    check(pages, path, page, url);
                }
            }
        });
    }

    private static void check(Map<String, Document> pages, String path, Document page, String url) {
        String[] parts = url.split("#", 2);
        String base = page.select("base").attr("href").isEmpty() ? path : "404.html";
        Path target = parts[0].isEmpty()
                ? course.page(path)
                : course.page(base).resolveSibling(parts[0]).normalize();
        assertThat(target).as(path + " → " + url).isRegularFile();
        String place = parts.length == 2 ? parts[1] : "";
        if (!place.isEmpty() && !place.matches("player-\\d+-step-\\d+")) {
            Document other = pages.get(course.site().relativize(target).toString());
            assertThat(other.getElementById(place)).as(path + " → " + url).isNotNull();
        }
    }

    @Test
    void alertsHaveTitlesAndTasksHaveBoxesThatSayWhatIsDone() throws IOException {
        Document page = course.document(BuiltCourse.EVERYTHING);
        assertThat(page.select(".alert[role=note] > p.label").eachText())
                .containsExactly("Tip", "Important", "Warning", "Caution", "Note");
        assertThat(page.select(".alert label:has([type=checkbox][disabled])").eachText())
                .containsExactly("Count the names.", "Count the lists.");
        assertThat(page.select(".alert label:has([checked])").eachText()).containsExactly("Count the names.");
    }

    @Test
    void aStepThatAPageLinksToIsOneThatItsPlayerHas() throws IOException {
        Document page = course.document(BuiltCourse.EVERYTHING);
        List<String> steps = page.select("a[href^=#player-]").eachAttr("href");
        assertThat(steps).isNotEmpty().allSatisfy(url -> {
            String player = url.substring(1, url.indexOf("-step-"));
            int step = Integer.parseInt(url.substring(url.lastIndexOf('-') + 1));
            assertThat(page.getElementById(player)).isNotNull();
            assertThat(page.getElementById(player + "-data").data()).contains("{\"n\":" + step + ",");
        });
    }

    @Test
    void headingsGoDownStepByStepAndNoIdStandsTwice() throws IOException {
        course.documents().forEach((path, page) -> {
            int level = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(path + ": " + heading).isLessThanOrEqualTo(level + 1);
                level = next;
            }
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        });
    }

    @Test
    void nothingIsAskedOfAnotherServerAndNothingOfAnInsightsCanRun() throws IOException {
        course.documents().forEach((path, page) -> {
            String policy =
                    page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            assertThat(policy).as(path).contains("default-src 'self'").doesNotContain("unsafe-inline");
            assertThat(page.select("script[src], img[src], link[rel=stylesheet], link[rel=icon]"))
                    .as(path)
                    .noneMatch(e -> (e.attr("src") + e.attr("href")).contains("//"));
            assertThat(page.select("style, [style], iframe, object, embed"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("a[href^=https://]"))
                    .as(path)
                    .allMatch(link -> link.attr("rel").contains("noopener")
                            || link.attr("rel").contains("edit"));
        });
    }

    @Test
    void theFirstLoadOfAnInsightIsSmall() throws IOException {
        Document page = course.document(BuiltCourse.EVERYTHING);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("the page", gzipped(course.page(BuiltCourse.EVERYTHING)));
        for (Element element : page.select("script[src], link[rel=stylesheet], link[rel=icon], img[src]")) {
            String url = element.attr("src") + element.attr("href");
            Path file = course.page(BuiltCourse.EVERYTHING).resolveSibling(url).normalize();
            sizes.put(url, gzipped(file));
        }
        int all = sizes.values().stream().mapToInt(size -> size).sum();
        assertThat(all).as(sizes.toString()).isLessThanOrEqualTo(FIRST_LOAD);
    }

    private static int gzipped(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }

    @Test
    void whatTheReadmeSaysOfTheSiteStandsInItsPages() throws IOException {
        Document page = course.document(BuiltCourse.EVERYTHING);
        String address = "https://shapes.example.org/course/shapes/first/everything.html";
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(page.select("meta[name=description]").attr("content")).startsWith("A list is an object that lies");
        assertThat(page.select("footer a").eachAttr("href"))
                .contains("https://code.example.org/shapes/course/edit/main/lessons/shapes/first/everything.md");
        assertThat(course.document("about.html").text()).contains("By The shapers.");
        assertThat(course.document("404.html").select("base").attr("href")).isEqualTo("/course/");
    }

    @Test
    void theSiteMapHasEveryPageAndTheFeedWhatWasPublished() throws IOException {
        String map = Files.readString(course.page("sitemap.xml"));
        for (String path : course.documents().keySet()) {
            String url = "<loc>https://shapes.example.org/course/" + (path.equals("index.html") ? "" : path) + "</loc>";
            assertThat(map.contains(url)).as(path).isEqualTo(!path.equals("404.html"));
        }
        assertThat(course.page("feed.xml"))
                .content()
                .contains("<updated>2026-02-03T00:00:00Z</updated>")
                .contains("/shapes/first/everything.html</id>")
                .doesNotContain("typed.html");
    }

    @Test
    void theQuestionsOfAPageAreThereAsData() throws IOException {
        String data = course.document(BuiltCourse.EVERYTHING)
                .select("script[type=application/ld+json]")
                .first()
                .data();
        assertThat(data)
                .contains("\"@type\":\"Quiz\"")
                .contains("\"acceptedAnswer\":[{\"@type\":\"Answer\",\"text\":\"nothing\"}]")
                .contains("board = ___")
                .doesNotContain("<");
    }

    @Test
    void theAnswerSaysTheSentenceThatItRestsOnAndWhereItStands() throws IOException {
        Document page = course.document(BuiltCourse.EVERYTHING);
        Element why = page.selectFirst("#practice-q1 .why");
        assertThat(why.select("blockquote").text()).isEqualTo("Binding a second name to it copies nothing.");
        Element place = page.getElementById(why.select(".leads a").attr("href").substring(1));
        assertThat(place.text()).contains("Binding a second name to it copies nothing.");
    }

    @Test
    void anExerciseHasItsCodeAndTheWayToIt() throws IOException {
        Element exercise = course.document(BuiltCourse.EVERYTHING).selectFirst("section.exercise");
        assertThat(exercise.select("pre").text()).isEqualTo("shelf = []");
        assertThat(exercise.select("a.button").attr("href")).isEqualTo("https://run.example.org/python");
    }

    @Test
    void picturesHaveTheirSizes() throws IOException {
        Element image = course.document(BuiltCourse.EVERYTHING).selectFirst("main img");
        assertThat(image.attr("width")).isEqualTo("120");
        assertThat(image.attr("height")).isEqualTo("80");
    }

    @Test
    void theGlossaryLeadsToTheFootnotes() throws IOException {
        Element term = course.document("glossary.html").selectFirst(".terms div");
        assertThat(term.select("dt").text()).isEqualTo("Name");
        assertThat(term.select("dd").text()).startsWith("A label in a namespace.");
        assertThat(term.select("a").attr("href")).isEqualTo("shapes/first/everything.html#fn2");
    }

    @Test
    void pagesSpeakTheLanguageOfTheCourseInItsDirection() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/words"));
        Files.writeString(own.resolve("he.properties"), "direction = rtl\nskip = דלג לתוכן\n");
        for (String language : List.of("de-AT", "he")) {
            BuiltCourse built = BuiltCourse.inLanguage(
                    language, Templates.over(own.getParent()), Files.createDirectories(folder.resolve(language)));
            Document page = built.document(BuiltCourse.EVERYTHING);
            Element html = page.selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(language);
            assertThat(html.attr("dir")).isEqualTo(language.equals("he") ? "rtl" : "ltr");
            assertThat(page.select(".skip").text()).isEqualTo(language.equals("he") ? "דלג לתוכן" : "Zum Inhalt");
            assertThat(built.page("assets/words.js")).content().startsWith("(window.tally");
        }
    }

    /** What is built in a process of its own, as on another machine; ends with the process. */
    private static CompletableFuture<Map<String, String>> elsewhere(String name, String... options) throws IOException {
        Path output = folder.resolve(name);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tally.cli.Main"));
        command.addAll(List.of("build", "--insights", "src/test/resources/site/course", "--output", output.toString()));
        Path said = folder.resolve(name + ".txt");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .onExit()
                .thenApply(process -> {
                    assertThat(process.exitValue()).as(contentOf(said.toFile())).isZero();
                    return files(output);
                });
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void theBytesAreTheSameInAnotherTimeZoneAndLocale() throws Exception {
        CompletableFuture<Map<String, String>> here = elsewhere("here", "-Duser.timezone=UTC", "-Duser.language=en");
        CompletableFuture<Map<String, String>> there = elsewhere(
                "there",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9");
        assertThat(there.get()).isEqualTo(here.get());
    }
}
