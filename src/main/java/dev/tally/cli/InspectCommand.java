package dev.tally.cli;

import dev.tally.course.Allowance;
import dev.tally.course.CourseFiles;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is read in insights. */
@Command(name = "inspect", description = "Prints what is read in each insight, a JSON object a line.")
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--format", defaultValue = "json", paramLabel = "json", description = "The only format there is.")
    String format = "json";

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Insights, or folders of them.")
    List<Path> paths = List.of();

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!format.equals("json")) {
            throw new UsageException("inspect has no format " + format + ", only json.");
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, diagnostics);
            } else if (Files.isRegularFile(path)) {
                String name = String.valueOf(path.getFileName());
                InsightReader reader = new InsightReader((from, to) -> Optional.of(to));
                insight(reader, path.toString(), name, path, diagnostics);
            } else {
                throw new UsageException("there is no " + path + ".");
            }
        }
        new Report(diagnostics, new Allowance(Set.of())).print(console, true);
        return ExitCode.OK;
    }

    private void folder(Path root, List<Diagnostic> diagnostics) throws IOException {
        CourseFiles files = CourseFiles.below(root);
        InsightReader reader = new InsightReader((from, to) -> Optional.of(to).filter(files::has));
        for (String path : files.insights()) {
            insight(reader, files.name(path), path, files.file(path).orElseThrow(), diagnostics);
        }
    }

    private void insight(InsightReader reader, String name, String path, Path file, List<Diagnostic> diagnostics)
            throws IOException {
        console.at(name);
        Insight insight = reader.read(name, path, Files.readAllBytes(file));
        console.print(InspectJson.write(insight) + "\n");
        diagnostics.addAll(insight.diagnostics());
    }
}
