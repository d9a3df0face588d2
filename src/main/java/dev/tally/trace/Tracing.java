package dev.tally.trace;

import dev.tally.python.code.Code;
import dev.tally.python.code.Compiler;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Ending;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Limits;
import dev.tally.python.vm.Modules;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.trace.Trace.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a program and records it. Never throws for what the program does: how it ended stands in the trace. */
public final class Tracing {
    private Tracing() {}

    /**
     * @param maxSteps after so many line events the run ends
     * @param withHolders whether the holders of each object are wanted, as for pictures, which takes a walk of the heap at each
     *     step; what the interpreter keeps among a module's names for itself is left out then
     */
    public static Trace run(Source source, Modules library, Limits limits, int maxSteps, boolean withHolders) {
        Code code;
        List<SyntaxWarning> warned = new ArrayList<>(0);
        try {
            code = compile(source, library, limits, warned);
        } catch (SyntaxError | Unsupported e) {
            return notCompiled(source, library, e);
        }
        Recorder recorder = new Recorder(code, maxSteps, withHolders, !withHolders, limits.liveBytes());
        Interpreter vm = new Interpreter(limits, library, recorder, false);
        recorder.watch(vm);
        vm.warn(source, warned);
        Ending ending = vm.run(code);
        return new Trace(source, recorder.steps(), ended(ending, vm));
    }

    /** How a program ends, and what it prints: it is run, and not recorded. */
    public static End end(Source source, Modules library, Limits limits) {
        Interpreter vm = new Interpreter(limits, library, null, false);
        return ended(vm.run(source), vm);
    }

    /**
     * Runs a program as {@link #run} does, with holders, and checks the books at each step and after the shutdown: for
     * tests, since all that ever lived is looked at each time.
     *
     * @param asCPython whether the steps are those that the comparison with CPython has: all names of a module, the main thread's
     *     lines alone
     */
    public static Audit audit(Source source, Modules library, Limits limits, int maxSteps, boolean asCPython) {
        Code code;
        List<SyntaxWarning> warned = new ArrayList<>(0);
        try {
            code = compile(source, library, limits, warned);
        } catch (SyntaxError | Unsupported e) {
            return new Audit(notCompiled(source, library, e), List.of());
        }
        Recorder recorder = new Recorder(code, maxSteps, true, asCPython, limits.liveBytes());
        Auditor auditor = new Auditor(recorder);
        Interpreter vm = new Interpreter(limits, library, auditor, true);
        recorder.watch(vm);
        vm.warn(source, warned);
        Ending ending = vm.run(code);
        if (ending.kind() == Ending.Kind.OK || ending.kind() == Ending.Kind.ERROR) {
            auditor.check("after the run");
        }
        return new Audit(new Trace(source, recorder.steps(), ended(ending, vm)), auditor.differences());
    }

    private static Code compile(Source source, Modules library, Limits limits, List<SyntaxWarning> warned) {
        Module tree = Parser.parse(source, limits.nesting(), library.characterNames(), warned::add);
        return Compiler.compile(tree, Compiler.Mode.PROGRAM, limits.nesting(), warned::add);
    }

    private static Trace notCompiled(Source source, Modules library, RuntimeException reason) {
        End end = reason instanceof Unsupported e ? unsupported(source, e) : end(source, library, Limits.DEFAULT);
        return new Trace(source, List.of(), end);
    }

    private static End unsupported(Source source, Unsupported e) {
        Optional<Integer> line = e.span() == Span.NONE
                ? Optional.empty()
                : Optional.of(source.line(e.span().start()));
        return new End(End.Kind.UNSUPPORTED, Optional.of(new End.Raised(e.construct(), "")), "", line, "", "", "");
    }

    private static End ended(Ending ending, Interpreter vm) {
        String output = vm.output().printed();
        String errors = vm.output().errors();
        return switch (ending.kind()) {
            case OK -> new End(End.Kind.OK, Optional.empty(), "", Optional.empty(), output, ending.exit(), errors);
            case ERROR ->
                new End(
                        End.Kind.ERROR,
                        Optional.of(new End.Raised(ending.type(), ending.message())),
                        ending.traceback(),
                        ending.line(),
                        output,
                        ending.exit(),
                        errors);
            case LIMIT -> stopped(End.Kind.STEP_LIMIT, ending, output, errors);
            case UNSUPPORTED -> stopped(End.Kind.UNSUPPORTED, ending, output, errors);
        };
    }

    private static End stopped(End.Kind kind, Ending ending, String output, String errors) {
        return new End(kind, Optional.of(new End.Raised(ending.type(), "")), "", ending.line(), output, "", errors);
    }
}
