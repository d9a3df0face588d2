package dev.tally.verify;

import dev.tally.python.vm.Fibers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Stacks of Java threads that hand their turn to one another: never do two of them run. */
public final class JavaFibers implements Fibers {
    /** Threads to run on, by the size of their stacks: those that have nothing to do are used again. */
    private final Map<Long, Executor> threads = new ConcurrentHashMap<>();

    @Override
    public Fiber make(Runnable body, long stackBytes) {
        return fiber(body, stackBytes);
    }

    private JavaFiber fiber(Runnable body, long stackBytes) {
        return new JavaFiber(body, threads.computeIfAbsent(stackBytes, JavaFibers::executor));
    }

    /** Stacks for runs of which some are left half-way: what is still there of them goes when the scope is closed. */
    public Scope scope() {
        return new Scope(this);
    }

    /** Not for several threads at once. */
    public static final class Scope implements Fibers, AutoCloseable {
        private final JavaFibers of;
        private final List<JavaFiber> made = new ArrayList<>();

        private Scope(JavaFibers of) {
            this.of = of;
        }

        @Override
        public Fiber make(Runnable body, long stackBytes) {
            made.removeIf(fiber -> fiber.ended);
            JavaFiber fiber = of.fiber(body, stackBytes);
            made.add(fiber);
            return fiber;
        }

        @Override
        public void close() {
            made.forEach(JavaFiber::abandon);
            made.clear();
        }
    }

    private static Executor executor(long stackBytes) {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(null, work, "a thread of a program", stackBytes);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static final class JavaFiber implements Fiber {
        private final Semaphore mine = new Semaphore(0);
        private final Semaphore others = new Semaphore(0);
        private final Runnable body;
        private final Executor executor;
        private boolean begun;
        private boolean abandoned;
        private boolean ended;
        private @Nullable Throwable failure;

        JavaFiber(Runnable body, Executor executor) {
            this.body = body;
            this.executor = executor;
        }

        private void run() {
            try {
                body.run();
            } catch (Abandoned over) {
                // Nothing of the run is touched any more.
            } catch (Throwable thrown) {
                failure = thrown;
            } finally {
                ended = true;
                others.release();
            }
        }

        @Override
        public void resume() {
            if (begun) {
                mine.release();
            } else {
                begun = true;
                executor.execute(this::run);
            }
            others.acquireUninterruptibly();
            Throwable thrown = failure;
            failure = null;
            if (thrown instanceof Error error) {
                throw error;
            } else if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }

        @Override
        public void suspend() {
            others.release();
            mine.acquireUninterruptibly();
            if (abandoned) {
                throw new Abandoned();
            }
        }

        @Override
        public void abandon() {
            if (begun && !ended) {
                abandoned = true;
                mine.release();
                others.acquireUninterruptibly();
            }
        }
    }

    /** Takes the stack of a fiber down that is not resumed any more. */
    private static final class Abandoned extends Error {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super(null, null, false, false);
        }
    }
}
