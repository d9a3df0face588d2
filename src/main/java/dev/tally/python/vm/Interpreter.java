package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.code.Compiler;
import dev.tally.python.code.Opcode;
import dev.tally.python.gc.Collector;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Heap;
import dev.tally.python.object.LimitReached;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Suspended;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of one program. Not for several threads but its own {@link Fibers}; several interpreters may run at once.
 *
 * <p>{@link #run} never throws for what a program does: how it ended is its result, and what it printed is in
 * {@link #output()}.
 */
public final class Interpreter extends Runtime {
    private final Limits limits;
    final @Nullable LineListener listener;
    private final Loop loop;
    private final Imports imports;
    private FrameExits exits = new FrameExits(this);
    private final Clock clock = new Clock(this);
    private final Threads threads;
    private final Endings endings = new Endings(this);
    private final FileTree files = new FileTree(this);
    private final Output output;

    /** Whose lines a traceback shows: the program and the library, by the names of their files. */
    private final Map<String, Source> sources = new HashMap<>();

    private final Map<String, PyStr> names = new HashMap<>();
    private final PyDict builtins;
    private final PyDict modules;
    private @Nullable PyObject builtinImport;
    private @Nullable PyModule main;

    private @Nullable Code program;
    private @Nullable Session session;

    /** The frame that runs. */
    @Nullable
    Frame current;

    /** The exception being handled where the program runs. */
    ExceptionState exceptions = new ExceptionState();

    private int recursionLimit;
    private int recursion;
    private static final int FUEL = 1000;

    /** About what a call or a turn of a loop takes in CPython. */
    private static final int NANOSECONDS_OF_A_STEP = 50;

    /** Any usual source nests less deep. */
    private static final int LEAST_NESTING = 100;

    /** What a character of a text takes, in its tree and its code, where it is compiled. */
    private static final int BYTES_PER_CHARACTER = 40;

    private static final int WORK_PER_CHARACTER = 500;

    private int fuel = FUEL;

    /** What was left of the fuel when it was taken away, to have somebody look at a collection that is due. */
    private int spared;

    private final Collector collector;

    private @Nullable OriginalBuiltins originalBuiltins;

    private AsyncHooks asyncHooks = new AsyncHooks();
    private final Input input;
    private final ExitFunctions exitFunctions = new ExitFunctions();

    /** What modules written in Java hold besides their namespaces, by the name of the module. */
    private final Map<String, PyObject> moduleStates = new LinkedHashMap<>();

    /** The context that runs, of {@code contextvars}: owned. */
    private @Nullable PyObject context;

    private long instructions;
    private long worked;
    private boolean tracing = true;

    /** Whether the program's last line has run: nobody is told of what finalizers do while the interpreter shuts down. */
    private boolean ended;

    private int handlerPc = -1;

    /**
     * @param limits how much it may do
     * @param library where imported modules come from
     * @param listener is told of each line; null for a run that is not looked at
     * @param keepAll whether {@link Heap#all()} is wanted
     */
    public Interpreter(Limits limits, Modules library, @Nullable LineListener listener, boolean keepAll) {
        super(new Heap(limits.liveBytes(), keepAll), limits.nativeDepth());
        this.limits = limits;
        this.listener = listener;
        this.recursionLimit = limits.recursion();
        this.loop = new Loop(this);
        this.imports = new Imports(this, library);
        this.threads = new Threads(this, library.fibers(), exits);
        this.input = new Input(library.input());
        this.output = new Output(limits, threads);
        this.collector = new Collector(this);
        heap().containers().whenDue(this::becameDue);
        this.builtins = PyDict.of(this);
        this.modules = PyDict.of(this);
    }

    // --- running a program

    /** Runs a program to its end. */
    public Ending run(Source source) {
        Code code;
        List<SyntaxWarning> warned = new ArrayList<>(0);
        try {
            code = compile(parse(source, Compiler.Mode.PROGRAM, warned::add), Compiler.Mode.PROGRAM, warned::add);
        } catch (SyntaxError e) {
            warn(source, warned);
            return endings.syntaxError(source, e);
        } catch (Unsupported e) {
            return Endings.unsupported(source, e);
        }
        warn(source, warned);
        return run(code);
    }

    /**
     * What is warned of in the main program while it is compiled: before it runs, there are but the filters of the start. Where that
     * is more than may be written the rest is left out.
     */
    public void warn(Source source, List<SyntaxWarning> warned) {
        sources.put(source.name(), source);
        try {
            warned.forEach(warning -> Warnings.print(this, source, warning));
        } catch (LimitReached full) {
            return;
        }
    }

    /** Runs a compiled program to its end. */
    public Ending run(Code code) {
        program = code;
        sources.put(code.source().name(), code.source());
        try {
            return runMain(code);
        } catch (LimitReached e) {
            return new Ending(Ending.Kind.LIMIT, String.valueOf(e.getMessage()), "", "", line(), "");
        } catch (Unsupported e) {
            return new Ending(Ending.Kind.UNSUPPORTED, e.construct(), "", "", line(), "");
        } finally {
            threads.abandon();
        }
    }

    /** The line of the program that runs, where it does. */
    private Optional<Integer> line() {
        for (Frame f = current; f != null; f = f.back) {
            if (f.isProgram() && f.line() > 0) {
                return Optional.of(f.line());
            }
        }
        return Optional.empty();
    }

    /** What the file of the program is called; empty where statements are typed. */
    public String programName() {
        return program == null ? "" : program.source().name();
    }

    /** Makes ready for statements that are typed. */
    void startSession(Session typed) {
        session = typed;
        start();
    }

    /** Runs a statement of a session; what it gives is a new reference. */
    PyObject executeInMain(PyCode code) {
        PyDict names = start().dict();
        return execute(code, names, names);
    }

    /** Fills the built-in names and makes {@code __main__}, where that was not done before. */
    private PyModule start() {
        PyModule started = main;
        if (started != null) {
            return started;
        }
        Builtins.fill(this, builtins);
        builtinImport = builtins.getString("__import__");
        originalBuiltins = new OriginalBuiltins(builtins);
        heap().containers().started();
        PyModule module = PyModule.named(this, "__main__");
        main = module;
        module.with(this, "__builtins__", builtinsModule());
        PyStr name = intern("__main__");
        modules.set(this, name, module);
        name.decref(this);
        return module;
    }

    private Ending runMain(Code code) {
        PyModule module = start();
        PyCode compiled = hold(CodeObjects.of(this, code));
        int held = heldCount();
        Ending ending;
        try {
            execute(compiled, module.dict(), module.dict()).decref(this);
            ended = true;
            if (listener != null) {
                listener.finished(module.dict());
            }
            ending = new Ending(Ending.Kind.OK, "", "", "", Optional.empty(), "");
        } catch (PyException e) {
            ended = true;
            unwindHeld(held);
            unwindNativeDepth(0);
            ending = endings.failed(takeRaised());
        }
        int printed = output.length();
        release(compiled);
        Shutdown.run(this);
        String exit = output.takeFrom(printed);
        return new Ending(ending.kind(), ending.type(), ending.message(), ending.traceback(), ending.line(), exit);
    }

    private PyObject builtinsModule() {
        PyModule module = new PyModule(this, builtins);
        builtins.incref();
        PyStr name = intern("builtins");
        modules.set(this, name, module);
        name.decref(this);
        return module;
    }

    /**
     * Runs a module's or class's code in a namespace: {@code exec}. The code is borrowed. It takes more of the stack than what
     * {@link Calls} counts for the run itself: where code executes itself, interpreted by Java, about 2,600 bytes a level.
     */
    public PyObject execute(PyCode code, PyDict globals, PyObject namespace) {
        enterNative();
        PyStr name = intern(code.code().name());
        code.incref();
        PyDict known = PyFunction.builtinsOf(this, globals);
        PyFunction function = hold(new PyFunction(this, code, globals, known, name, name));
        known.decref(this);
        name.decref(this);
        PyObject result = loop.calls().run(function, namespace);
        release(function);
        leaveNative();
        return result;
    }

    /** Compiles as deeply nested source as the stack allows here; RecursionError where that is hardly any. */
    Code compile(Module tree, Compiler.Mode mode, Consumer<SyntaxWarning> warned) {
        return Compiler.compile(tree, mode, nesting(), warned);
    }

    /** How deep parentheses and blocks may stand in each other. */
    private int nesting() {
        int nesting = Limits.nesting(nativeRoom());
        if (nesting < LEAST_NESTING) {
            throw tooDeep();
        }
        return nesting;
    }

    /** What the tree and the code of a text take is accounted for beforehand. */
    Module parse(Source source, Compiler.Mode mode, Consumer<SyntaxWarning> warned) {
        long length = source.text().length();
        work(WORK_PER_CHARACTER * length);
        heap().reserve(BYTES_PER_CHARACTER * length);
        return switch (mode) {
            case PROGRAM -> Parser.parse(source, nesting(), imports.characterNames(), warned);
            case EXPRESSION -> Parser.parseExpression(source, nesting(), imports.characterNames(), warned);
            case INTERACTIVE -> Parser.parseInteractive(source, nesting(), imports.characterNames(), warned);
        };
    }

    /** Runs the code of a module of the library in its namespace. */
    void executeLibrary(Blueprint blueprint, PyModule module) {
        Source source = blueprint.code().source();
        sources.put(source.name(), source);
        module.with(this, "__builtins__", builtins.owned());
        PyCode made = hold(CodeObjects.of(this, blueprint));
        execute(made, module.dict(), module.dict()).decref(this);
        release(made);
    }

    // --- for the loop

    Loop loop() {
        return loop;
    }

    Imports imports() {
        return imports;
    }

    Trees trees() {
        return imports.trees();
    }

    /** The files that the program has. */
    public FileTree files() {
        return files;
    }

    /** A file was not there: whether the program does something about it is seen when it ends. */
    public void missesFile(PyBaseException exception) {
        endings.missesFile(exception);
    }

    FrameExits exits() {
        return exits;
    }

    Endings endings() {
        return endings;
    }

    boolean listening() {
        return listener != null;
    }

    /** Whether code is of the program itself: compiled from its own source. */
    boolean isProgram(Code code) {
        return program != null && code.source() == program.source();
    }

    /** Whether it is time to look after what happens from time to time. */
    boolean due() {
        return --fuel < 0;
    }

    /** Where the program can be interrupted: CPython 3.13 Python/ceval_gil.c, _Py_HandlePending. */
    void periodic() {
        refuel();
        checkSignals();
        threads.periodic();
    }

    @Override
    public void checkSignals() {
        if (heap().containers().takeDue()) {
            collector.collectIfNeeded();
        }
    }

    private void becameDue() {
        spared += Math.max(fuel, 0);
        fuel = 0;
    }

    private void refuel() {
        fuel = FUEL;
        instructions += FUEL - spared;
        spared = 0;
        if (instructions > limits.instructions()) {
            throw new LimitReached(limits.instructions(), "calls and loops");
        }
    }

    /**
     * How long the program would have run by now, in nanoseconds: its calls and turns of loops, and the work of built-in
     * operations.
     */
    public long elapsed() {
        long steps = instructions + FUEL - fuel - spared;
        return steps * NANOSECONDS_OF_A_STEP + worked;
    }

    void line(Frame f, int previous, int at) {
        Executable x = f.executable;
        int line = x.lines[at];
        if (previous >= 0 && x.lines[previous] == line && (x.original[previous] & 0xFF) != Opcode.RESUME) {
            return;
        }
        tell(f, line);
    }

    /** A jump backwards within a line is an event of its own. */
    void jumped(Frame f, int from, int to) {
        Executable x = f.executable;
        if (x.program && to <= from && x.lines[to] == x.lines[from]) {
            tell(f, x.lines[to]);
        }
    }

    private void tell(Frame f, int line) {
        if (listener != null && !ended && (threads.isMainRunning() || listener.followsThreads())) {
            listener.line(f, line);
        }
    }

    /** Counts a call; RecursionError, and the frame is given up, where it is one too many. */
    void enterFrame(Frame callee) {
        if (--fuel < 0) {
            refuel();
            // The callee's RESUME is where the program can be interrupted.
            if (heap().containers().isDue()) {
                becameDue();
            }
        }
        if (++recursion > recursionLimit) {
            recursion--;
            callee.back = current;
            exits.abandon(callee);
            throw tooDeep();
        }
    }

    private PyException tooDeep() {
        return raise(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
    }

    void enterGenerator() {
        checkRecursion();
        recursion++;
    }

    void checkRecursion() {
        if (recursion >= recursionLimit) {
            throw tooDeep();
        }
    }

    void leaveRecursion() {
        recursion--;
    }

    /** Calls something with arguments that a tuple and a dictionary hold. */
    public PyObject callUnpacked(PyObject callable, PyTuple arguments, @Nullable PyDict keywords) {
        return loop.calls().callUnpacked(callable, arguments, keywords);
    }

    // --- threads

    /** The threads of the program. */
    public Threads threads() {
        return threads;
    }

    public Clock clock() {
        return clock;
    }

    /** How much of a stack Java code takes that nests as deep as it may. */
    long stackBytes() {
        return limits.stackBytes();
    }

    /** A thread is there that has not had its first turn. */
    void begins(ThreadState thread) {
        if (thread.suspended != null) {
            await(thread.suspended);
        }
    }

    /** One thread stops for another to go on. */
    void exchange(ThreadState from, ThreadState to) {
        Suspended next = to.suspended;
        if (next == null) {
            throw new IllegalStateException("this thread runs");
        }
        from.suspended = exchange(next);
        from.current = current;
        from.exceptions = exceptions;
        from.recursion = recursion;
        from.tracing = tracing;
        from.handlerPc = handlerPc;
        from.exits = exits;
        from.asyncHooks = asyncHooks;
        from.context = context;
        to.suspended = null;
        current = to.current;
        exceptions = to.exceptions;
        recursion = to.recursion;
        tracing = to.tracing;
        handlerPc = to.handlerPc;
        exits = to.exits;
        asyncHooks = to.asyncHooks;
        context = to.context;
    }

    /** A thread has ended: the running one lets go of what the interpreter kept for it. */
    void forgetThread() {
        threads.running().forgetLocals(this);
        asyncHooks.setFirstStep(this, null);
        asyncHooks.setFinalizer(this, null);
        PyObject old = context;
        context = null;
        PyObject.decref(this, old);
    }

    /** Nothing is left of a thread. */
    void forget(ThreadState ended) {
        if (ended.suspended != null) {
            forget(ended.suspended);
        }
    }

    /** The frames of a thread, outermost first. */
    public List<Frame> frames(ThreadState thread) {
        List<Frame> frames = new ArrayList<>();
        for (Frame f = thread == threads.running() ? current : thread.current; f != null; f = f.back) {
            frames.add(f);
        }
        Collections.reverse(frames);
        return frames;
    }

    // --- exceptions in the loop

    /** The next exception thrown gets no traceback entry for the frame that throws it, and is looked up at that instruction. */
    void skipTracing(int at) {
        tracing = false;
        handlerPc = at;
    }

    /** The next exception thrown is looked up at that instruction. */
    void handleAt(int at) {
        handlerPc = at;
    }

    boolean takeTracing() {
        boolean trace = tracing;
        tracing = true;
        return trace;
    }

    int takeHandlerPc(int otherwise) {
        int pc = handlerPc < 0 ? otherwise : handlerPc;
        handlerPc = -1;
        return pc;
    }

    PyException raisedAgain() {
        return reraise(takeRaised());
    }

    /** Gives what was held above a height to somebody else: nothing is let go of. */
    void dropHeld(int height) {
        while (heldCount() > height) {
            take(held(heldCount() - 1));
        }
    }

    // --- what objects need

    @Override
    public PyObject callFunction(PyFunction function, Args args) {
        return loop.calls().call(function, args);
    }

    @Override
    public PyObject builtin(String name) {
        PyObject found = builtins.getString(name);
        if (found == null) {
            throw new IllegalStateException("no built-in " + name);
        }
        return found;
    }

    @Override
    public PyDict builtins() {
        return builtins;
    }

    /** The session whose statements run, or null. */
    @Nullable
    Session session() {
        return session;
    }

    /** {@code sys.displayhook}, as it is at the start. */
    public void display(PyObject value) {
        Printing.display(this, value);
    }

    @Nullable
    PyObject builtinImport() {
        return builtinImport;
    }

    /** {@code sys.modules} */
    public PyDict modules() {
        return modules;
    }

    /** An interned name known to Java. */
    PyStr name(String text) {
        PyStr known = names.get(text);
        if (known == null) {
            known = intern(text);
            names.put(text, known);
        }
        return known;
    }

    @Override
    public @Nullable String textSignature(String name) {
        return imports.textSignature(name);
    }

    @Override
    public PyObject importModule(String name) {
        PyObject module = imports.module(name);
        module.decref(this);
        return module;
    }

    @Override
    public void unraisable(PyException exception, @Nullable PyObject where) {
        Hooks.unraisable(this, takeRaised(), where, null);
    }

    @Override
    public void warn(PyType category, String message) {
        Warnings.warn(this, category, message);
    }

    @Override
    public void work(long amount) {
        worked += amount;
        if (worked > limits.work()) {
            throw new LimitReached(limits.work(), "steps inside built-in operations");
        }
    }

    @Override
    public void print(String text) {
        output.print(text);
    }

    @Override
    public void printError(String text) {
        output.printError(text);
    }

    /** The source whose lines are shown of a file, or null. */
    public @Nullable Source sourceOf(String file) {
        return sources.get(file);
    }

    /** What it reads. */
    public Input input() {
        return input;
    }

    /** What it has written. */
    public Output output() {
        return output;
    }

    @Override
    public @Nullable PyBaseException handled() {
        for (ExceptionState state = exceptions; state != null; state = state.previous) {
            if (state.value != null) {
                return state.value;
            }
        }
        return null;
    }

    @Override
    public PyObject[] superArguments() {
        Frame f = current;
        if (f == null) {
            throw raise(Exceptions.RUNTIME_ERROR, "super(): no current frame");
        }
        return SuperArguments.of(this, f);
    }

    @Override
    public @Nullable PyDict callerGlobals() {
        return current == null ? null : current.globals;
    }

    public int recursionLimit() {
        return recursionLimit;
    }

    public void setRecursionLimit(int limit) {
        recursionLimit = limit;
    }

    public int recursionDepth() {
        return recursion;
    }

    // --- what can be seen

    /** The frame that runs, or null. */
    public @Nullable Frame current() {
        return current;
    }

    /** The line of the program that runs; while a frame lets go of its variables, the last it ran. 0 where there is none. */
    public int programLine() {
        Frame leaving = exits.leaving();
        if (leaving != null && leaving.isProgram()) {
            return leaving.line();
        }
        for (Frame f = current; f != null; f = f.back) {
            if (f.isProgram()) {
                return f.line();
            }
        }
        return 0;
    }

    /** {@code __main__}'s namespace, borrowed, or null before the program starts. */
    public @Nullable PyDict mainNamespace() {
        return main == null ? null : main.dict();
    }

    /** Shows every reference that the interpreter owns. */
    public void roots(RootVisitor visitor) {
        Roots.visit(this, visitor);
    }

    void restoreBuiltins() {
        if (originalBuiltins != null) {
            originalBuiltins.restore(this);
        }
    }

    /** What modules written in Java hold besides their namespaces: owned, by the name of the module. */
    public Map<String, PyObject> moduleStates() {
        return moduleStates;
    }

    /** Lets go of these and of the context: each is out of reach before, so that what runs then finds none. */
    void forgetModuleStates() {
        List<PyObject> states = List.copyOf(moduleStates.values());
        moduleStates.clear();
        states.forEach(state -> state.decref(this));
        forgetThread();
    }

    /** The context that runs, borrowed; null where none was needed yet. */
    public @Nullable PyObject context() {
        return context;
    }

    /** Takes over the reference; that of the context before is the caller's. */
    public void setContext(PyObject other) {
        context = other;
    }

    public AsyncHooks asyncHooks() {
        return asyncHooks;
    }

    public ExitFunctions exitFunctions() {
        return exitFunctions;
    }

    public Collector collector() {
        return collector;
    }

    @Nullable
    PyModule main() {
        return main;
    }

    /** Lets go of {@code __main__}'s own reference. */
    void forgetMain() {
        PyModule old = main;
        main = null;
        if (old != null) {
            old.decref(this);
        }
    }
}
