package dev.tally.python.object;

/** What {@code float} does. */
final class FloatType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
