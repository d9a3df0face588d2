package dev.tally.python.object;

/** What {@code frozenset} does. */
final class FrozensetType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
