package dev.tally.python.object;

/** What {@code cell} does. */
final class CellType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
