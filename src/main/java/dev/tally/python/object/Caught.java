package dev.tally.python.object;

/**
 * What must be put back when code written in Java catches a Python exception: the height of the native stack and the
 * depth of calls, marked before the call.
 */
public record Caught(int held, int depth) {
    public static Caught mark(Runtime rt) {
        return new Caught(rt.heldCount(), rt.nativeDepth());
    }

    /** Lets go of what was held since, and of the exception. */
    public void drop(Runtime rt) {
        unwind(rt);
        rt.dropRaised();
    }

    /** Lets go of what was held since. */
    public void unwind(Runtime rt) {
        rt.unwindHeld(held);
        rt.unwindNativeDepth(depth);
    }
}
