package dev.tally.python.object;

/** What {@code module} does. */
final class ModuleType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
