package dev.tally.python.object;

/** What {@code getset_descriptor} does. */
final class GetsetDescriptorType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
