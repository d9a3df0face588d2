package dev.tally.cli;

import dev.tally.course.CourseFiles;
import dev.tally.course.Insight;
import dev.tally.course.Workers;
import dev.tally.site.SiteBuilder;
import dev.tally.site.Templates;
import dev.tally.verify.Tracer;
import dev.tally.verify.Verified;
import dev.tally.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which course, and how its site is to look. */
final class CourseOptions {
    @Option(names = "--insights", paramLabel = "DIR", description = "The course; insights where none is given.")
    Path insights = Path.of("insights");

    @Option(names = "--templates", paramLabel = "DIR", description = "Templates and assets that replace Tally's own.")
    @Nullable
    Path templates;

    CourseFiles files() throws IOException {
        requireFolder(insights);
        return CourseFiles.below(insights);
    }

    /** @param limits how much an example may do, which what is kept of a page depends on, too */
    SiteBuilder builder(Tracer tracer, LimitOptions limits) throws IOException {
        return builder(tracer, limits, () -> {});
    }

    /** @param begun is told of each insight that is run, on the thread that does it */
    SiteBuilder builder(Tracer tracer, LimitOptions limits, Runnable begun) throws IOException {
        Verifier verifier = limits.verifier(tracer);
        String edition = Edition.name() + " " + limits.name();
        Function<Insight, Verified> run = insight -> {
            begun.run();
            return verifier.verify(insight);
        };
        return new SiteBuilder(read(), run, Workers.onEveryCore(), edition);
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
}
