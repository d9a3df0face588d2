package dev.tally.python.object;

/** What {@code method_descriptor} does. */
final class MethodDescriptorType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
