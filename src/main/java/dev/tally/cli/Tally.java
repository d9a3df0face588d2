package dev.tally.cli;

import dev.tally.course.Workers;
import dev.tally.site.SiteWriter;
import dev.tally.site.Templates;
import dev.tally.verify.Tracer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. Nothing here ends the process: a run returns its exit code. */
public final class Tally {
    /** How systems say that there is no room, in small letters. */
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "disk quota exceeded", "disk full");

    private final Console console;
    private final Tracer tracer;

    public Tally(InputStream in, OutputStream out, OutputStream err, Tracer tracer) {
        this(in, out, err, tracer, false);
    }

    /** @param colours whether a person reads standard error on a terminal that shows them */
    public Tally(InputStream in, OutputStream out, OutputStream err, Tracer tracer, boolean colours) {
        this.console = new Console(in, out, err, colours);
        this.tracer = tracer;
    }

    /** The command without a subcommand. */
    @Command(
            name = "tally",
            description = "Builds courses whose pages are true.",
            synopsisSubcommandLabel = "COMMAND",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Root implements Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Option(names = "--debug", hidden = true, scope = CommandLine.ScopeType.INHERIT)
        boolean debug;

        @Override
        public Integer call() {
            throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
        }
    }

    /** The version, as the jar's manifest has it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Tally.class.getPackage().getImplementationVersion();
            return new String[] {"tally " + (version == null ? "(not packaged)" : version)};
        }
    }

    /** Runs one command; its exit code is one of {@link ExitCode}. */
    public int run(String... args) {
        StringWriter help = new StringWriter();
        CommandLine line = commandLine(help, args.length > 0 ? args[0] : "");
        int code = guarded(line, args);
        try {
            console.print(help.toString());
            console.flush();
        } catch (UncheckedIOException failure) {
            return disk(failure.getCause());
        }
        return code;
    }

    /** The commands by their names, in the order in which help lists them. */
    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("build", () -> new BuildCommand(console, tracer));
        commands.put("check", () -> new CheckCommand(console, tracer));
        commands.put("serve", () -> new ServeCommand(console, tracer));
        commands.put("trace", () -> new TraceCommand(console, tracer));
        commands.put("inspect", () -> new InspectCommand(console));
        commands.put("new", () -> new NewCommand(console));
        return commands;
    }

    /** The command line with the command that stands first; with all of them where none does: each takes its time to set up. */
    private CommandLine commandLine(StringWriter help, String first) {
        CommandLine line = new CommandLine(new Root());
        Map<String, Supplier<Object>> commands = commands();
        commands.forEach((name, command) -> {
            if (name.equals(first) || !commands.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        for (CommandLine each : line.getSubcommands().values()) {
            each.getCommandSpec().mixinStandardHelpOptions(true);
        }
        return line.setOut(new PrintWriter(help, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(this::wrongUse)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, debug(line)));
    }

    private static boolean debug(CommandLine line) {
        return ((Root) line.getCommand()).debug;
    }

    private int guarded(CommandLine line, String[] args) {
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return fault(exhausted, debug(line));
        }
    }

    private int wrongUse(CommandLine.ParameterException wrong, String[] args) {
        console.say("tally: " + firstLine(String.valueOf(wrong.getMessage())));
        console.say("Try " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private int failed(Throwable failure, boolean debug) {
        if (failure instanceof Workers.Fault fault && fault.getCause() != null) {
            console.at(fault.thing());
            return failed(fault.getCause(), debug);
        }
        if (failure instanceof SiteWriter.NotOurs || failure instanceof Templates.TemplateFault) {
            console.say("tally: " + failure.getMessage() + ".");
            return ExitCode.USAGE;
        }
        if (failure instanceof UsageException usage) {
            console.say("tally: " + usage.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return disk(unchecked.getCause());
        }
        if (failure instanceof IOException io) {
            return disk(io);
        }
        return fault(failure, debug);
    }

    private int disk(IOException failure) {
        String reason = failure.getMessage();
        if (reason != null && reason.contains("Broken pipe")) {
            // Whoever reads has had enough: nothing to tell anybody.
            return ExitCode.DISK;
        }
        boolean full = reason != null && FULL.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains);
        console.say(
                full
                        ? "tally: the disk is full, and not all could be written; make room and try again."
                        : "tally: cannot write or read: "
                                + (reason == null ? failure.getClass().getSimpleName() : reason));
        return ExitCode.DISK;
    }

    private int fault(Throwable fault, boolean debug) {
        String where = console.file().isEmpty() ? "" : " at " + console.file();
        console.say("tally: this is a fault of Tally's, not of yours" + where + " ("
                + fault.getClass().getSimpleName() + "); please report it.");
        if (debug) {
            console.sayAll(Console.stack(fault));
        }
        return ExitCode.FAULT;
    }
}
