package dev.tally.python.object;

/** The slots of classes written in Python: each calls the special method that the class defines or inherits. */
final class DunderSlots extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
