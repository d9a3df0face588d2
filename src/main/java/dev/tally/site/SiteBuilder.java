package dev.tally.site;

import dev.tally.course.CourseFiles;
import dev.tally.course.CourseOutline;
import dev.tally.course.CourseReader;
import dev.tally.course.Insight;
import dev.tally.course.Workers;
import dev.tally.source.Diagnostic;
import dev.tally.verify.Verified;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        this.edition = new Digest()
                .add(edition)
                .add(templates.name())
                .add(String.valueOf(EngineScripts.areThere()))
                .name();
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
        Site site = read(files, pack);
        Map<String, byte[]> others = site.files();
        String fingerprint = site.fingerprint(edition, others, pack);
        SiteState state = new SiteState(pack, output);
        if (!state.holds(fingerprint)) {
            state.remember(fingerprint, write(site, others, output));
        }
        pack.save();
        return built(output, site);
    }

    /** Reads, runs and draws the insights of a course, or finds in the pack that this was done before. */
    public Site read(CourseFiles files, Pack pack) {
        return read(files, CourseReader.outline(files), pack, Map.of());
    }

    /**
     * The same site after some of its files have changed: only those are read again.
     *
     * @param files the same as before; where there are others, links may lead elsewhere
     */
    public Site read(CourseFiles files, Pack pack, Site before, Set<String> changed) {
        Map<String, Leaves.Made> known = new HashMap<>(before.made());
        known.keySet().removeAll(changed);
        boolean sameFolders = changed.stream().noneMatch(path -> path.endsWith("README.md"));
        return read(files, sameFolders ? before.outline() : CourseReader.outline(files), pack, known);
    }

    private Site read(CourseFiles files, CourseOutline outline, Pack pack, Map<String, Leaves.Made> known) {
        Words words = templates.words(SiteSettings.of(outline.root()).language());
        Leaves leaves = new Leaves(files, new SitePlan(files), verifier, templates, words, pack, edition);
        Map<String, Leaves.Made> made = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String path : outline.root().all()) {
            Leaves.Made before = known.get(path);
            if (before == null) {
                unknown.add(path);
            } else {
                made.put(path, before);
            }
        }
        for (Leaves.Made one : workers.map(unknown, files::name, leaves::make)) {
            made.put(one.leaf().path(), one);
        }
        return new Site(files, outline, made, leaves, templates, words);
    }

    private Map<String, SiteWriter.Written> write(Site site, Map<String, byte[]> others, Path output)
            throws IOException {
        try (SiteWriter writer = SiteWriter.open(output)) {
            for (Map.Entry<String, byte[]> file : others.entrySet()) {
                writer.write(file.getKey(), file.getValue());
            }
            List<String> paths = new ArrayList<>(site.scripts());
            paths.addAll(site.pages());
            workers.map(paths, path -> path, path -> {
                try {
                    Optional<byte[]> script = site.script(path);
                    if (script.isPresent()) {
                        writer.write(path, script.get());
                    } else {
                        writer.write(path, site.page(path).orElseThrow());
                    }
                } catch (IOException disk) {
                    throw new UncheckedIOException(disk);
                }
                return path;
            });
            writer.write(ServiceWorker.PATH, ServiceWorker.of(writer.written()));
            writer.publish();
            return writer.written();
        }
    }

    private static Built built(Path output, Site site) {
        List<Leaf> leaves = site.leaves();
        return new Built(
                output,
                leaves.size(),
                leaves.stream().mapToInt(Leaf::examples).sum(),
                leaves.stream().mapToInt(Leaf::diagrams).sum(),
                leaves.stream().mapToInt(Leaf::questions).sum(),
                site.diagnostics());
    }
}
