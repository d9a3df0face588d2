package dev.tally.cli;

import dev.tally.diagram.Diagram;
import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Still;
import dev.tally.source.Source;
import dev.tally.trace.SnapshotJson;
import dev.tally.trace.Trace;
import dev.tally.verify.Tracer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs programs and writes what was in memory before each of their lines. */
@Command(name = "trace", description = "Runs Python programs and writes what is in memory before each line.")
final class TraceCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Tracer tracer;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|snapshots",
            description = "Pictures in characters (text), or JSON objects, a line each (snapshots).")
    String format = "text";

    @Option(
            names = "--max-steps",
            defaultValue = "1000",
            paramLabel = "N",
            description = "After so many lines a run is ended: ${DEFAULT-VALUE} where nothing is said.")
    int maxSteps = 1000;

    @Option(names = "--output-dir", paramLabel = "DIR", description = "Writes DIR/NAME.jsonl for each NAME.py.")
    @Nullable
    Path outputDir;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Programs; - is standard input.")
    List<String> files = List.of();

    TraceCommand(Console console, Tracer tracer) {
        this.console = console;
        this.tracer = tracer;
    }

    @Override
    public Integer call() throws IOException {
        boolean snapshots = format.equals("snapshots");
        if (!snapshots && !format.equals("text")) {
            throw new UsageException("trace has no format " + format + ", only text and snapshots.");
        }
        if (maxSteps < 1) {
            throw new UsageException("--max-steps takes a number from 1.");
        }
        if (outputDir != null) {
            Files.createDirectories(outputDir);
        }
        for (String file : files) {
            Source program = read(file);
            console.at(program.name());
            Trace trace = tracer.trace(program, maxSteps);
            write(file, snapshots ? SnapshotJson.write(trace) : text(trace), snapshots ? ".jsonl" : ".txt");
        }
        return ExitCode.OK;
    }

    private Source read(String file) throws IOException {
        boolean standard = file.equals(STANDARD_INPUT);
        try {
            byte[] bytes = standard ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Source(standard ? "<stdin>" : file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException missing) {
            throw new UsageException("there is no " + file + ".");
        } catch (IOException unreadable) {
            if (Files.isDirectory(Path.of(file))) {
                throw new UsageException(file + " is a folder, not a program.");
            }
            throw unreadable;
        }
    }

    private void write(String file, String text, String ending) throws IOException {
        if (outputDir == null) {
            console.print(text);
            return;
        }
        String name = file.equals(STANDARD_INPUT)
                ? "stdin"
                : String.valueOf(Path.of(file).getFileName());
        String plain = name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
        Files.writeString(outputDir.resolve(plain + ending), text);
    }

    /** Every state with the line that comes next, and how it ended. */
    private static String text(Trace trace) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < trace.steps().size(); i++) {
            Optional<Integer> line = trace.steps().get(i).snapshot().line();
            String caption = line.map(n -> "Before line " + n).orElse("At the end");
            Still still = Still.at(trace, caption, i, i - 1);
            out.append(Diagram.of(List.of(still), DiagramOptions.DEFAULT).text(0))
                    .append('\n');
        }
        Trace.End end = trace.end();
        out.append(end.stdout()).append(end.exit());
        if (!end.traceback().isEmpty()) {
            out.append(end.traceback());
        } else if (end.kind() != Trace.End.Kind.OK) {
            out.append(end.kind().word());
            end.exception()
                    .ifPresent(raised ->
                            out.append(": ").append(raised.type()).append(' ').append(raised.message()));
            out.append('\n');
        }
        return out.toString();
    }
}
