package dev.tally.robust;

import dev.tally.python.lib.Library;
import dev.tally.python.vm.Ending;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Limits;
import dev.tally.python.vm.LineListener;
import dev.tally.source.Source;
import dev.tally.trace.Census;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program that may be anything, on a small stack, its books audited before each line.
 *
 * @param ending how the program ended, or null where the engine itself failed
 * @param output what it printed
 * @param fault what is wrong with the engine: a Java exception, books that do not balance, a run that does not end; or empty
 */
record Trial(@Nullable Ending ending, String output, String fault) {
    /** Every thread of ours has half of what Java gives by default. */
    static final long STACK_BYTES = 1 << 20;

    /** Counted, and so the same everywhere. */
    static final Limits LIMITS = new Limits(50_000, 50_000_000, 1000, 100_000, 200_000_000, 1).withStack(STACK_BYTES);

    /** With calls enough for a chain of some length. */
    static final Limits LONGER =
            new Limits(2_000_000, 500_000_000, 1000, 100_000, 2_000_000_000, 1).withStack(STACK_BYTES);

    private static final Library LIBRARY = new Library(new LibrarySources(), new JavaFibers());

    private static final int MAX_LINES = 150;

    /** A run that its limits do not end takes longer than this, in milliseconds. */
    private static final long PATIENCE = 60_000;

    /** In a word. */
    String kind() {
        return ending == null ? "FAULT" : ending.kind() + (ending.type().endsWith("Error") ? " " + ending.type() : "");
    }

    /** Equal for faults that are probably the same; empty where there is none. */
    String sortOfFault() {
        if (!fault.startsWith("books")) {
            return fault;
        }
        return fault.replaceAll("@[0-9a-f]+|\\d+", "").replaceAll("(\\w+), (\\1(, )?)+", "$1, ");
    }

    static Trial of(String program) {
        return of(program, LIMITS);
    }

    static Trial of(String program, Limits limits) {
        AtomicReference<Trial> result = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(run(program, limits)), "trial", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Trial trial = result.get();
        return trial != null ? trial : new Trial(null, "", "does not end: " + where(thread.getStackTrace()));
    }

    private static Trial run(String program, Limits limits) {
        Auditor auditor = new Auditor();
        Interpreter vm = new Interpreter(limits, LIBRARY, auditor, true);
        auditor.vm = vm;
        try {
            Ending ending = vm.run(new Source("program.py", program));
            return new Trial(ending, vm.output().printed(), auditor.fault);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            String books = auditor.fault.isEmpty() ? "" : auditor.fault + "; then ";
            return new Trial(
                    null, "", books + e.getClass().getSimpleName() + " " + e.getMessage() + where(e.getStackTrace()));
        }
    }

    /** The top of a stack, in a line: what tells one fault from another. */
    private static String where(StackTraceElement[] stack) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(stack.length, 12); i++) {
            out.append(i == 0 ? " at " : " < ")
                    .append(stack[i].getFileName())
                    .append(':')
                    .append(stack[i].getLineNumber());
        }
        return out.toString();
    }

    /** Holds the books against the heap before every line, and remembers the first difference. */
    private static final class Auditor implements LineListener {
        @Nullable
        Interpreter vm;

        String fault = "";
        private int lines;

        @Override
        public void line(Frame frame, int line) {
            if (++lines > MAX_LINES || !fault.isEmpty() || vm == null) {
                return;
            }
            List<String> differences = Census.take(vm).differences();
            if (!differences.isEmpty()) {
                fault = "books before line " + line + ": " + differences;
            }
        }
    }
}
