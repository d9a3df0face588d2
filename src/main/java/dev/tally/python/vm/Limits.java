package dev.tally.python.vm;

/**
 * How much a run may do. All of it is counted, none timed, so that every run ends the same way.
 *
 * @param instructions calls and backward jumps, of which every endless program does endlessly many
 * @param liveBytes bytes alive at one moment, as CPython would count them
 * @param recursion Python's recursion limit, {@code sys.getrecursionlimit()}
 * @param outputBytes characters printed
 * @param work steps, of about a nanosecond, inside single operations, summed
 */
public record Limits(long instructions, long liveBytes, int recursion, long outputBytes, long work) {
    public static final Limits DEFAULT = new Limits(100_000_000, 500_000_000, 1000, 10_000_000, 20_000_000_000L);

    public Limits {
        if (instructions < 1 || liveBytes < 1 || recursion < 1 || outputBytes < 0 || work < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
