package dev.tally.python.object;

/** What {@code classmethod_descriptor} does. */
final class ClassMethodDescriptorType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
