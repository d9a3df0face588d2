package dev.tally.site;

import dev.tally.AuditedRun;
import dev.tally.course.CourseFiles;
import dev.tally.course.Workers;
import dev.tally.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The course under src/test/resources/site/course, which has everything that a course can have, as a site. */
record BuiltCourse(Path site) {
    private static final Path COURSE = Path.of("src/test/resources/site/course");

    /** The page of the insight that has everything. */
    static final String EVERYTHING = "shapes/first/everything.html";

    static final String TYPED = "shapes/first/typed.html";

    /** One page of every kind; that for a reader's own code only where the build has left the engine in JavaScript. */
    static final List<String> KINDS = Stream.of(
                    PlaygroundPage.PATH,
                    "index.html",
                    "shapes/index.html",
                    "shapes/first/index.html",
                    EVERYTHING,
                    TYPED,
                    "glossary.html",
                    "about.html",
                    "404.html",
                    "review.html",
                    "search.html")
            .filter(page -> EngineScripts.areThere() || !page.equals(PlaygroundPage.PATH))
            .toList();

    /** Tests take the course as a parameter: it is built once for the classes that do, which only read it. */
    static final class Shared implements ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(Shared.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == BuiltCourse.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Held.class, none -> Held.built(), Held.class)
                    .course;
        }
    }

    /** A folder of the course's own, until all tests have run. */
    private record Held(Path folder, BuiltCourse course) implements AutoCloseable {
        static Held built() {
            try {
                Path folder = Files.createTempDirectory("tally-course");
                return new Held(folder, of(COURSE, Templates.own(), folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    static BuiltCourse of(Path course, Templates templates, Path folder) throws IOException {
        Path site = folder.resolve("site");
        Verifier verifier = new Verifier(AuditedRun.tracer());
        try (Pack pack = Pack.open(folder.resolve("cache"))) {
            new SiteBuilder(templates, verifier::verify, new Workers(1), "test")
                    .build(CourseFiles.below(course), site, pack);
        }
        return new BuiltCourse(site);
    }

    /** The same course, where its README.md says another language. */
    static BuiltCourse inLanguage(String language, Templates templates, Path folder) throws IOException {
        return with("language: en", "language: " + language, templates, folder);
    }

    /** The same course, where its README.md does not say where the site will stand. */
    static BuiltCourse withoutAddress(Path folder) throws IOException {
        return with("url: ", "# ", Templates.own(), folder);
    }

    private static BuiltCourse with(String words, String others, Templates templates, Path folder) throws IOException {
        Path copy = folder.resolve("insights");
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(COURSE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path readme = copy.resolve("README.md");
        Files.writeString(readme, Files.readString(readme).replace(words, others));
        return of(copy, templates, folder);
    }

    Path page(String path) {
        return site.resolve(path);
    }

    Document document(String path) throws IOException {
        return Jsoup.parse(page(path).toFile(), "UTF-8");
    }

    /** Every page by its path. */
    Map<String, Document> documents() throws IOException {
        Map<String, Document> pages = new TreeMap<>();
        try (Stream<Path> found = Files.walk(site)) {
            for (Path file : found.filter(p -> p.toString().endsWith(".html")).toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                pages.put(path, document(path));
            }
        }
        return pages;
    }
}
