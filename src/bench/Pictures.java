import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Film;
import dev.tally.python.lib.Library;
import dev.tally.python.vm.Limits;
import dev.tally.source.Source;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long the pictures of a whole run take, warm, in milliseconds of this thread's processor time:
 *
 * <pre>java -cp target/classes src/bench/Pictures.java src/bench/programs/pictures.py [ROUNDS]</pre>
 *
 * {@code layout}: a place for every object of every step. {@code all}: that, the arrows' ways, and all of it written as a page's
 * player is given it. Ends with 1 where that is more than it may be.
 */
final class Pictures {
    private static final int STEPS = 300;
    private static final double MOST_MILLIS = 200;

    private Pictures() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        Source source = new Source(file.getFileName().toString(), Files.readString(file));
        Trace trace = Tracing.run(source, new Library(new LibrarySources(), new JavaFibers()), Limits.DEFAULT, STEPS, true);
        int most = 0;
        for (Trace.Step step : trace.steps()) {
            Snapshot snapshot = step.snapshot();
            most = Math.max(most, (int) snapshot.objects().stream()
                    .filter(object -> object.value().isEmpty())
                    .count());
        }
        System.out.println(trace.steps().size() + " steps, up to " + most + " objects");
        double layout = Double.MAX_VALUE;
        double all = Double.MAX_VALUE;
        int length = 0;
        for (int i = 0; i < rounds; i++) {
            long start = now();
            Film film = new Film(trace, DiagramOptions.DEFAULT, 1, STEPS);
            layout = Math.min(layout, (now() - start) / 1e6);
            length = film.json(1).length();
            all = Math.min(all, (now() - start) / 1e6);
        }
        System.out.printf("layout %.0f ms, all %.0f ms (%,d characters)%n", layout, all, length);
        if (all > MOST_MILLIS) {
            System.exit(1);
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
