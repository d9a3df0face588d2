package dev.tally.python.object;

/** What {@code NotImplementedType} does. */
final class NotImplementedType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
