package dev.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.lib.Library;
import dev.tally.python.vm.CompiledStatements;
import dev.tally.python.vm.Limits;
import dev.tally.python.vm.Session;
import dev.tally.source.Source;
import dev.tally.trace.Audit;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import dev.tally.verify.Tracer;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** How tests run programs: with the books checked at every step. */
public final class AuditedRun {
    private static final Library LIBRARY = new Library(new LibrarySources(), new JavaFibers());

    private AuditedRun() {}

    /** Runs a program with the whole library and fails where a count is not the number of its holders. */
    public static Trace of(Source program, int maxSteps) {
        return of(program, LIBRARY, Limits.DEFAULT, maxSteps);
    }

    /** Runs a program as sites do: the holders are looked for, and what nobody asks about is not. */
    public static Trace unaudited(Source program, int maxSteps) {
        return Tracing.run(program, LIBRARY, Limits.DEFAULT, maxSteps, true);
    }

    /** The same with another library, or within other limits. */
    public static Trace of(Source program, Library library, Limits limits, int maxSteps) {
        return books(program, Tracing.audit(program, library, limits, maxSteps, false));
    }

    /** Runs a program with the whole library; its steps are those that CPython's recordings have. */
    public static Trace asCPython(Source program, int maxSteps) {
        return books(program, Tracing.audit(program, LIBRARY, Limits.DEFAULT, maxSteps, true));
    }

    private static Trace books(Source program, Audit audit) {
        assertThat(audit.differences())
                .as("counts that are not the number of holders, %s", program.name())
                .isEmpty();
        return audit.trace();
    }

    /** What the commands are given in tests. */
    public static Tracer tracer() {
        return new Audited(LIBRARY, Limits.DEFAULT);
    }

    private record Audited(Library library, Limits limits) implements Tracer {
        @Override
        public Trace trace(Source program, int maxSteps) {
            return of(program, library, limits, maxSteps);
        }

        @Override
        public Trace.End end(Source program) {
            return Tracing.end(program, library, limits);
        }

        @Override
        public Iterator<Session.Shown> session(List<String> statements, boolean remembers) {
            return Session.typing(statements, limits, library, remembers, new CompiledStatements());
        }

        @Override
        public Tracer reading(String input) {
            return new Audited(library.reading(input), limits);
        }

        @Override
        public Tracer limited(UnaryOperator<Limits> change) {
            return new Audited(library, change.apply(limits));
        }
    }
}
