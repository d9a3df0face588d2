package dev.tally.python.object;

/** What {@code list} does. */
final class ListType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
