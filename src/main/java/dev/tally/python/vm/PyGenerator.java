package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.code.Opcode;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code generator}, {@code coroutine} or {@code async_generator}: a frame that can be left and entered again. It owns the
 * frame, with all that this owns, until the frame ends. CPython 3.13 Objects/genobject.c.
 */
public final class PyGenerator extends PyObject {
    public static final PyType TYPE = PyType.builtin("generator", Types.OBJECT, new GeneratorType(), 144)
            .sealed()
            .withWeakReferences();

    /** What a call of an {@code async def} makes. */
    public static final PyType COROUTINE = PyType.builtin("coroutine", Types.OBJECT, new CoroutineType(), 144)
            .sealed()
            .withWeakReferences();

    /** What a call of an {@code async def} with a {@code yield} makes. */
    public static final PyType ASYNC_GENERATOR = PyType.builtin(
                    "async_generator", Types.OBJECT, new AsyncGeneratorType(), 144)
            .sealed()
            .withWeakReferences();

    private static final int CREATED = 0;
    private static final int SUSPENDED = 1;
    private static final int EXECUTING = 2;
    private static final int ENDED = 3;

    /** Null once it has ended. */
    private @Nullable Frame frame;

    private int state = CREATED;

    /** Whether its frame is among those that run: the census finds it there. */
    private boolean onStack;

    private final ExceptionState exceptions = new ExceptionState();
    private final PyCode code;
    private PyObject name;
    private PyObject qualifiedName;

    /** Of an asynchronous generator only. */
    private final @Nullable AsyncGeneratorState async;

    private PyGenerator(Frame frame) {
        super(typeOf(frame.code.code()));
        this.frame = frame;
        this.code = frame.code;
        this.code.incref();
        this.async = type() == ASYNC_GENERATOR ? new AsyncGeneratorState() : null;
        this.name = frame.function.name().owned();
        this.qualifiedName = frame.function.qualifiedName().owned();
    }

    private static PyType typeOf(Code code) {
        return code.has(Code.COROUTINE) ? COROUTINE : code.has(Code.ASYNC_GENERATOR) ? ASYNC_GENERATOR : TYPE;
    }

    /** A generator of a frame that has run its prologue. */
    static PyGenerator of(Interpreter vm, Frame frame) {
        PyGenerator made = new PyGenerator(frame);
        frame.generator = made;
        vm.heap().allocatedContainer(made);
        return made;
    }

    /** RETURN_GENERATOR: the running frame goes into a new generator, whose caller runs on. */
    static PyGenerator leave(Interpreter vm, Frame frame) {
        PyGenerator made = of(vm, frame);
        vm.current = frame.back;
        vm.leaveRecursion();
        frame.back = null;
        frame.entry = false;
        return made;
    }

    /**
     * Gives what its frame has returned, taken over, to the frame that resumed it, in a {@code yield from} or a loop, which is
     * over then.
     */
    void deliver(Interpreter vm, Frame back, PyObject result) {
        PyObject[] s = back.slots;
        int instruction = back.executable.original[back.pc];
        if (Opcode.op(instruction) == Opcode.SEND) {
            s[back.sp++] = result;
            back.next = Opcode.arg(instruction);
            return;
        }
        result.decref(vm);
        PyObject iterator = s[--back.sp];
        s[back.sp] = null;
        iterator.decref(vm);
        // END_FOR and POP_TOP are passed over.
        back.next = Opcode.arg(instruction) + 2;
    }

    public @Nullable Frame frame() {
        return state == ENDED ? null : frame;
    }

    PyObject code() {
        return code;
    }

    public PyObject name() {
        return name;
    }

    PyObject qualifiedName() {
        return qualifiedName;
    }

    void setName(Runtime rt, PyObject value) {
        PyObject old = name;
        name = value.owned();
        old.decref(rt);
    }

    void setQualifiedName(Runtime rt, PyObject value) {
        PyObject old = qualifiedName;
        qualifiedName = value.owned();
        old.decref(rt);
    }

    /** What an asynchronous generator has besides. */
    AsyncGeneratorState async() {
        AsyncGeneratorState state = async;
        if (state == null) {
            throw new IllegalStateException("no asynchronous generator");
        }
        return state;
    }

    /** A coroutine, or a generator that stands for one: what may be awaited without {@code __await__}. */
    boolean isCoroutine() {
        return type() == COROUTINE || type() == TYPE && code.code().has(Code.ITERABLE_COROUTINE);
    }

