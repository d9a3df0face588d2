package dev.tally.python.object;

/** What {@code super} does. */
final class SuperType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
