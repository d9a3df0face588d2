package dev.tally.site;

import dev.tally.course.Asset;
import dev.tally.course.Course;
import dev.tally.course.CourseFiles;
import dev.tally.course.Folder;
import dev.tally.course.Insight;
import dev.tally.source.Diagnostic;
import dev.tally.verify.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes the site of a course. The same course gives the same bytes, whatever the machine and the day. */
public final class SiteBuilder {
    private final Templates templates;
    private final Function<Insight, Verified> verifier;

    /** @param verifier runs the examples of an insight */
    public SiteBuilder(Templates templates, Function<Insight, Verified> verifier) {
        this.templates = templates;
        this.verifier = verifier;
    }

    /**
     * What was built.
     *
     * @param diagnostics what the runs of the examples had to say; the course's own are not among them
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
     * @param course read with a {@link SitePlan} of the same files
     * @throws SiteWriter.NotOurs if the output holds something that is not a site
     * @throws IOException if the disk would not; then the output is as it was
     */
    public Built build(CourseFiles files, Course course, Path output) throws IOException {
        try (SiteWriter writer = SiteWriter.open(output)) {
            Outlook outlook = new Outlook(course);
            writer.write(".nojekyll", "");
            for (Map.Entry<String, byte[]> asset : templates.assets().entrySet()) {
                writer.write(asset.getKey(), asset.getValue());
            }
            writeFolders(writer, new FolderPages(outlook), course.root());
            writer.write("404.html", templates.render(new Page.Missing(outlook.missingFrame())));
            Built built = writeInsights(writer, new InsightPages(outlook), course, output);
            copyFiles(writer, files, course);
            writer.publish();
            return built;
        }
    }

    private void writeFolders(SiteWriter writer, FolderPages pages, Folder root) throws IOException {
        writer.write("index.html", templates.render(pages.index(root)));
        List<Folder> left = new ArrayList<>(root.folders());
        while (!left.isEmpty()) {
            Folder folder = left.removeLast();
            if (!folder.isEmpty()) {
                writer.write(SitePlan.page(folder).path(), templates.render(pages.of(folder)));
                left.addAll(folder.folders());
            }
        }
    }

    private Built writeInsights(SiteWriter writer, InsightPages pages, Course course, Path output) throws IOException {
        int examples = 0;
        int diagrams = 0;
        int questions = 0;
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Insight> insights = course.insights();
        for (Insight insight : insights) {
            Verified verified = verifier.apply(insight);
            Page.Insight page = pages.of(verified);
            writer.write(SitePlan.page(insight).path(), templates.render(page));
            examples += insight.examples().size();
            diagrams += page.diagrams();
            questions += page.questionCount();
            diagnostics.addAll(verified.diagnostics());
        }
        return new Built(output, insights.size(), examples, diagrams, questions, diagnostics);
    }

    private static void copyFiles(SiteWriter writer, CourseFiles files, Course course) throws IOException {
        Set<String> copied = new HashSet<>();
        for (Insight insight : course.insights()) {
            for (Asset asset : insight.assets()) {
                Optional<Path> file = files.file(asset.path());
                if (file.isPresent() && copied.add(asset.path())) {
                    writer.write(asset.path(), Files.readAllBytes(file.get()));
                }
            }
        }
    }
}
