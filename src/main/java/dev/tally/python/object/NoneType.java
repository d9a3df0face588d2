package dev.tally.python.object;

/** What {@code NoneType} does. */
final class NoneType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
