package dev.tally.cli;

import dev.tally.course.ExampleOptions;
import dev.tally.course.ExampleOptions.Moment;
import dev.tally.diagram.Ink;
import dev.tally.site.ProgramPage;
import dev.tally.source.Source;
import dev.tally.trace.SnapshotJson;
import dev.tally.trace.Trace;
import dev.tally.trace.TraceJson;
import dev.tally.verify.Tracer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs programs and writes what was in memory: pictures of it, or all of it. */
@Command(name = "trace", description = "Runs Python programs and draws what is in their memory.")
final class TraceCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Tracer tracer;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|svg|html|json|snapshots",
            description =
                    "A picture in characters (text) or as SVG (svg), a page that plays (html), the whole trace (json),"
                            + " or what is compared with CPython: JSON objects, a line each (snapshots).")
    String format = "text";

    @Option(
            names = "--at",
            paramLabel = "LINES",
            description =
                    "Pictures after these lines, 2,4 or 4#3 for the third time, instead of one of the last state.")
    @Nullable
    String at;

    @Option(
            names = "--input",
            paramLabel = "TEXT",
            description = "What the program reads from standard input, with \\n between its lines, as in a fence.")
    @Nullable
    String input;

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description =
                    "Writes into DIR: every picture as NAME-001.svg and so on, or one NAME.html, .json or .jsonl for each NAME.py.")
    @Nullable
    Path outputDir;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Programs; - is standard input.")
    List<String> files = List.of();

    /** What a run is written as. */
    private enum Format {
        TEXT(".txt"),
        SVG(".svg"),
        HTML(".html"),
        JSON(".json"),
        SNAPSHOTS(".jsonl");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }
    }

    TraceCommand(Console console, Tracer tracer) {
        this.console = console;
        this.tracer = tracer;
    }

    @Override
    public Integer call() throws IOException {
        Format kind = kind();
        List<Moment> moments = moments();
        int maxSteps = limits.steps();
        Tracer limited = limits.applyTo(tracer).reading(ExampleOptions.lines(input));
        if (outputDir != null) {
            Files.createDirectories(outputDir);
        }
        for (String file : files) {
            Source program = read(file);
            console.at(program.name());
            Trace trace =
                    kind == Format.SNAPSHOTS ? limited.compared(program, maxSteps) : limited.trace(program, maxSteps);
            switch (kind) {
                case SNAPSHOTS -> write(file, "", kind, SnapshotJson.write(trace));
                case JSON -> write(file, "", kind, TraceJson.write(trace));
                case HTML ->
                    write(file, "", kind, ProgramPage.of(trace, name(file), TracePictures.moments(trace, moments)));
                case TEXT, SVG -> pictures(file, kind, trace, moments);
            }
        }
        return ExitCode.OK;
    }

    private Format kind() {
        List<String> names = new ArrayList<>();
        for (Format each : Format.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (name.equals(format)) {
                return each;
            }
            names.add(name);
        }
        throw new UsageException("trace has no format " + format + ", only " + String.join(", ", names) + ".");
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        if (at != null) {
            for (String item : at.split(",", -1)) {
                moments.add(Moment.parse(item)
                        .orElseThrow(() -> new UsageException(
                                "--at takes lines, 2,4 or 4#3 for the third time; \"" + item + "\" is none.")));
            }
        }
        return moments;
    }

    private void pictures(String file, Format kind, Trace trace, List<Moment> moments) throws IOException {
        TracePictures pictures =
                moments.isEmpty() && outputDir != null ? TracePictures.every(trace) : TracePictures.of(trace, moments);
        Ink ink = console.hasColours() && outputDir == null ? Colours.INK : Ink.PLAIN;
        int digits = Math.max(3, String.valueOf(pictures.count()).length());
        for (int i = 0; i < pictures.count(); i++) {
            String number = String.valueOf(i + 1);
            String text = kind == Format.SVG ? pictures.svg(i) : pictures.text(i, ink);
            write(file, "-" + "0".repeat(digits - number.length()) + number, kind, text);
        }
        if (kind == Format.TEXT && outputDir == null) {
            console.print(TracePictures.ending(trace));
        } else if (trace.end().kind() != Trace.End.Kind.OK) {
            console.sayAll(TracePictures.howItEnded(trace.end()));
        }
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

    private static String name(String file) {
        return file.equals(STANDARD_INPUT)
                ? "stdin"
                : String.valueOf(Path.of(file).getFileName());
    }

    private void write(String file, String number, Format kind, String text) throws IOException {
        if (outputDir == null) {
            console.print(text);
            return;
        }
        String name = name(file);
        String plain = name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
        Files.writeString(outputDir.resolve(plain + number + kind.ending), text);
    }
}
