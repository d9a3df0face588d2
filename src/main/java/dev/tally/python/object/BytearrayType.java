package dev.tally.python.object;

/** What {@code bytearray} does. */
final class BytearrayType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
