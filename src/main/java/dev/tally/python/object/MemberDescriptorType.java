package dev.tally.python.object;

/** What {@code member_descriptor} does. */
final class MemberDescriptorType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