    /** As messages call it. */
    private String kind() {
        return type() == ASYNC_GENERATOR ? "async generator" : type().name();
    }

    boolean canResume() {
        return state < EXECUTING;
    }

    public boolean isRunning() {
        return state == EXECUTING;
    }

    public boolean isSuspended() {
        return state == SUSPENDED;
    }

    /**
     * Whether something of its own happens when it goes: it is closed where it waits; a coroutine that nobody awaited is told
     * of.
     */
    boolean isUnfinished() {
        return state != ENDED && (state != CREATED || type() != TYPE);
    }

    boolean isCreated() {
        return state == CREATED;
    }

    boolean hasEnded() {
        return state == ENDED;
    }

    /** {@code gi_yieldfrom}: what a {@code yield from} or {@code await} waits for, borrowed, or null. */
    @Nullable
    PyObject yieldFrom() {
        Frame f = frame;
        if (f == null || state != SUSPENDED) {
            return null;
        }
        // A suspended frame's next instruction is RESUME, whose low bits say what it waited in.
        int resume = f.executable.original[f.next];
        return (resume >>> 8 & 3) >= 2 ? f.slots[f.sp - 1] : null;
    }

    // --- entering and leaving

    private Frame frameToRun() {
        Frame f = frame;
        if (f == null) {
            throw new IllegalStateException("the generator has ended");
        }
        return f;
    }

    private void push(Interpreter vm) {
        exceptions.previous = vm.exceptions;
        vm.exceptions = exceptions;
        state = EXECUTING;
        onStack = true;
    }

    /** Makes its frame the running one, called by another frame. The value sent is borrowed. */
    Frame enter(Interpreter vm, Frame back, PyObject sent) {
        Frame f = frameToRun();
        vm.enterGenerator();
        push(vm);
        f.slots[f.sp++] = sent.owned();
        f.back = back;
        f.entry = false;
        vm.current = f;
        return f;
    }

    private void pop(Interpreter vm) {
        vm.exceptions = exceptions.previous;
        exceptions.previous = null;
        onStack = false;
        Frame f = frameToRun();
        vm.current = f.back;
        f.back = null;
        vm.leaveRecursion();
    }

    void suspended(Interpreter vm) {
        state = SUSPENDED;
        pop(vm);
    }

    /** Its frame has returned. */
    void finished(Interpreter vm, PyObject result) {
        Frame f = frameToRun();
        Frame back = f.back;
        state = ENDED;
        pop(vm);
        f.back = back;
        frame = null;
        f.generator = null;
        vm.exits().leaveOnly(f, result);
    }

    /** Its frame was left by an exception. */
    void failed(Interpreter vm) {
        Frame f = frameToRun();
        Frame back = f.back;
        state = ENDED;
        pop(vm);
        f.back = back;
        frame = null;
        f.generator = null;
        vm.exits().leaveOnly(f, null);
    }

    // --- for Java code

    /** The next value, or null when it has returned None or ended before; raises StopIteration for another result. */
    @Nullable
    PyObject resume(Interpreter vm, PyObject sent) {
        checkNotRunning(vm);
        if (state == ENDED) {
            checkNotAwaited(vm);
            return null;
        }
        if (state == CREATED && sent != Singletons.NONE) {
            throw vm.typeError("can't send non-None value to a just-started " + kind());
        }
        vm.enterNative();
        vm.checkRecursion();
        push(vm);
        Frame f = frameToRun();
        f.slots[f.sp++] = sent.owned();
        PyObject result = vm.loop().run(f);
        vm.leaveNative();
        if (state == SUSPENDED) {
            return result;
        }
        if (result == Singletons.NONE) {
            return null;
        }
        throw stopped(vm, result);
    }

    private void checkNotRunning(Interpreter vm) {
        if (state == EXECUTING) {
            throw vm.valueError(kind() + " already executing");
        }
    }

