package dev.tally.python.object;

/** What {@code set} does. */
final class SetType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
