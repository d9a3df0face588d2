package dev.tally.cli;

import dev.tally.python.lib.Library;
import dev.tally.python.vm.Limits;
import dev.tally.trace.Tracing;
import dev.tally.verify.LibrarySources;
import dev.tally.verify.Tracer;

/** The one place that says which engine runs the programs of the commands. */
final class Engine {
    private Engine() {}

    /** A tracer for any number of programs; safe for use by many threads. */
    static Tracer tracer() {
        return tracer(Limits.DEFAULT);
    }

    /** @param stackBytes what the stack of each thread takes */
    static Tracer tracer(long stackBytes) {
        return tracer(Limits.DEFAULT.withStack(stackBytes));
    }

    private static Tracer tracer(Limits limits) {
        Library library = new Library(new LibrarySources());
        return (program, maxSteps) -> Tracing.run(program, library, limits, maxSteps, true);
    }
}
