package dev.tally.python.object;

/** What {@code range} does. */
final class RangeType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
