package dev.tally.python.vm;

/**
 * The clock of one run, in nanoseconds since it began: it moves on with each step of the program, by what is waited for, and a
 * little each time it is read. So every run sees the same times.
 */
public final class Clock {
    private static final long READING = 100;

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

    /** Nobody has anything to do for so long. */
    void advance(long nanoseconds) {
        waited += nanoseconds;
    }
}