    /** A coroutine runs once. */
    private void checkNotAwaited(Interpreter vm) {
        if (type() == COROUTINE) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "cannot reuse already awaited coroutine");
        }
    }

    /** Raises what is being raised already, inside. */
    private PyObject resumeRaising(Interpreter vm) {
        vm.enterNative();
        vm.checkRecursion();
        push(vm);
        if (exceptions.value != null) {
            vm.raise(vm.takeRaised());
        }
        PyObject result = vm.loop().runRaising(frameToRun());
        vm.leaveNative();
        if (state == SUSPENDED) {
            return result;
        }
        throw stopped(vm, result);
    }

    private PyException stopped(Interpreter vm, PyObject result) {
        PyType stop = type() == ASYNC_GENERATOR ? Exceptions.STOP_ASYNC_ITERATION : Exceptions.STOP_ITERATION;
        PyTuple arguments = result == Singletons.NONE ? PyTuple.EMPTY : PyTuple.of(vm, result);
        return vm.raise(PyBaseException.of(vm, stop, arguments));
    }

    PyObject send(Interpreter vm, PyObject value) {
        PyObject result = resume(vm, value);
        if (result == null) {
            throw stopped(vm, Singletons.NONE);
        }
        return result;
    }

    /**
     * What {@code throw()} was given, borrowed: an exception, or a class and its argument. A {@code yield from} hands it on
     * as it is; only the generator in which it is raised makes an exception of it.
     *
     * @param closing whether a GeneratorExit closes what waits inside first: an asynchronous generator has to let that await
     */
    record Thrown(
            PyObject type,
            @Nullable PyObject value,
            @Nullable PyObject traceback,
            boolean closing) {
        /** Whether what waits inside is to be closed. */
        boolean closesInner() {
            PyType kind = type instanceof PyType t ? t : type.type();
            return closing && kind.isSubtype(Exceptions.GENERATOR_EXIT);
        }
    }

    /** Throws at the point where it waits. CPython 3.13 Objects/genobject.c, _gen_throw. */
    PyObject throwIn(Interpreter vm, Thrown thrown) {
        PyObject inner = yieldFrom();
        return inner == null ? throwHere(vm, thrown) : throwIntoInner(vm, inner, thrown);
    }

    private PyObject throwHere(Interpreter vm, Thrown thrown) {
        PyBaseException exception = GeneratorType.exception(vm, thrown);
        if (state == EXECUTING) {
            exception.decref(vm);
            checkNotRunning(vm);
        }
        PyException raised = vm.reraise(exception);
        if (state == ENDED) {
            if (type() == COROUTINE) {
                vm.dropRaised();
                checkNotAwaited(vm);
            }
            throw raised;
        }
        return resumeRaising(vm);
    }

    private PyObject throwIntoInner(Interpreter vm, PyObject inner, Thrown thrown) {
        inner.incref();
        vm.hold(inner);
        int height = vm.heldCount();
        int depth = vm.nativeDepth();
        boolean linked = inner instanceof PyGenerator && !thrown.closesInner();
        state = EXECUTING;
        if (linked) {
            link(vm);
        }
        PyObject result = null;
        boolean failed = false;
        try {
            result = GeneratorType.throwInto(vm, inner, thrown);
        } catch (PyException e) {
            vm.unwindHeld(height);
            vm.unwindNativeDepth(depth);
            failed = true;
        }
        if (linked) {
            unlink(vm);
        }
        state = SUSPENDED;
        vm.release(inner);
        if (failed) {
            return resumeRaising(vm);
        }
        return result == null ? throwHere(vm, thrown) : result;
    }

    /** Its frame stands between the caller's and the inner generator's, though it does not run itself. */
    private void link(Interpreter vm) {
        Frame f = frameToRun();
        f.back = vm.current;
        vm.current = f;
        onStack = true;
    }

    private void unlink(Interpreter vm) {
        Frame f = frameToRun();
        vm.current = f.back;
        f.back = null;
        onStack = false;
    }

    /** {@code close()}: raises GeneratorExit inside. */
    PyObject close(Interpreter vm) {
        checkNotRunning(vm);
        if (state == CREATED) {
            // Its frame stays as it is until the generator is freed.
            state = ENDED;
            return Runtime.none();
        }
        if (state == ENDED) {
            return Runtime.none();
        }
        int height = vm.heldCount();
        int depth = vm.nativeDepth();
        PyObject inner = yieldFrom();
        boolean raising = inner != null && closeFails(vm, inner);
        if (!raising && endsAtOnce()) {
            state = ENDED;
            clearVariables(vm, frameToRun());
            return Runtime.none();
        }
        if (!raising) {
            vm.reraise(PyBaseException.of(vm, Exceptions.GENERATOR_EXIT, PyTuple.EMPTY));
        }
        PyObject result;
        try {
            result = resumeRaising(vm);
        } catch (PyException e) {
            vm.unwindHeld(height);
            vm.unwindNativeDepth(depth);
            return closed(vm, e);
        }
        result.decref(vm);
        throw vm.raise(Exceptions.RUNTIME_ERROR, kind() + " ignored GeneratorExit");
    }

    /** Whether it waits where no handler of its own would see the exception. */
    private boolean endsAtOnce() {
        Frame f = frameToRun();
        return (f.executable.original[f.next] >>> 8 & 4) != 0;
    }

    /** {@code _PyFrame_ClearLocals}: the function and its code stay until the generator is freed. */
    private static void clearVariables(Interpreter vm, Frame f) {
        for (int i = 0; i < f.sp; i++) {
            PyObject old = f.slots[i];
            f.slots[i] = null;
            decref(vm, old);
        }
        f.sp = f.executable.stackBase;
    }

    /** How it took the GeneratorExit: a result, nothing, or another exception. */
    private PyObject closed(Interpreter vm, PyException e) {
        if (e.is(Exceptions.STOP_ITERATION)) {
            PyBaseException stop = vm.takeRaised();
            PyObject value = stop.args().size() > 0 ? stop.args().get(0).owned() : Singletons.NONE;
            stop.decref(vm);
            return value;
        }
        if (e.is(Exceptions.GENERATOR_EXIT)) {
            vm.dropRaised();
            return Runtime.none();
        }
        throw e;
    }

    /** Closes what a {@code yield from} waits for; whether that raised. */
    private boolean closeFails(Interpreter vm, PyObject inner) {
        int height = vm.heldCount();
        int depth = vm.nativeDepth();
        inner.incref();
        vm.hold(inner);
        state = EXECUTING;
        try {
            GeneratorType.closeInner(vm, inner);
            vm.release(inner);
            return false;
        } catch (PyException e) {
            vm.unwindHeld(height);
            vm.unwindNativeDepth(depth);
            return true;
        } finally {
            state = SUSPENDED;
        }
    }

    /** Ends without running. */
    void end(Interpreter vm) {
        Frame f = frame;
        state = ENDED;
        if (f != null) {
            frame = null;
            f.generator = null;
            vm.exits().leaveOnly(f, null);
        }
    }

    /** Runs the {@code finally} clauses of a generator that nobody holds any more. CPython 3.13, _PyGen_Finalize. */
    void finish(Interpreter vm) {
        if (state == ENDED) {
            return;
        }
        if (async != null && async.finalizes(vm, this)) {
            return;
        }
        if (state == CREATED && type() == COROUTINE) {
            Warnings.neverAwaited(vm, this);
        } else if (state == SUSPENDED) {
            Caught mark = Caught.mark(vm);
            try {
                close(vm).decref(vm);
            } catch (PyException e) {
                mark.unwind(vm);
                vm.unraisable(e, this);
            }
        }
    }

    @Override
    public long sizeInBytes() {
        return type().basicSize() + 8L * slots(code);
    }

    /** Variables and evaluation stack of a frame. */
    static int slots(PyCode code) {
        return code.code().localsPlusNames().size() + code.code().stackSize();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (async != null) {
            async.traverse(visitor);
        }
        visitor.visit(code, "gi_code", 0);
        visitor.visit(name, "name", 0);
        visitor.visit(qualifiedName, "qualname", 0);
        if (frame != null && !onStack) {
            PyFrame.traverse(frame, visitor);
            if (frame.object != null) {
                visitor.visit(frame.object, "frame", 0);
            }
        }
        if (exceptions.value != null) {
            visitor.visit(exceptions.value, "exception", 0);
        }
    }

    @Override
    public boolean isTraversed(String field) {
        return !field.equals("gi_code");
    }

    @Override
    public void clear(Runtime rt) {
        if (async != null) {
            async.clear(rt);
        }
        end((Interpreter) rt);
        PyBaseException handled = exceptions.value;
        exceptions.value = null;
        decref(rt, handled);
        PyObject oldName = name;
        PyObject oldQualifiedName = qualifiedName;
        name = Singletons.NONE;
        qualifiedName = Singletons.NONE;
        code.decref(rt);
        oldName.decref(rt);
        oldQualifiedName.decref(rt);
    }
}
