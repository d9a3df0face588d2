package dev.tally.cli;

import dev.tally.python.lib.Library;
import dev.tally.python.vm.CompiledStatements;
import dev.tally.python.vm.Limits;
import dev.tally.python.vm.Session;
import dev.tally.source.Source;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import dev.tally.verify.Tracer;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The one place that says which engine runs the programs of the commands. */
final class Engine {
    private Engine() {}

    /** A tracer for any number of programs; safe for use by many threads. */
    static Tracer tracer() {
        return tracer(Limits.DEFAULT);
    }

    /** @param stackBytes what the stack of each thread takes */
    static Tracer tracer(long stackBytes) {
        return tracer(Limits.DEFAULT
                .withStack(stackBytes)
                .withHeap(Runtime.getRuntime().maxMemory()));
    }

    private static Tracer tracer(Limits limits) {
        JavaFibers fibers = new JavaFibers();
        Library library = new Library(new LibrarySources(), fibers);
        return new Limited(library, fibers, limits, CompiledStatements::new, () -> {});
    }

    /** For runs that nobody watches: what a page states is decided within a moment, or not at all. */
    private static final Limits SHORT = new Limits(300_000, 200_000_000, 1000, 1_000_000, 50_000_000L, 450);

    /**
     * @param compiled for each session its own, or one for all
     * @param end is run when it is closed
     */
    private record Limited(
            Library library, JavaFibers fibers, Limits limits, Supplier<CompiledStatements> compiled, Runnable end)
            implements Tracer {
        @Override
        public Trace trace(Source program, int maxSteps) {
            return Tracing.run(program, library, limits, maxSteps, true);
        }

        @Override
        public Trace compared(Source program, int maxSteps) {
            return Tracing.run(program, library, limits, maxSteps, false);
        }

        @Override
        public Trace.End end(Source program) {
            return Tracing.end(program, library, limits.within(SHORT));
        }

        @Override
        public Iterator<Session.Shown> session(List<String> statements, boolean remembers) {
            return Session.typing(statements, limits.within(SHORT), library, remembers, compiled.get());
        }

        @Override
        public Tracer limited(UnaryOperator<Limits> change) {
            return new Limited(library, fibers, change.apply(limits), CompiledStatements::new, () -> {});
        }

        @Override
        public Tracer reading(String input) {
            return input.isEmpty() ? this : new Limited(library.reading(input), fibers, limits, compiled, () -> {});
        }

        @Override
        public Tracer forPage() {
            JavaFibers.Scope stacks = fibers.scope();
            CompiledStatements ofPage = new CompiledStatements();
            return new Limited(library.with(stacks), fibers, limits, () -> ofPage, stacks::close);
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
