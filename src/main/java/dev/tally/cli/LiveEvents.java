package dev.tally.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Which pages have changed since a course is served, as server-sent events. Each has a number: a page that was made, or a
 * browser that listened, up to some number is told what came after it, however late it asks. Safe for use by many threads:
 * each browser has a queue of its own, so that none that sleeps holds up another.
 */
final class LiveEvents {
    /** Stands for every page. */
    static final String ANY = "*";

    /** Numbers of another run say nothing. */
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private final Map<String, Long> changes = new HashMap<>();
    private final Set<BlockingQueue<String>> listeners = new HashSet<>();
    private long last;

    /** The number of what was told last. */
    synchronized String now() {
        return run + "-" + last;
    }

    synchronized void tell(Set<String> pages) {
        last++;
        pages.forEach(page -> changes.put(page, last));
        String event = event(pages);
        listeners.forEach(listener -> listener.add(event));
    }

    /**
     * The events from now on, and before them what has changed since a number.
     *
     * @param since empty where nothing was seen before
     */
    synchronized BlockingQueue<String> listen(String since) {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        Set<String> missed = missed(since);
        if (!missed.isEmpty()) {
            events.add(event(missed));
        }
        listeners.add(events);
        return events;
    }

    synchronized void leave(BlockingQueue<String> events) {
        listeners.removeIf(listener -> listener == events);
    }

    /** The number of what was told last, and behind it the pages that have changed since another one; tabs between. */
    synchronized String missedSince(String since) {
        return now() + "\t" + line(missed(since));
    }

    private Set<String> missed(String since) {
        if (since.isEmpty() || since.equals(now())) {
            return Set.of();
        }
        if (!since.matches(run + "-\\d{1,18}")) {
            return Set.of(ANY);
        }
        long seen = Long.parseLong(since.substring(run.length() + 1));
        Set<String> missed = new HashSet<>();
        changes.forEach((page, number) -> {
            if (number > seen) {
                missed.add(page);
            }
        });
        return missed;
    }

    private String event(Collection<String> pages) {
        return "id: " + now() + "\ndata: " + line(pages) + "\n\n";
    }

    /** A name that does not fit into a line is any. */
    private static String line(Collection<String> pages) {
        boolean fits = pages.stream().allMatch(page -> page.chars().allMatch(c -> c >= ' '));
        return fits ? String.join("\t", pages.stream().sorted().toList()) : ANY;
    }
}
