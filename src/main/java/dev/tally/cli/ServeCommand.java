package dev.tally.cli;

import dev.tally.verify.Tracer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a course in the author's browser, and shows it anew whenever a file is saved. */
@Command(
        name = "serve",
        description = "Shows the course in a browser on this machine, and every change as it is saved.")
final class ServeCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8000;

    private static final int CLOSING_SECONDS = 5;

    private final Console console;
    private final Tracer tracer;

    @Mixin
    CourseOptions course = new CourseOptions();

    @Mixin
    AllowOption allow = new AllowOption();

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; ${DEFAULT-VALUE} where nothing is said, or a free one where that is taken.")
    int port = USUAL_PORT;

    ServeCommand(Console console, Tracer tracer) {
        this.console = console;
        this.tracer = tracer;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port takes a number from 0 to 65535.");
        }
        Thread serving = Thread.currentThread();
        CountDownLatch closed = new CountDownLatch(1);
        try (LiveCourse live = new LiveCourse(course, tracer, limits, allow.allowance(), console);
                LiveServer server = open(live)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(serving, closed)));
            console.say("Serving " + course.insights + " at " + server.address() + " (Ctrl-C stops)");
            live.watch(server::tell);
        } catch (InterruptedException stopped) {
            // By Ctrl-C: that is how serving ends.
        } finally {
            closed.countDown();
        }
        return ExitCode.OK;
    }

    /** Ctrl-C ends the process from outside: whoever serves closes everything first, so that nothing is left behind. */
    private static void stop(Thread serving, CountDownLatch closed) {
        serving.interrupt();
        try {
            closed.await(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private LiveServer open(LiveCourse live) throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try {
            return new LiveServer(live, new InetSocketAddress(here, port));
        } catch (BindException taken) {
            if (port != USUAL_PORT) {
                throw new UsageException(
                        "port " + port + " is taken: give another one, or leave --port out for a free one.");
            }
            return new LiveServer(live, new InetSocketAddress(here, 0));
        }
    }
}
