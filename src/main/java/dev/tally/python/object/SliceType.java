package dev.tally.python.object;

/** What {@code slice} does. */
final class SliceType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
