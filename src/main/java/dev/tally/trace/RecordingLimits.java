package dev.tally.trace;

import dev.tally.python.object.LimitReached;

/** How much a trace may hold: what a program keeps alive is in every snapshot, and so is what it has printed. */
final class RecordingLimits {
    /** Each takes some 80 bytes in each snapshot: a list of a million items must not fill the host's memory in a few steps. */
    private static final int BYTES_OF_REFERENCE = 125;

    /** A character that was printed is in every later snapshot, and in what is written of it. */
    private static final int BYTES_OF_CHARACTER = 2;

    private final long maxReferences;
    private final long maxCharacters;
    private long references;
    private long characters;

    /** @param bytes what the snapshots may take of memory, about */
    RecordingLimits(long bytes) {
        this.maxReferences = bytes / BYTES_OF_REFERENCE;
        this.maxCharacters = bytes / BYTES_OF_CHARACTER;
    }

    void references(int more) {
        references += more;
        if (references > maxReferences) {
            throw new LimitReached(inMillions(maxReferences), "references recorded");
        }
    }

    void characters(int more) {
        characters += more;
        if (characters > maxCharacters) {
            throw new LimitReached(inMillions(maxCharacters), "characters of output recorded");
        }
    }

    /** It is said roundly: what it is follows from the machine's memory. */
    private static long inMillions(long limit) {
        return limit / 1_000_000 * 1_000_000;
    }
}
