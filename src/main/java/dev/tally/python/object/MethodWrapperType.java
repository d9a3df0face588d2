package dev.tally.python.object;

/** What {@code method-wrapper} does. */
final class MethodWrapperType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
