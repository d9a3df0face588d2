package dev.tally.site;

import dev.tally.course.CourseFiles;
import dev.tally.course.CourseOutline;
import dev.tally.course.Folder;
import dev.tally.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A course as a site: what pages and files there are, each made when it is asked for. Does not change; safe for use by
 * many threads.
 */
public final class Site {
    private final CourseFiles files;
    private final CourseOutline outline;
    private final Map<String, Leaves.Made> made;
    private final Templates templates;
    private final Outlook outlook;
    private final Folder<Leaf> root;
    private final Map<String, Supplier<Page>> pages = new LinkedHashMap<>();
    private final Map<String, Supplier<byte[]>> scripts = new LinkedHashMap<>();
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();

    /**
     * @param made what became of each insight, by its path in the course
     * @param reader has their articles
     */
    Site(
            CourseFiles files,
            CourseOutline outline,
            Map<String, Leaves.Made> made,
            Leaves reader,
            Templates templates,
            Words words) {
        this.files = files;
        this.outline = outline;
        this.made = made;
        this.templates = templates;
        this.root = outline.root().map(path -> Optional.of(made.get(path).leaf()));
        this.outlook = new Outlook(root, SiteSettings.of(root), words);
        FolderPages folders = new FolderPages(outlook);
        Pictures pictures = new Pictures(files::file);
        pages.put("index.html", () -> folders.index(root));
        plainPages(new PlainPages(outlook));
        for (Folder<Leaf> folder : below(root)) {
            pages.put(SitePlan.page(folder).path(), () -> folders.of(folder));
        }
        for (Leaf leaf : root.all()) {
            leaves.put(leaf.page().path(), leaf);
            pages.put(
                    leaf.page().path(),
                    () -> outlook.page(leaf, pictures.sized(leaf, reader.article(made.get(leaf.path())))));
        }
        if (outlook.hasPlayground()) {
            byte[] starter = reader.starter();
            pages.put(PlaygroundPage.PATH, () -> PlaygroundPage.of(outlook, starter));
            scripts.putAll(EngineScripts.all(words));
        }
        scripts.put(SearchIndex.PATH, () -> SearchIndex.of(root));
        scripts.putAll(QuestionScripts.of(root.all(), leaf -> reader.questions(made.get(leaf.path()))));
    }

    private void plainPages(PlainPages plain) {
        pages.put("404.html", plain::missing);
        pages.put("review.html", () -> plain.plain("review", outlook.words().get("review")));
        pages.put("search.html", () -> plain.plain("search", outlook.words().get("search")));
        pages.put("about.html", () -> plain.about(root));
        if (outlook.hasTerms()) {
            pages.put("glossary.html", () -> plain.glossary(root.all()));
        }
    }

    /** The folders that have pages of their own, but for the course itself. */
    private static List<Folder<Leaf>> below(Folder<Leaf> root) {
        List<Folder<Leaf>> found = new ArrayList<>();
        for (Folder<Leaf> folder : root.folders()) {
            if (!folder.isEmpty()) {
                found.add(folder);
                found.addAll(below(folder));
            }
        }
        return found;
    }

    /** The paths of its pages, the index first. */
    public Collection<String> pages() {
        return pages.keySet();
    }

    /**
     * A page as HTML, in UTF-8; none where there is no such page.
     *
     * @throws Templates.TemplateFault if a template does not hold together
     */
    public Optional<byte[]> page(String path) {
        return Optional.ofNullable(pages.get(path)).map(page -> templates.render(page.get()));
    }

    /** The paths of the scripts that are made of what the insights say and ask, the longest to make first. */
    Collection<String> scripts() {
        return scripts.keySet();
    }

    /** One of those scripts; none where there is no such script. */
    Optional<byte[]> script(String path) {
        return Optional.ofNullable(scripts.get(path)).map(Supplier::get);
    }

    /** The page of an insight; none where the course has no such insight. */
    public Optional<String> pageOf(String insight) {
        return Optional.ofNullable(made.get(insight))
                .map(one -> one.leaf().page().path());
    }

    /** What there is to say about what a page is made of, an insight or a folder; nothing, where it is another page. */
    public List<Diagnostic> diagnostics(String page) {
        Leaf leaf = leaves.get(page);
        return about(leaf == null ? page.replaceFirst("index\\.html$", "README.md") : leaf.path());
    }

    /** What there is to say about a file of the course. */
    public List<Diagnostic> about(String file) {
        Leaves.Made insight = made.get(file);
        if (insight != null) {
            return insight.leaf().diagnostics();
        }
        String name = files.name(file);
        return outline.diagnostics().stream()
                .filter(diagnostic -> diagnostic.source().name().equals(name))
                .toList();
    }

    /** What there is to say about the course, its insights and what their examples did. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(outline.diagnostics());
        leaves().forEach(leaf -> all.addAll(leaf.diagnostics()));
        return all;
    }

    /** A file that is no page: of the templates' assets, or of the course, where an insight shows it. */
    public Optional<byte[]> file(String path) throws IOException {
        Optional<byte[]> own = script(path).or(() -> Optional.ofNullable(assets().get(path)));
        if (own.isPresent()) {
            return own;
        }
        boolean shown = leaves().stream().anyMatch(leaf -> leaf.assets().contains(path));
        Optional<Path> file = shown ? files.file(path) : Optional.empty();
        return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    }

    /** Its scripts, styles and icons; the words of the scripts are made for its language. */
    private Map<String, byte[]> assets() {
        Map<String, byte[]> assets = templates.assets();
        assets.put("assets/words.js", outlook.words().script());
        assets.put(WebManifest.PATH, WebManifest.of(outlook.settings(), outlook.words()));
        return assets;
    }

    /** All files that are no pages, by their paths. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> all = assets();
        all.put(".nojekyll", new byte[0]);
        all.putAll(new Feeds(outlook.settings()).files(pages.keySet(), leaves()));
        for (Leaf leaf : leaves()) {
            for (String asset : leaf.assets()) {
                Optional<Path> file = files.file(asset);
                if (file.isPresent() && !all.containsKey(asset)) {
                    all.put(asset, Files.readAllBytes(file.get()));
                }
            }
        }
        return all;
    }

    /** Its insights, in the order in which they are to be read. */
    List<Leaf> leaves() {
        return root.all();
    }

    CourseOutline outline() {
        return outline;
    }

    Map<String, Leaves.Made> made() {
        return made;
    }

    /**
     * Names everything that the site is made of.
     *
     * @param others its files that are no pages
     */
    String fingerprint(String edition, Map<String, byte[]> others, Pack pack) {
        Digest digest = new Digest().add(edition);
        add(root, digest);
        for (Leaf leaf : leaves()) {
            Leaves.Made one = made.get(leaf.path());
            digest.add(leaf.path()).add(one.name());
            digest.add(pack.checksum(one.name())).add(pack.checksum(one.articleName()));
        }
        others.forEach((path, bytes) -> digest.add(path).add(bytes));
        return digest.name();
    }

    private static void add(Folder<Leaf> folder, Digest digest) {
        digest.add(folder.path()).add(folder.name()).add(folder.description().toString());
        digest.add(folder.settings().toString())
                .add(Integer.toString(folder.insights().size()));
        folder.folders().forEach(inner -> add(inner, digest));
    }
}
