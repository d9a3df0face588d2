package dev.tally.python.object;

/** What {@code staticmethod} does. */
final class StaticmethodType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
