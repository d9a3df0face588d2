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

    /** @param what what there is so much of: {@code "bytes of memory"} */
    public LimitReached(long amount, String what) {
        this(inWords(amount) + " " + what);
    }

    private static String inWords(long amount) {
        if (amount % 1_000_000 == 0) {
            return amount / 1_000_000 + " million";
        }
        return amount % 1000 == 0 ? amount / 1000 + " thousand" : Long.toString(amount);
    }
}
