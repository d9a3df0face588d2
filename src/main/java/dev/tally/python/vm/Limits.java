package dev.tally.python.vm;

/**
 * How much a run may do. All of it is counted, none timed, so that every run ends the same way.
 *
 * <p>Reaching a limit ends the run with what was seen so far; the program cannot catch it. Only recursion is different: there
 * CPython has limits too, and raises RecursionError. A request for more memory than hardly any machine has is a MemoryError,
 * as learners see it in CPython; one for less, which fits into some machines and not into {@link #liveBytes}, is a limit.
 *
 * @param instructions calls and backward jumps, of which every endless program does endlessly many
 * @param liveBytes bytes alive at one moment, as CPython would count them
 * @param recursion Python's recursion limit, {@code sys.getrecursionlimit()}
 * @param outputBytes characters printed
 * @param work steps, of about a nanosecond, inside single operations, summed
 * @param nativeDepth how deep operations written in Java may nest, and how deep source that is compiled: each unit takes up to
 *     {@value #STACK_PER_LEVEL} bytes of the thread's stack. CPython's is {@value #NATIVE_DEPTH_OF_CPYTHON}
 */
public record Limits(long instructions, long liveBytes, int recursion, long outputBytes, long work, int nativeDepth) {
    /** {@code Py_C_RECURSION_LIMIT} */
    public static final int NATIVE_DEPTH_OF_CPYTHON = 10_000;

    /** What a level of {@link #nativeDepth} may take of a stack; what is compiled in haste takes more than half of it. */
    public static final int STACK_PER_LEVEL = 4096;

    /** What a run takes of the stack besides, as levels. */
    private static final long LEVELS_BELOW = 50;

    /** For a thread with a stack of 2 MB, or in JavaScript. */
    public static final Limits DEFAULT = new Limits(100_000_000, 500_000_000, 1000, 10_000_000, 5_000_000_000L, 450);

    public Limits {
        if (instructions < 1 || liveBytes < 1 || recursion < 1 || outputBytes < 0 || work < 1 || nativeDepth < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** The lower of both, each for itself; what the stack allows stays. */
    public Limits within(Limits other) {
        return new Limits(
                Math.min(instructions, other.instructions),
                Math.min(liveBytes, other.liveBytes),
                Math.min(recursion, other.recursion),
                Math.min(outputBytes, other.outputBytes),
                Math.min(work, other.work),
                nativeDepth);
    }

    /** How deep the source of a program may nest, as {@code Parser.parse} counts. */
    public int nesting() {
        return nesting(nativeDepth);
    }

    /** A level takes half of what one of native depth does. */
    static int nesting(int nativeDepth) {
        return 2 * nativeDepth;
    }

    /** As large a stack as {@link #nativeDepth} asks for. */
    public long stackBytes() {
        return (nativeDepth + LEVELS_BELOW) * STACK_PER_LEVEL;
    }

    /** As deep as the stack of the thread allows; no deeper than CPython. */
    public Limits withStack(long stackBytes) {
        int depth = (int) Math.min(NATIVE_DEPTH_OF_CPYTHON, stackBytes / STACK_PER_LEVEL - LEVELS_BELOW);
        return new Limits(instructions, liveBytes, recursion, outputBytes, work, depth);
    }

    /**
     * As many live bytes as the host's memory has room for; no more than these. What a byte is takes up to three of the host's.
     */
    public Limits withHeap(long heapBytes) {
        long room = Math.max(1, heapBytes / 16 * 5);
        return new Limits(instructions, Math.min(liveBytes, room), recursion, outputBytes, work, nativeDepth);
    }
}
