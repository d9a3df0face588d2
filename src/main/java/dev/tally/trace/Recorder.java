package dev.tally.trace;

import dev.tally.python.code.Code;
import dev.tally.python.object.Heap;
import dev.tally.python.object.LimitReached;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyWeakReference;
import dev.tally.python.object.ScalarText;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.LineListener;
import dev.tally.python.vm.PyGenerator;
import dev.tally.trace.Trace.Finalized;
import dev.tally.trace.Trace.Freed;
import dev.tally.trace.Trace.Notified;
import dev.tally.trace.Trace.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a snapshot before each line of a program and notices what was freed since the one before. */
final class Recorder implements LineListener, Heap.Watcher {
    private final Code program;
    private final int maxSteps;
    private final boolean withHolders;
    private final boolean asCPython;
    private final List<Step> steps = new ArrayList<>();
    private final Acquaintances acquaintances = new Acquaintances();
    private final RecordingLimits limits;
    private final List<Freed> freed = new ArrayList<>();
    private final List<Finalized> finalized = new ArrayList<>();
    private final List<Notified> notified = new ArrayList<>();

    /** Ids of the objects whose finalizers have been called. */
    private final Set<Integer> everFinalized = new HashSet<>();

    private @Nullable Interpreter vm;
    private int lines;
    private int lastLine;

    /** All that was printed by the last step. */
    private String printed = "";

    /** The exception that was being handled at the last step. */
    private @Nullable PyBaseException handled;

    /**
     * @param withHolders whether the holders of each object are wanted
     * @param asCPython whether all names of a module are wanted, those too that the interpreter keeps there for itself, and the
     *     main thread alone: as the comparison with CPython has it
     * @param bytes what the snapshots may take of memory, about
     */
    Recorder(Code program, int maxSteps, boolean withHolders, boolean asCPython, long bytes) {
        this.program = program;
        this.maxSteps = maxSteps;
        this.withHolders = withHolders;
        this.asCPython = asCPython;
        this.limits = new RecordingLimits(bytes);
    }

    /** Given once, before the run starts. */
    void watch(Interpreter interpreter) {
        vm = interpreter;
        interpreter.heap().watch(this);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    int stepCount() {
        return steps.size();
    }

    @Override
    public void line(Frame frame, int line) {
        if (++lines > maxSteps) {
            throw new LimitReached(maxSteps + " line steps");
        }
        record(new Moment(this, frame, line, null));
        lastLine = line;
    }

    /** Pictures have the lines of all threads, the comparison with CPython those of the main one. */
    @Override
    public boolean followsThreads() {
        return !asCPython;
    }

    @Override
    public void finished(PyDict names) {
        record(new Moment(this, null, 0, names));
    }

    private void record(Moment moment) {
        List<Freed> gone = List.copyOf(freed);
        List<Finalized> told = List.copyOf(finalized);
        List<Notified> called = List.copyOf(notified);
        freed.clear();
        finalized.clear();
        notified.clear();
        steps.add(new Step(steps.size() + 1, moment.snapshot(), gone, told, called, raised()));
    }

    /** The exception that is being handled, where it was not at the step before. */
    private Optional<String> raised() {
        PyBaseException now = vm().handled();
        boolean known = now == null || now == handled;
        handled = now;
        return known ? Optional.empty() : Optional.of(text(now));
    }

    private static String text(PyBaseException exception) {
        String type = exception.type().shortName();
        PyTuple arguments = exception.args();
        boolean plain = arguments.size() == 1 && ScalarText.isScalar(arguments.get(0));
        if (!plain) {
            return type;
        }
        return type + ": " + (arguments.get(0) instanceof PyStr text ? text.value() : ScalarText.of(arguments.get(0)));
    }

    @Override
    public void freed(PyObject object) {
        Known known = acquaintances.forget(object);
        if (known != null) {
            boolean byCollector = known.isLost() || vm().heap().containers().isBreakingUp();
            freed.add(new Freed(known.lastSeen(), known.view(), line(), byCollector, everFinalized.remove(known.id)));
        }
    }

    /** What a generator does at its end is its own code, which is seen as steps; it has no {@code __del__} to tell of. */
    @Override
    public void finalizing(PyObject object) {
        if (object instanceof PyGenerator) {
            return;
        }
        Known known = acquaintances.find(object);
        if (known != null && known.isSeen()) {
            finalized.add(new Finalized(known.lastSeen(), known.view(), line()));
            everFinalized.add(known.id);
        }
    }

    @Override
    public void callingBack(PyWeakReference reference, PyObject callback) {
        Known known = acquaintances.find(reference);
        if (known != null && known.id >= 0) {
            notified.add(new Notified(known.id, nameOf(callback), line()));
        }
    }

    private static String nameOf(PyObject callable) {
        return switch (callable) {
            case PyFunction function -> String.valueOf(function.name());
            case PyMethod method -> nameOf(method.function());
            case PyBuiltinFunction function -> function.name();
            default -> callable.type().shortName();
        };
    }

    private int line() {
        int line = vm().programLine();
        return line > 0 ? line : lastLine;
    }

    Interpreter vm() {
        if (vm == null) {
            throw new IllegalStateException("watch() comes first");
        }
        return vm;
    }

    Code program() {
        return program;
    }

    boolean asCPython() {
        return asCPython;
    }

    boolean withHolders() {
        return withHolders;
    }

    /** The line that ran last. */
    int lastLine() {
        return lastLine;
    }

    Acquaintances acquaintances() {
        return acquaintances;
    }

    RecordingLimits limits() {
        return limits;
    }

    /** All that was printed so far: the same string as in the step before, where nothing was printed since. */
    String output() {
        if (vm().output().length() != printed.length()) {
            printed = vm().output().printed();
        }
        limits.characters(printed.length());
        return printed;
    }
}
