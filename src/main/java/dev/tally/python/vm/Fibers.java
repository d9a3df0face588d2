package dev.tally.python.vm;

import dev.tally.python.syntax.Unsupported;

/**
 * Java stacks beside the one that a run was started on: each thread that a program starts has one. They take turns: at any time
 * one of all runs, and it alone says when the next one does. The host supplies them.
 */
@FunctionalInterface
public interface Fibers {
    /** None: a program has one thread. */
    Fibers NONE = (body, stackBytes) -> {
        throw new Unsupported("a second thread");
    };

    /**
     * A stack on which something is to run, once it is resumed.
     *
     * @param stackBytes how large it has to be
     */
    Fiber make(Runnable body, long stackBytes);

    /** One stack of its own. */
    interface Fiber {
        /** Whoever calls this stands still until the body suspends or ends. What the body throws is thrown here. */
        void resume();

        /** Called by the body itself: stands still until it is resumed. */
        void suspend();

        /** The body is not resumed any more: its stack goes. */
        void abandon();
    }
}
