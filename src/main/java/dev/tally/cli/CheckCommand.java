package dev.tally.cli;

import dev.tally.course.Anchors;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a course. */
@Command(name = "check", description = "Says what is wrong with a course: its format, and what its examples really do.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final Tracer tracer;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Insights, or folders of them; all where none is given.")
    List<Path> paths = List.of();

    @Option(names = "--insights", paramLabel = "DIR", description = "The course; insights where none is given.")
    Path insights = Path.of("insights");

    @Option(names = "--strict", description = "Warnings count as errors.")
    boolean strict;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|github|json|sarif",
            description = "text for people; for other programs: github's annotations, json, sarif.")
    ReportFormat format = ReportFormat.text;

    @Option(
            names = "--changed-since",
            paramLabel = "REV",
            description = "Only what has changed since a revision of git.")
    @Nullable
    String changedSince;

    @Mixin
    AllowOption allow = new AllowOption();

    @Mixin
    LimitOptions limits = new LimitOptions();

    CheckCommand(Console console, Tracer tracer) {
        this.console = console;
        this.tracer = tracer;
    }

    @Override
    public Integer call() throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Verifier verifier = limits.verifier(tracer);
        for (Selection selection : Selection.of(paths, insights)) {
            console.at(selection.root().toString());
            check(selection, verifier, diagnostics);
        }
        Report report = new Report(diagnostics, allow.allowance());
        report.print(console, format);
        return report.hasErrors() || (strict && report.hasWarnings()) ? ExitCode.CONTENT : ExitCode.OK;
    }

    private void check(Selection selection, Verifier verifier, List<Diagnostic> diagnostics) throws IOException {
        CourseFiles files = CourseFiles.below(selection.root());
        Optional<Set<Path>> changed =
                changedSince == null ? Optional.empty() : Optional.of(GitChanges.since(changedSince, selection.root()));
        CourseOutline outline = CourseReader.outline(files);
        for (Diagnostic diagnostic : outline.diagnostics()) {
            if (selection.wants(Path.of(diagnostic.source().name()), changed)) {
                diagnostics.add(diagnostic);
            }
        }
        List<String> wanted = outline.root().all().stream()
                .filter(path -> selection.wants(Path.of(files.name(path)), changed))
                .toList();
        InsightReader reader = new InsightReader(CourseReader.existing(files, (from, to) -> Optional.of(to)));
        List<Anchors> places = new ArrayList<>();
        for (Checked checked : Workers.onEveryCore()
                .map(wanted, files::name, path -> check(CourseReader.read(files, reader, path), verifier))) {
            diagnostics.addAll(checked.diagnostics());
            places.add(checked.places());
        }
        diagnostics.addAll(Anchors.broken(places));
    }

    private record Checked(List<Diagnostic> diagnostics, Anchors places) {}

    private static Checked check(Insight insight, Verifier verifier) {
        List<Diagnostic> found = new ArrayList<>(insight.diagnostics());
        found.addAll(verifier.verify(insight).diagnostics());
        return new Checked(found, insight.anchors());
    }
}
