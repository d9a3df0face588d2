package dev.tally.python.vm;

import dev.tally.python.object.LimitReached;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a run has written: to its standard output, and to its standard error. */
public final class Output {
    private final Limits limits;
    private final Threads threads;
    private final StringBuilder printed = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private boolean muted;

    /** The thread of which nothing is printed for now. */
    private @Nullable ThreadState quiet;

    Output(Limits limits, Threads threads) {
        this.limits = limits;
        this.threads = threads;
    }

    void print(String text) {
        if (muted || quiet == threads.running()) {
            return;
        }
        printed.append(text);
        if (printed.length() > limits.outputBytes()) {
            throw new LimitReached(limits.outputBytes(), "characters of output");
        }
    }

    void printError(String text) {
        errors.append(text);
        if (errors.length() > limits.outputBytes()) {
            throw new LimitReached(limits.outputBytes(), "characters of messages");
        }
    }

    /** Nothing is printed any more: there is no standard output. */
    void mute() {
        muted = true;
    }

    /** What the Python code of the running thread prints meanwhile is not shown: CPython does not ask this. */
    String quietly(Supplier<String> asked) {
        ThreadState before = quiet;
        quiet = threads.running();
        try {
            return asked.get();
        } finally {
            quiet = before;
        }
    }

    /** How many characters were printed so far. */
    public int length() {
        return printed.length();
    }

    /** All that was printed so far. */
    public String printed() {
        return printed.toString();
    }

    /** What was printed since there were so many characters. */
    String from(int start) {
        return printed.substring(start);
    }

    /** The same, and it is no longer there. */
    String takeFrom(int start) {
        String taken = from(start);
        printed.setLength(start);
        return taken;
    }

    /** What was written to {@code sys.stderr} so far: messages of exceptions that were ignored, and the program's own. */
    public String errors() {
        return errors.toString();
    }
}
