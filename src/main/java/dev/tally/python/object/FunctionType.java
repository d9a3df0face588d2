package dev.tally.python.object;

/** What {@code function} does. */
final class FunctionType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
