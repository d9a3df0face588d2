package dev.tally.site;

import dev.tally.course.CourseFiles;
import dev.tally.course.CourseOutline;
import dev.tally.course.CourseReader;
import dev.tally.course.Folder;
import dev.tally.course.Insight;
import dev.tally.course.Workers;
import dev.tally.source.Diagnostic;
import dev.tally.verify.Verified;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the site of a course. The same course gives the same bytes, whatever the machine, the day, the number of cores,
 * and what a build before has left.
 *
 * <p>Two rounds over the insights, each on every core. The first reads, runs and draws each, or finds in the pack that
 * this was done before; what it keeps in memory is a {@link Leaf}. The second puts each article into its page, whose
 * neighbours are known by then.
 */
public final class SiteBuilder {
    private final Templates templates;
    private final Function<Insight, Verified> verifier;
    private final Workers workers;
    private final String edition;

    /**
     * @param verifier runs the examples of an insight; used by many threads
     * @param edition names the program that builds: what another edition has kept is not used
     */
    public SiteBuilder(Templates templates, Function<Insight, Verified> verifier, Workers workers, String edition) {
        this.templates = templates;
        this.verifier = verifier;
        this.workers = workers;
        this.edition = new Digest().add(edition).add(templates.name()).name();
    }

    /**
     * What was built.
     *
     * @param diagnostics what there is to say about the course, its insights and what their examples did
     */
    public record Built(
            Path output, int insights, int examples, int diagrams, int questions, List<Diagnostic> diagnostics) {
        public Built {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Builds the site and puts it into place.
     *
     * @param pack what builds before have kept; it is left with what this one used
     * @throws SiteWriter.NotOurs if the output holds something that is not a site
     * @throws IOException if the disk would not; then the output is as it was
     */
    public Built build(CourseFiles files, Path output, Pack pack) throws IOException {
        SiteWriter.requireOurs(output);
        CourseOutline outline = CourseReader.outline(files);
        Leaves leaves = new Leaves(files, new SitePlan(files), verifier, templates, pack, edition);
        Map<String, Leaves.Made> made = new HashMap<>();
        for (Leaves.Made one : workers.map(outline.root().all(), files::name, leaves::make)) {
            made.put(one.leaf().path(), one);
        }
        Folder<Leaf> root =
                outline.root().map(path -> Optional.of(made.get(path).leaf()));
        Map<String, byte[]> assets = assets(files, root);
        String fingerprint = fingerprint(root, made, assets, pack);
        SiteState state = new SiteState(pack, output);
        if (!state.holds(fingerprint)) {
            try (SiteWriter writer = SiteWriter.open(output)) {
                write(writer, root, made, leaves);
                for (Map.Entry<String, byte[]> asset : assets.entrySet()) {
                    writer.write(asset.getKey(), asset.getValue());
                }
                writer.publish();
            }
            state.remember(fingerprint);
        }
        pack.save();
        return built(output, outline, root.all());
    }

    /** Names everything that the site is made of. */
    private String fingerprint(
            Folder<Leaf> root, Map<String, Leaves.Made> made, Map<String, byte[]> assets, Pack pack) {
        Digest digest = new Digest().add(edition);
        folder(root, digest);
        for (Leaf leaf : root.all()) {
            String name = made.get(leaf.path()).name();
            digest.add(leaf.path()).add(name).add(Long.toString(pack.checksum(name)));
        }
        assets.forEach((path, bytes) -> digest.add(path).add(bytes));
        return digest.name();
    }

    private static void folder(Folder<Leaf> folder, Digest digest) {
        digest.add(folder.path()).add(folder.name()).add(folder.description().toString());
        digest.add(folder.settings().toString())
                .add(Integer.toString(folder.insights().size()));
        folder.folders().forEach(inner -> folder(inner, digest));
    }

    private static Built built(Path output, CourseOutline outline, List<Leaf> leaves) {
        List<Diagnostic> diagnostics = new ArrayList<>(outline.diagnostics());
        leaves.forEach(leaf -> diagnostics.addAll(leaf.diagnostics()));
        return new Built(
                output,
                leaves.size(),
                leaves.stream().mapToInt(Leaf::examples).sum(),
                leaves.stream().mapToInt(Leaf::diagrams).sum(),
                leaves.stream().mapToInt(Leaf::questions).sum(),
                diagnostics);
    }

    private void write(SiteWriter writer, Folder<Leaf> root, Map<String, Leaves.Made> made, Leaves leaves)
            throws IOException {
        Outlook outlook = new Outlook(root);
        writer.write(".nojekyll", "");
        for (Map.Entry<String, byte[]> asset : templates.assets().entrySet()) {
            writer.write(asset.getKey(), asset.getValue());
        }
        FolderPages pages = new FolderPages(outlook);
        writer.write("404.html", templates.render(new Page.Missing(outlook.missingFrame())));
        writer.write("index.html", templates.render(pages.index(root)));
        workers.map(below(root), Folder::path, folder -> {
            write(writer, SitePlan.page(folder), pages.of(folder));
            return folder.path();
        });
        workers.map(root.all(), Leaf::path, leaf -> {
            write(writer, leaf.page(), outlook.page(leaf, leaves.article(made.get(leaf.path()))));
            return leaf.path();
        });
    }

    private void write(SiteWriter writer, SitePath path, Page page) {
        try {
            writer.write(path.path(), templates.render(page));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
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

    /** The files of the course that its insights show, by their paths. */
    private static Map<String, byte[]> assets(CourseFiles files, Folder<Leaf> root) throws IOException {
        Map<String, byte[]> assets = new TreeMap<>();
        for (Leaf leaf : root.all()) {
            for (String asset : leaf.assets()) {
                Optional<Path> file = files.file(asset);
                if (file.isPresent() && !assets.containsKey(asset)) {
                    assets.put(asset, Files.readAllBytes(file.get()));
                }
            }
        }
        return assets;
    }
}
