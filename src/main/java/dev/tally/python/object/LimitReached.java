package dev.tally.python.object;

/**
 * A limit of the engine was reached: line steps, instructions, live bytes, output, or work inside one operation. Ends
 * the run with what was seen so far; a program cannot catch it.
 */
public final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what which limit, as a noun phrase: {@code "500 line steps"} */
    public LimitReached(String what) {
        super(what, null, false, false);
    }
}
