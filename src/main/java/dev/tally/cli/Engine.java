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
        Library library = new Library(new LibrarySources());
        return (program, maxSteps) -> Tracing.run(program, library, Limits.DEFAULT, maxSteps, true);
    }
}
