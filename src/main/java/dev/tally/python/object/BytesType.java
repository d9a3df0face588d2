package dev.tally.python.object;

/** What {@code bytes} does. */
final class BytesType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
