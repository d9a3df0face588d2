package dev.tally.python.object;

/** What {@code complex} does. */
final class ComplexType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
