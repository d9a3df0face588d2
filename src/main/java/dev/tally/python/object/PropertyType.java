package dev.tally.python.object;

/** What {@code property} does. */
final class PropertyType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
