package dev.tally.cli;

import dev.tally.course.CourseFiles;
import dev.tally.course.Workers;
import dev.tally.site.Pack;
import dev.tally.site.SiteBuilder;
import dev.tally.site.SiteWriter;
import dev.tally.site.Templates;
import dev.tally.verify.Tracer;
import dev.tally.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
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
    private final Verifier verifier;

    @Option(names = "--insights", paramLabel = "DIR", description = "The course; insights where none is given.")
    Path insights = Path.of("insights");

    @Option(names = "--templates", paramLabel = "DIR", description = "Templates and assets that replace Tally's own.")
    @Nullable
    Path templates;

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

    BuildCommand(Console console, Tracer tracer) {
        this.console = console;
        this.verifier = new Verifier(tracer);
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        requireFolder(insights);
        SiteBuilder.Built built = build(CourseFiles.below(insights));
        Report report = new Report(built.diagnostics(), allow.allowance());
        report.print(console, false);
        console.print(summary(built, System.nanoTime() - start));
        return report.hasErrors() ? ExitCode.CONTENT : ExitCode.OK;
    }

    private SiteBuilder.Built build(CourseFiles files) throws IOException {
        SiteBuilder builder = new SiteBuilder(read(), verifier::verify, Workers.onEveryCore(), Edition.name());
        try (Pack pack = Pack.open(cache().resolve("pages"))) {
            return builder.build(files, output, pack);
        } catch (SiteWriter.NotOurs | Templates.TemplateFault wrong) {
            throw new UsageException(wrong.getMessage() + ".");
        }
    }

    private Path cache() {
        return cache != null ? cache : output.resolveSibling("." + output.getFileName() + ".cache");
    }

    private Templates read() throws IOException {
        if (templates == null) {
            return Templates.own();
        }
        requireFolder(templates);
        return Templates.over(templates);
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder + ".");
        }
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
