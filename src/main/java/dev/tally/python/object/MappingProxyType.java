package dev.tally.python.object;

/** What {@code mappingproxy} does. */
final class MappingProxyType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
