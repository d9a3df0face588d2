package dev.tally.site;

import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The templates and assets of a site: those that come with Tally, and over them those of a folder of the same shape.
 * Whoever restyles a course need only keep the files that differ.
 */
public final class Templates {
    private static final String OWN = "/dev/tally/templates/";

    private final Map<String, byte[]> files;
    private final TemplateFactory factory;

    /**
     * What pages have been written on, and others can be: as many as there are threads that write, each grown to its largest
     * page.
     */
    private final Queue<Markup> sheets = new ConcurrentLinkedQueue<>();

    private Templates(Map<String, byte[]> files) {
        this.files = files;
        this.factory = new TemplateFactory(files);
    }

    /** Tally's own. */
    public static Templates own() throws IOException {
        return new Templates(readOwn());
    }

    /**
     * A folder's, over Tally's own.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Templates over(Path folder) throws IOException {
        Map<String, byte[]> files = readOwn();
        readInto(files, folder);
        return new Templates(files);
    }

    /** The assets by their path in the site, {@code assets/site.css}, in the order of their paths. */
    public Map<String, byte[]> assets() {
        Map<String, byte[]> found = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith("assets/")) {
                found.put(path, bytes);
            }
        });
        return found;
    }

    /** The words of the interface. */
    public Words words(String language) {
        return Words.of(files, language);
    }

    /** Names these templates and assets: others have another name. */
    String name() {
        Digest digest = new Digest();
        files.forEach((path, bytes) -> digest.add(path).add(bytes));
        return digest.name();
    }

    /**
     * A page as HTML, in UTF-8.
     *
     * @throws TemplateFault if a template does not hold together
     */
    byte[] render(Page page) {
        return render(page.template(), List.of(page.frame(), page), Markup::toBytes);
    }

    /** An article as HTML, in UTF-8, to be put into its page. */
    byte[] render(Page.Article article) {
        return render("article", List.of(article), Markup::toBytesWithoutEnd);
    }

    /** An example as HTML, in UTF-8, to be put into a page that is no insight's. */
    byte[] render(Page.Example example, Words words) {
        return render("example", List.of(Map.of("words", words.texts()), example), Markup::toBytesWithoutEnd);
    }

    private byte[] render(String name, List<Object> scopes, Function<Markup, byte[]> result) {
        Markup used = sheets.poll();
        Markup sheet = used == null ? new Markup() : used;
        try {
            factory.compile(name).execute(sheet, scopes);
            return result.apply(sheet);
        } catch (MustacheException e) {
            throw new TemplateFault("the template for a page of kind " + name + ": " + e.getMessage(), e);
        } finally {
            sheet.clear();
            sheets.add(sheet);
        }
    }

    private static Map<String, byte[]> readOwn() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        URL at = Optional.ofNullable(Templates.class.getResource(OWN + "layout" + TemplateFactory.SUFFIX))
                .orElseThrow(() -> new IllegalStateException("built without its templates"));
        if (at.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false); // Else the jar that is closed is one that others share.
            try (JarFile jar = connection.getJarFile()) {
                readInto(files, jar);
            }
        } else {
            readInto(files, folder(at));
        }
        files.replaceAll(Slim::of);
        return files;
    }

    private static Path folder(URL file) {
        try {
            return Path.of(file.toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readInto(Map<String, byte[]> files, JarFile jar) throws IOException {
        String folder = OWN.substring(1);
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                try (InputStream bytes = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(folder.length()), bytes.readAllBytes());
                }
            }
        }
    }

    private static void readInto(Map<String, byte[]> files, Path place) throws IOException {
        Path folder = place.toRealPath(); // it may be a link, which a walk does not follow
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!isHidden(path)) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.endsWith("~");
    }

    /** A template that is missing or does not parse: a fault of whoever restyled the site, to be told in a sentence. */
    public static final class TemplateFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TemplateFault(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
