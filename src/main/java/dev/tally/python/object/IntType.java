package dev.tally.python.object;

/** What {@code int} does. */
final class IntType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
