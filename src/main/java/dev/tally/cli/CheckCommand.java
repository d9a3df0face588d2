package dev.tally.cli;

import dev.tally.course.CourseFiles;
import dev.tally.course.CourseOutline;
import dev.tally.course.CourseReader;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.course.Workers;
import dev.tally.source.Diagnostic;
import dev.tally.verify.Tracer;
import dev.tally.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a course. */
@Command(name = "check", description = "Says what is wrong with a course: its format, and what its examples really do.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final Verifier verifier;

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders of insights; insights where none is given.")
    List<Path> paths = List.of();

    @Option(names = "--strict", description = "Warnings count as errors.")
    boolean strict;

    CheckCommand(Console console, Tracer tracer) {
        this.console = console;
        this.verifier = new Verifier(tracer);
    }

    @Override
    public Integer call() throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path root : paths.isEmpty() ? List.of(Path.of("insights")) : paths) {
            if (!Files.isDirectory(root)) {
                throw new UsageException("there is no folder " + root + ".");
            }
            console.at(root.toString());
            CourseFiles files = CourseFiles.below(root);
            CourseOutline outline = CourseReader.outline(files);
            diagnostics.addAll(outline.diagnostics());
            InsightReader reader = new InsightReader(CourseReader.existing(files, (from, to) -> Optional.of(to)));
            Workers.onEveryCore()
                    .map(outline.root().all(), files::name, path -> check(CourseReader.read(files, reader, path)))
                    .forEach(diagnostics::addAll);
        }
        Report report = new Report(diagnostics);
        report.print(console, true);
        return report.hasErrors() || (strict && report.hasWarnings()) ? ExitCode.CONTENT : ExitCode.OK;
    }

    private List<Diagnostic> check(Insight insight) {
        List<Diagnostic> found = new ArrayList<>(insight.diagnostics());
        found.addAll(verifier.verify(insight).diagnostics());
        return found;
    }
}
