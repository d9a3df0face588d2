package dev.tally.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that says how far a build has got, written over again and again and taken away at the end. Where
 * nobody sits at a terminal there is none. Insights that were kept from a build before are not counted: they take no time.
 */
final class Progress implements AutoCloseable {
    private static final long NANOS_BETWEEN = 100_000_000;
    private static final String BACK_TO_AN_EMPTY_LINE = "\r\u001b[K";

    private final Console console;
    private final AtomicInteger count = new AtomicInteger();
    private final LongSupplier nanoTime;
    private final AtomicLong next;

    Progress(Console console) {
        this(console, System::nanoTime);
    }

    Progress(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
        this.next = new AtomicLong(nanoTime.getAsLong() + NANOS_BETWEEN);
    }

    /** An insight has been begun. */
    void step() {
        int begun = count.incrementAndGet();
        long now = nanoTime.getAsLong();
        long due = next.get();
        if (console.hasColours() && now - due >= 0 && next.compareAndSet(due, now + NANOS_BETWEEN)) {
            console.sayAll(BACK_TO_AN_EMPTY_LINE + begun + (begun == 1 ? " insight" : " insights") + " read and run");
        }
    }

    @Override
    public void close() {
        if (console.hasColours()) {
            console.sayAll(BACK_TO_AN_EMPTY_LINE);
        }
    }
}
