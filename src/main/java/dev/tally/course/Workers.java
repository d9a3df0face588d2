package dev.tally.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same work on many things, on several threads at once. What comes out stands in the order of what went in, so
 * that nobody can tell how many threads there were. The threads have stacks that bear what strangers write.
 */
public final class Workers {
    /** Where Python calls back into built-ins, and in long paragraphs, Java calls nest deeply. */
    private static final long STACK_BYTES = 256L << 20;

    private final int threads;

    /** @param threads how many there are at the most */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("work needs a worker");
        }
        this.threads = threads;
    }

    /** One for each core. */
    public static Workers onEveryCore() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Does the work on each thing.
     *
     * @param name what a person calls the thing, for {@link Fault}
     * @throws Fault if the work failed: of several failures, the one that came first in the order of the things
     */
    public <T, R> List<R> map(List<T> things, Function<T, String> name, Function<T, R> work) {
        Run<T, R> run = new Run<>(things, name, work);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, things.size()); i++) {
            Thread helper = new Thread(null, run, "worker-" + i, STACK_BYTES);
            helper.start();
            helpers.add(helper);
        }
        helpers.forEach(Workers::join);
        return run.results();
    }

    private static void join(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work of all threads together: each takes the next thing until there is none, or until one has failed. */
    private static final class Run<T, R> implements Runnable {
        private record Failure(int index, Throwable cause) {}

        private final List<T> things;
        private final Function<T, String> name;
        private final Function<T, R> work;
        private final @Nullable Object[] results;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

        Run(List<T> things, Function<T, String> name, Function<T, R> work) {
            this.things = things;
            this.name = name;
            this.work = work;
            this.results = new Object[things.size()];
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement();
                    i < results.length && failure.get() == null;
                    i = next.getAndIncrement()) {
                try {
                    results[i] = work.apply(things.get(i));
                } catch (Throwable e) {
                    failed(new Failure(i, e));
                }
            }
        }

        private void failed(Failure found) {
            failure.accumulateAndGet(found, (a, b) -> a == null || (b != null && b.index() < a.index()) ? b : a);
        }

        @SuppressWarnings("unchecked")
        List<R> results() {
            Failure first = failure.get();
            if (first != null) {
                throw new Fault(name.apply(things.get(first.index())), first.cause());
            }
            return (List<R>) Arrays.asList(results);
        }
    }

    /** Work on one thing failed. */
    public static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String thing;

        Fault(String thing, Throwable cause) {
            super(cause);
            this.thing = thing;
        }

        /** What a person calls the thing that was being worked on. */
        public String thing() {
            return thing;
        }
    }
}
