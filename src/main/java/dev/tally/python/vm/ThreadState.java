package dev.tally.python.vm;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.Suspended;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the program, and what it leaves in the interpreter while another one runs. CPython 3.13
 * Include/cpython/pystate.h, PyThreadState.
 */
public final class ThreadState {
    /** What {@code threading.get_ident()} gives. */
    private final long ident;

    private final boolean daemon;

    /** What it runs on; null for the main thread. */
    Fibers.@Nullable Fiber fiber;

    /** What it left in the runtime; null while it runs. */
    @Nullable
    Suspended suspended;

    @Nullable
    Frame current;

    ExceptionState exceptions = new ExceptionState();
    int recursion;
    boolean tracing = true;
    int handlerPc = -1;
    FrameExits exits;
    AsyncHooks asyncHooks = new AsyncHooks();

    /** Owned. */
    @Nullable
    PyObject context;

    /** When it goes on whatever happens, by the {@link Clock}; negative while it does not wait for a time. */
    long deadline = -1;

    /** What it waits for, or null. */
    @Nullable
    Waiters waiters;

    /** What keeps attributes for this thread. */
    private final List<Local> locals = new ArrayList<>();

    /** An object that keeps something for each thread. */
    public interface Local {
        /** A thread has ended: what was kept for it goes. */
        void forget(Interpreter vm, ThreadState ended);
    }

    ThreadState(long ident, boolean daemon, FrameExits exits) {
        this.ident = ident;
        this.daemon = daemon;
        this.exits = exits;
    }

    public long ident() {
        return ident;
    }

    /** An object keeps something for this thread from now on. */
    public void adds(Local local) {
        locals.add(local);
    }

    public void removes(Local local) {
        locals.remove(local);
    }

    /** What is kept for it anywhere goes. */
    void forgetLocals(Interpreter vm) {
        List.copyOf(locals).forEach(local -> local.forget(vm, this));
        locals.clear();
    }

    public boolean isMain() {
        return ident == Threads.MAIN_IDENT;
    }

    /** Whether the program ends without waiting for it. */
    boolean isDaemon() {
        return daemon;
    }
}
