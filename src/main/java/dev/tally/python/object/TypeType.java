package dev.tally.python.object;

/** What {@code type} does. */
final class TypeType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
