package dev.tally.python.object;

/** What {@code str} does. */
final class StrType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
