package dev.tally.python.object;

/** What {@code code} does. */
final class CodeType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
