package dev.tally.python.object;

/** What {@code memoryview} does. */
final class MemoryviewType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
