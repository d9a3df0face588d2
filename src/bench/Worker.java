import dev.tally.python.lib.Library;
import dev.tally.python.vm.Ending;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Limits;
import dev.tally.source.Source;
import dev.tally.trace.SnapshotJson;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Our side of the bench, run by {@code engine.py}: each line of standard input, {@code run FILE}, {@code record FILE},
 * {@code holders FILE} or {@code write FILE}, is answered by a line with the nanoseconds it took and, in base 64, what came
 * of it.
 */
final class Worker {
    private static final Limits LIMITS =
            new Limits(Long.MAX_VALUE / 2, 2_000_000_000L, 1000, 10_000_000, Long.MAX_VALUE / 2, 450);
    private static final Library LIBRARY = new Library(new LibrarySources(), new JavaFibers());
    private static final int STEPS = 10_000;

    private Worker() {}

    public static void main(String[] args) throws IOException {
        boolean processor = args.length > 0 && args[0].equals("--cpu");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 2);
            Path file = Path.of(words[1]);
            Source source = new Source(file.getFileName().toString(), Files.readString(file));
            long start = now(processor);
            String outcome = answer(words[0], source);
            long nanos = now(processor) - start;
            byte[] text = outcome.getBytes(StandardCharsets.UTF_8);
            System.out.println(nanos + " " + Base64.getEncoder().encodeToString(text));
            System.out.flush();
        }
    }

    private static long now(boolean processor) {
        return processor ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static String answer(String command, Source source) {
        return switch (command) {
            case "run" -> run(source);
            case "record" -> steps(record(source, false));
            case "holders" -> steps(record(source, true));
            case "write" -> SnapshotJson.write(record(source, true)).length() + " characters";
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static String run(Source source) {
        Interpreter vm = new Interpreter(LIMITS, LIBRARY, null, false);
        Ending ending = vm.run(source);
        if (ending.kind() != Ending.Kind.OK) {
            return ending.kind() + " " + ending.type() + " " + ending.message();
        }
        return vm.output().printed() + ending.exit();
    }

    private static Trace record(Source source, boolean withHolders) {
        return Tracing.run(source, LIBRARY, LIMITS, STEPS, withHolders);
    }

    private static String steps(Trace trace) {
        int most = trace.steps().stream()
                .mapToInt(step -> step.snapshot().objects().size())
                .max()
                .orElse(0);
        return trace.steps().size() + " steps, at most " + most + " objects";
    }
}
