package dev.tally.python.vm;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The threads that wait for one thing, the first that came first. */
public final class Waiters {
    private final Deque<ThreadState> waiting = new ArrayDeque<>();

    void add(ThreadState thread) {
        waiting.add(thread);
    }

    void remove(ThreadState thread) {
        waiting.remove(thread);
    }

    @Nullable
    ThreadState first() {
        return waiting.peek();
    }
}
