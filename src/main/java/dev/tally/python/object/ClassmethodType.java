package dev.tally.python.object;

/** What {@code classmethod} does. */
final class ClassmethodType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
