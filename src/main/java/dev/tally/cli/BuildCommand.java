package dev.tally.cli;

import dev.tally.course.CourseFiles;
import dev.tally.site.Pack;
import dev.tally.site.SiteBuilder;
import dev.tally.site.SiteWriter;
import dev.tally.verify.Tracer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the site of a course. What is wrong with one insight does not keep the others from being built. */
@Command(name = "build", description = "Builds the site of a course.")
final class BuildCommand implements Callable<Integer> {
    private final Console console;
    private final Tracer tracer;

    @Mixin
    CourseOptions course = new CourseOptions();

    @Option(names = "--output", paramLabel = "DIR", description = "The site; target/site where none is given.")
    Path output = Path.of("target", "site");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "What builds before have made; beside the site where none is given. Safe to delete.")
    @Nullable
    Path cache;

    @Mixin
    AllowOption allow = new AllowOption();

    @Mixin
    LimitOptions limits = new LimitOptions();

    BuildCommand(Console console, Tracer tracer) {
        this.console = console;
        this.tracer = tracer;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        SiteBuilder.Built built = build();
        Report report = new Report(built.diagnostics(), allow.allowance());
        report.print(console, false);
        if (built.insights() == 0) {
            Path first = course.insights.resolve("first.md");
            console.say("There are no insights in " + course.insights + " yet: tally new insight " + first
                    + " writes one to start from.");
        }
        console.print(summary(built, System.nanoTime() - start));
        return report.hasErrors() ? ExitCode.CONTENT : ExitCode.OK;
    }

    private SiteBuilder.Built build() throws IOException {
        CourseFiles files = course.files();
        // Before a cache is made beside it.
        SiteWriter.requireOurs(output);
        try (Progress progress = new Progress(console);
                Pack pack = Pack.open(cache().resolve("pages"))) {
            SiteBuilder builder = course.builder(tracer, limits, progress::step);
            return builder.build(files, output, pack);
        }
    }

    private Path cache() {
        Path site = output.toAbsolutePath().normalize();
        return cache != null ? cache : site.resolveSibling("." + site.getFileName() + ".cache");
    }

    private static String summary(SiteBuilder.Built built, long nanos) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %s, %s, %s in %.1f s%n",
                built.output().resolve("index.html"),
                counted(built.insights(), "insight"),
                counted(built.examples(), "example"),
                counted(built.diagrams(), "diagram"),
                counted(built.questions(), "question"),
                nanos / 1e9);
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
