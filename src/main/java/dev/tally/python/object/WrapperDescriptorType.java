package dev.tally.python.object;

/** What {@code wrapper_descriptor} does. */
final class WrapperDescriptorType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
