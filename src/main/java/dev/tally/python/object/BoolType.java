package dev.tally.python.object;

/** What {@code bool} does. */
final class BoolType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
