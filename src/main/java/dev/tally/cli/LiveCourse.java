package dev.tally.cli;

import dev.tally.course.Allowance;
import dev.tally.course.CourseFiles;
import dev.tally.site.Pack;
import dev.tally.site.Site;
import dev.tally.site.SiteBuilder;
import dev.tally.site.Templates;
import dev.tally.source.Diagnostic;
import dev.tally.verify.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course that is being written: its site as it is now, and what each change to its files makes of it. */
final class LiveCourse implements AutoCloseable {
    private final CourseOptions course;
    private final Tracer tracer;
    private final LimitOptions limits;
    private final Allowance allowance;
    private final Console console;
    private final Path folder;
    private final Pack pack;
    private final FolderWatch watch;
    private SiteBuilder builder;
    private Set<String> paths = Set.of();
    private volatile Site site;

    /** What the templates are, where they cannot be read; pages say so until they can. */
    private volatile @Nullable String fault;

    LiveCourse(CourseOptions course, Tracer tracer, LimitOptions limits, Allowance allowance, Console console)
            throws IOException {
        this.course = course;
        this.tracer = tracer;
        this.limits = limits;
        this.allowance = allowance;
        this.console = console;
        this.folder = Files.createTempDirectory("tally-serve");
        this.pack = Pack.open(folder.resolve("pages"));
        this.builder = course.builder(tracer, limits);
        CourseFiles files = course.files();
        // Before anything is read, so that nothing saved meanwhile is missed.
        this.watch = new FolderWatch(folders());
        this.paths = Set.copyOf(files.paths());
        this.site = builder.read(files, pack);
        report(site.diagnostics());
    }

    Site site() {
        return site;
    }

    @Nullable
    String fault() {
        return fault;
    }

    /** What is let stand is not shown in pages either. */
    List<Diagnostic> diagnostics(String page) {
        return allowance.filter(site.diagnostics(page));
    }

    /**
     * Looks out for changes until the thread is interrupted.
     *
     * @param changed is told the pages that look different; {@link LiveEvents#ANY} for any
     */
    void watch(Consumer<Set<String>> changed) throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            changed.accept(after(watch.next()));
        }
    }

    private List<Path> folders() {
        return course.templates == null ? List.of(course.insights) : List.of(course.insights, course.templates);
    }

    /** Takes in what was saved. Whatever goes wrong is told and waited out: the next save may mend it. */
    private Set<String> after(Set<Path> saved) {
        try {
            boolean restyled = course.templates != null
                    && saved.stream()
                            .anyMatch(file -> file.startsWith(
                                    course.templates.toAbsolutePath().normalize()));
            if (restyled) {
                builder = course.builder(tracer, limits);
            }
            CourseFiles files = CourseFiles.below(course.insights);
            Set<String> now = Set.copyOf(files.paths());
            Set<String> edited = edited(saved);
            boolean others = restyled || !now.equals(paths);
            paths = now;
            Site before = site;
            site = others ? builder.read(files, pack) : builder.read(files, pack, before, edited);
            fault = null;
            return told(edited, others);
        } catch (IOException | UsageException | Templates.TemplateFault e) {
            fault = String.valueOf(e.getMessage());
            if (!Thread.currentThread().isInterrupted()) {
                console.say("tally: " + fault);
            }
            return Set.of(LiveEvents.ANY);
        }
    }

    /** The paths in the course of what was saved. */
    private Set<String> edited(Set<Path> saved) {
        Path root = course.insights.toAbsolutePath().normalize();
        Set<String> edited = new TreeSet<>();
        for (Path file : saved) {
            if (file.startsWith(root)) {
                edited.add(root.relativize(file).toString().replace('\\', '/'));
            }
        }
        return edited;
    }

    private Set<String> told(Set<String> edited, boolean others) {
        Set<String> pages = new HashSet<>();
        List<Diagnostic> said = new ArrayList<>();
        for (String path : edited) {
            pages.add(site.pageOf(path).orElse(LiveEvents.ANY));
            said.addAll(site.about(path));
            if (Files.isRegularFile(course.insights.resolve(path))) {
                console.say("saved " + path);
            }
        }
        report(said);
        if (others) {
            pages.add(LiveEvents.ANY);
        }
        return pages;
    }

    private void report(List<Diagnostic> diagnostics) {
        new Report(diagnostics, allowance).print(console, false);
    }

    @Override
    public void close() throws IOException {
        watch.close();
        pack.close();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
