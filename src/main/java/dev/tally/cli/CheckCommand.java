package dev.tally.cli;

import dev.tally.course.Anchors;
import dev.tally.course.CourseFiles;
import dev.tally.course.CourseOutline;
import dev.tally.course.CourseReader;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.course.Workers;
import dev.tally.site.Templates;
import dev.tally.site.Words;
import dev.tally.source.Diagnostic;
import dev.tally.source.Source;
import dev.tally.verify.Tracer;
import dev.tally.verify.Verified;
import dev.tally.verify.Verifier;
import dev.tally.verify.quiz.Derivation;
import dev.tally.verify.quiz.DerivedQuestion;
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
            names = "--explain",
            description =
                    "Says what was checked in each insight, and what was not and why. With --format json as claims.")
    boolean explain;

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
        Findings findings = new Findings();
        Verifier verifier = limits.verifier(tracer);
        for (Selection selection : Selection.of(paths, insights)) {
            console.at(selection.root().toString());
            check(selection, verifier, findings);
        }
        Report report = new Report(findings.diagnostics, allow.allowance());
        report.print(console, format, explain ? Optional.of(findings.explanations) : Optional.empty());
        if (format == ReportFormat.text) {
            Words words = Templates.own().words("en");
            findings.derived.forEach(question -> console.print(question.in(words) + "\n"));
        }
        return report.hasErrors() || (strict && report.hasWarnings()) ? ExitCode.CONTENT : ExitCode.OK;
    }

    /** What there is to tell of all insights. */
    private static final class Findings {
        final List<Diagnostic> diagnostics = new ArrayList<>();
        final List<Explanation> explanations = new ArrayList<>();
        final List<Listed> derived = new ArrayList<>();

        void add(Checked checked) {
            diagnostics.addAll(checked.diagnostics());
            explanations.add(checked.explanation());
            derived.addAll(checked.derived());
        }
    }

    private void check(Selection selection, Verifier verifier, Findings findings) throws IOException {
        CourseFiles files = CourseFiles.below(selection.root());
        Optional<Set<Path>> changed =
                changedSince == null ? Optional.empty() : Optional.of(GitChanges.since(changedSince, selection.root()));
        CourseOutline outline = CourseReader.outline(files);
        for (Diagnostic diagnostic : outline.diagnostics()) {
            if (selection.wants(Path.of(diagnostic.source().name()), changed)) {
                findings.diagnostics.add(diagnostic);
            }
        }
        List<String> wanted = outline.root().all().stream()
                .filter(path -> selection.wants(Path.of(files.name(path)), changed))
                .toList();
        InsightReader reader = new InsightReader(CourseReader.existing(files, (from, to) -> Optional.of(to)));
        List<Anchors> places = new ArrayList<>();
        for (Checked checked : Workers.onEveryCore()
                .map(wanted, files::name, path -> check(CourseReader.read(files, reader, path), verifier))) {
            findings.add(checked);
            places.add(checked.places());
        }
        findings.diagnostics.addAll(Anchors.broken(places));
    }

    private record Checked(
            List<Diagnostic> diagnostics, Explanation explanation, Anchors places, List<Listed> derived) {}

    private static Checked check(Insight insight, Verifier verifier) {
        List<Diagnostic> found = new ArrayList<>(insight.diagnostics());
        Verified verified = verifier.verify(insight);
        found.addAll(verified.diagnostics());
        List<Listed> derived = Derivation.of(insight, verified.runs()).stream()
                .map(question -> new Listed(insight.source(), question))
                .toList();
        Explanation explanation = new Explanation(insight.source(), verified.claims());
        return new Checked(found, explanation, insight.anchors(), derived);
    }

    /** A question that nobody wrote, of an insight in a file. */
    private record Listed(Source source, DerivedQuestion question) {
        /** {@code insights/a.md:12: question: Which line …? line 4 (not: line 3; line 2; none of them)}. */
        String in(Words words) {
            int start = question.example().fence().lineOffsets().get(question.line() - 1);
            List<String> choices = question.choices().stream()
                    .map(choice -> words.say(choice.text()))
                    .toList();
            return source.name() + ":" + source.line(start) + ": question: " + words.say(question.prompt()) + " "
                    + choices.getFirst() + " (not: " + String.join("; ", choices.subList(1, choices.size())) + ")";
        }
    }
}
