package dev.tally.python.vm;

import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.LimitReached;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Suspended;
import dev.tally.python.syntax.Unsupported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The threads of the program. One runs at a time, as the interpreter's lock has it: until it waits (for a lock, a time, another
 * thread), ends, or has run for {@link #SWITCH_INTERVAL} while others were ready. Those that are ready take turns in the order
 * in which they became so; where none is, the clock moves on to the next time that one waits for. So a program runs the same way
 * each time. CPython 3.13 Python/ceval_gil.c, Python/thread_pthread.h.
 *
 * <p>The main thread has the stack on which the run was started; while it does not run, it resumes the {@link Fibers.Fiber}s of the
 * others, in {@link #host}.
 */
public final class Threads {
    /** What {@code get_ident()} says of the main thread. */
    public static final long MAIN_IDENT = 140_000_000_000_000L;

    /** As far as the stacks of threads lie apart: 8 MB and a page. */
    public static final long IDENT_STEP = 8_392_704;

    /** {@code sys.getswitchinterval()}, in nanoseconds. */
    private static final long SWITCH_INTERVAL = 5_000_000;

    private static final int MOST = 100;
    private static final int MOST_STARTS = 2000;

    private final Interpreter vm;
    private final Fibers fibers;
    private final ThreadState main;
    private ThreadState running;

    /** All but the main thread, in the order of their starts. */
    private final List<ThreadState> started = new ArrayList<>();

    private final Deque<ThreadState> ready = new ArrayDeque<>();

    private int starts;
    private boolean finished;

    /** Since when the running one runs. */
    private long turn;

    /** What waits for the end of all threads that are no daemons. */
    private final Waiters ends = new Waiters();

    Threads(Interpreter vm, Fibers fibers, FrameExits exits) {
        this.vm = vm;
        this.fibers = fibers;
        this.main = new ThreadState(MAIN_IDENT, false, exits);
        this.running = main;
    }

    /** The thread that runs. */
    public ThreadState running() {
        return running;
    }

    public boolean isMainRunning() {
        return running == main;
    }

    /** All threads: the main one, then the others in the order of their starts. */
    public List<ThreadState> all() {
        List<ThreadState> all = new ArrayList<>();
        all.add(main);
        all.addAll(started);
        return all;
    }

    /** How many there are beside the main one. */
    public int count() {
        return started.size();
    }

    /**
     * Starts a thread that calls something; its first turn comes when the running one waits.
     *
     * @param end is run at its end, on its own stack
     * @throws PyException PythonFinalizationError where the interpreter is being shut down
     */
    public ThreadState start(PyObject callable, PyTuple args, @Nullable PyDict keywords, boolean daemon, Runnable end) {
        if (finished) {
            throw vm.raise(Exceptions.PYTHON_FINALIZATION_ERROR, "can't create new thread at interpreter shutdown");
        }
        if (started.size() >= MOST) {
            throw new LimitReached(MOST, "threads at once");
        }
        if (++starts > MOST_STARTS) {
            throw new LimitReached(MOST_STARTS, "threads");
        }
        ThreadState thread = new ThreadState(freeIdent(), daemon, new FrameExits(vm));
        thread.fiber = fibers.make(() -> run(thread, callable, args, keywords, end), vm.stackBytes());
        Suspended left = new Suspended();
        left.hold(callable.owned());
        left.hold(args.owned());
        if (keywords != null) {
            left.hold(keywords.owned());
        }
        thread.suspended = left;
        vm.begins(thread);
        started.add(thread);
        ready.add(thread);
        return thread;
    }

    private long freeIdent() {
        long ident = MAIN_IDENT - IDENT_STEP;
        while (isTaken(ident)) {
            ident -= IDENT_STEP;
        }
        return ident;
    }

    private boolean isTaken(long ident) {
        return started.stream().anyMatch(thread -> thread.ident() == ident);
    }

    /** CPython 3.13 Modules/_threadmodule.c, thread_run. */
    private void run(ThreadState thread, PyObject callable, PyTuple args, @Nullable PyDict keywords, Runnable end) {
        Caught mark = Caught.mark(vm);
        try {
            vm.callUnpacked(callable, args, keywords).decref(vm);
        } catch (PyException e) {
            mark.unwind(vm);
            PyBaseException exception = vm.takeRaised();
            if (exception.type().isSubtype(Exceptions.SYSTEM_EXIT)) {
                exception.decref(vm);
            } else {
                Hooks.unraisable(vm, exception, callable, "Exception ignored in thread started by");
            }
        }
        if (keywords != null) {
            vm.release(keywords);
        }
        vm.release(args);
        vm.release(callable);
        vm.forgetThread();
        started.remove(thread);
        end.run();
        wakeAll(ends);
    }

    /**
     * The running thread waits.
     *
     * @param waiters what for; null for the time alone
     * @param nanoseconds for how long at the most; negative where it is for as long as it takes
     * @return whether it was woken, and not only the time over
     */
    public boolean await(@Nullable Waiters waiters, long nanoseconds) {
        ThreadState me = running;
        if (started.isEmpty() && nanoseconds >= 0) {
            vm.clock().advance(nanoseconds);
            return false;
        }
        me.deadline = nanoseconds < 0 ? -1 : vm.clock().after(nanoseconds);
        me.waiters = waiters;
        if (waiters != null) {
            waiters.add(me);
        }
        giveWay();
        boolean woken = waiters != null && me.waiters == null;
        stopsWaiting(me);
        return woken;
    }

    private void stopsWaiting(ThreadState thread) {
        Waiters waiters = thread.waiters;
        if (waiters != null) {
            waiters.remove(thread);
        }
        thread.waiters = null;
        thread.deadline = -1;
    }

    /** Who has waited longest becomes ready. */
    public void wakeOne(Waiters waiters) {
        ThreadState first = waiters.first();
        if (first != null) {
            stopsWaiting(first);
            if (!ready.contains(first)) {
                // Otherwise its time is over just now, too.
                ready.add(first);
            }
        }
    }

    public void wakeAll(Waiters waiters) {
        while (waiters.first() != null) {
            wakeOne(waiters);
        }
    }

    /** The running thread has run for a while: who is ready has a turn. */
    void periodic() {
        if (started.isEmpty() || vm.clock().now() - turn < SWITCH_INTERVAL) {
            return;
        }
        expire();
        if (ready.isEmpty()) {
            turn = vm.clock().now();
            return;
        }
        ready.add(running);
        giveWay();
    }

    /** The running thread stands still until its turn comes again. */
    private void giveWay() {
        Fibers.Fiber fiber = running.fiber;
        if (fiber != null) {
            fiber.suspend();
        } else {
            host();
        }
    }

    /** Has the others run until it is the main thread's turn. */
    private void host() {
        for (ThreadState next = next(); next != main; next = next()) {
            switchTo(next);
            Fibers.Fiber fiber = next.fiber;
            if (fiber != null) {
                fiber.resume();
            }
        }
        switchTo(main);
    }

    private void switchTo(ThreadState next) {
        ThreadState before = running;
        if (next != before) {
            vm.exchange(before, next);
            running = next;
            if (before != main && !started.contains(before)) {
                vm.forget(before);
            }
        }
        turn = vm.clock().now();
    }

    /** Whose turn is next. */
    private ThreadState next() {
        expire();
        ThreadState first = ready.poll();
        if (first != null) {
            return first;
        }
        ThreadState earliest = null;
        for (ThreadState thread : all()) {
            if (thread.deadline >= 0 && (earliest == null || thread.deadline < earliest.deadline)) {
                earliest = thread;
            }
        }
        if (earliest == null) {
            throw new Unsupported(
                    started.isEmpty()
                            ? "waiting for a lock that no second thread gives back"
                            : "a deadlock: every thread waits for another one");
        }
        vm.clock().advance(Math.max(0, earliest.deadline - vm.clock().now()));
        earliest.deadline = -1;
        return earliest;
    }

    /** Whose time is over becomes ready. */
    private void expire() {
        for (; ; ) {
            ThreadState earliest = null;
            for (ThreadState thread : all()) {
                boolean over =
                        thread.deadline >= 0 && thread.deadline <= vm.clock().now();
                if (over && (earliest == null || thread.deadline < earliest.deadline)) {
                    earliest = thread;
                }
            }
            if (earliest == null) {
                return;
            }
            earliest.deadline = -1;
            ready.add(earliest);
        }
    }

    /** Waits for the ends of all threads that are no daemons: CPython 3.13 Modules/_threadmodule.c, thread_shutdown. */
    public void awaitAll() {
        while (started.stream().anyMatch(thread -> !thread.isDaemon() && thread != running)) {
            await(ends, -1);
        }
    }

    /** From now on the main thread alone runs: those that are left stand still for good. */
    void finish() {
        finished = true;
        ready.clear();
        started.forEach(this::stopsWaiting);
    }

    /** The run is over: the stacks of the threads that have not ended go. What these hold is held for ever, as in CPython. */
    void abandon() {
        for (ThreadState thread : started) {
            if (thread.fiber != null) {
                thread.fiber.abandon();
            }
        }
    }
}
