package dev.tally.verify;

import dev.tally.python.vm.Limits;
import dev.tally.python.vm.Session;
import dev.tally.source.Source;
import dev.tally.trace.Trace;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs a program and records it. */
@FunctionalInterface
public interface Tracer extends AutoCloseable {
    /**
     * Never throws for what the program does: how it ended stands in the trace.
     *
     * @param maxSteps after so many line events the run ends
     */
    Trace trace(Source program, int maxSteps);

    /**
     * The same for what is compared with CPython: a module's names are all there, those that the interpreter keeps for itself
     * too, and no object's holders are asked for.
     */
    default Trace compared(Source program, int maxSteps) {
        return trace(program, maxSteps);
    }

    /** How a program ends, and what it prints. The run is not recorded; what it may do is little. */
    default Trace.End end(Source program) {
        return trace(program, Verifier.DEFAULT_STEPS).end();
    }

    /**
     * What statements show that are typed at a prompt, up to the first that does not get to its end; each is typed when it is
     * asked for. Nothing, where the tracer has no prompt.
     *
     * @param remembers whether the last value is remembered as {@code _}
     */
    default Iterator<Session.Shown> session(List<String> statements, boolean remembers) {
        return Collections.emptyIterator();
    }

    /** The same, with other limits; a tracer that knows of none is itself. */
    default Tracer limited(UnaryOperator<Limits> change) {
        return this;
    }

    /** The same for programs that read whole lines from standard input; a tracer that gives them nothing to read is itself. */
    default Tracer reading(String input) {
        return this;
    }

    /** The same for one page, whose questions type much of it again; not for several threads. It is closed at the page's end. */
    default Tracer forPage() {
        return this;
    }

    /** What is left of runs that nobody asks about any more goes. */
    @Override
    default void close() {}
}
