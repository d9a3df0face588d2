package dev.tally.cli;

import dev.tally.verify.Tracer;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts {@link Tally} on a thread with a stack that bears what strangers write. */
public final class Main {
    /** Where Python code calls back into built-ins, and in long paragraphs, Java calls nest deeply. */
    private static final long STACK_BYTES = 256L << 20;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger code = new AtomicInteger(ExitCode.FAULT);
        Tracer tracer = Engine.tracer(STACK_BYTES);
        HeadStart.begin(args, tracer);
        Thread thread = new Thread(
                null,
                () -> code.set(new Tally(System.in, System.out, System.err, tracer, Terminal.hasColours()).run(args)),
                "tally",
                STACK_BYTES);
        thread.start();
        thread.join();
        System.exit(code.get());
    }
}
