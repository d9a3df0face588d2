package dev.tally.python.object;

/** What {@code builtin_function_or_method} does. */
final class BuiltinFunctionType extends Slots {
    @Override
    public long mask() {
        return 0;
    }
}
