package dev.tally.python.object;

/** What {@code object} does. */
final class ObjectType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
