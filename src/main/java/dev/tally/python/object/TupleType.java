package dev.tally.python.object;

/** What {@code tuple} does. */
final class TupleType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
