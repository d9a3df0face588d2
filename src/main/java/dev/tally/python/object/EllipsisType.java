package dev.tally.python.object;

/** What {@code ellipsis} does. */
final class EllipsisType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
