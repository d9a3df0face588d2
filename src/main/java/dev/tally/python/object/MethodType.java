package dev.tally.python.object;

/** What {@code method} does. */
final class MethodType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
