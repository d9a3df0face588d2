package dev.tally.python.vm;

/**
 * CPython 3.13's adaptive counters (Include/internal/pycore_backoff.h): when an instruction tries to specialise, and how
 * long it waits after a failure. Which execution is specialised decides what a call holds, so it is modelled exactly.
 */
final class Adaptive {
    private Adaptive() {}

    private static final int BACKOFF_BITS = 4;
    private static final int MAX_BACKOFF = 12;

    /** The bits that are set until an instruction is specialised. */
    static final int BACKOFF = (1 << BACKOFF_BITS) - 1;

    /** A new instruction's counter: the second execution specialises. */
    static final int WARM_UP = 1 << BACKOFF_BITS | 1;

    /** After a success. */
    static final int COOL_DOWN = 52 << BACKOFF_BITS;

    static boolean triggers(int counter) {
        return counter >>> BACKOFF_BITS == 0;
    }

    static int advance(int counter) {
        return counter - (1 << BACKOFF_BITS);
    }

    /** After a failure. */
    static int backOff(int counter) {
        int backoff = Math.min(MAX_BACKOFF, (counter & (1 << BACKOFF_BITS) - 1) + 1);
        return (1 << backoff) - 1 << BACKOFF_BITS | backoff;
    }
}
