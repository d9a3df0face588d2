package dev.tally.python.object;

/** What {@code BaseException} does. */
final class ExceptionType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
