package dev.tally.python.object;

/** What {@code dict} does. */
final class DictType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
