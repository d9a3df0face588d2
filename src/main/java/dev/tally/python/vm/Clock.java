package dev.tally.python.vm;

/**
 * The clock of one run, in nanoseconds since it began: it moves on with each step of the program, by what is waited for, and a
 * little each time it is read. So every run sees the same times.
 */
public final class Clock {
    private static final long READING = 100;

    /** As far as it goes, 200 years and more: what is added to it must not be too much for a number of 64 bits. */
    private static final long LATEST = 7_000_000_000_000_000_000L;

    private final Interpreter vm;
    private long waited;

    Clock(Interpreter vm) {
        this.vm = vm;
    }

    /** What it shows now. */
    public long read() {
        waited += READING;
        return now();
    }

    long now() {
        return vm.elapsed() + waited;
    }

    /** What it will show after so long. */
    public long after(long nanoseconds) {
        return now() + Math.min(nanoseconds, LATEST - now());
    }

    /** Nobody has anything to do for so long. */
    void advance(long nanoseconds) {
        waited += after(nanoseconds) - now();
    }
}
