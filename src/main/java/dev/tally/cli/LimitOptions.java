package dev.tally.cli;

import dev.tally.python.vm.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a program may do; see {@link Limits}. */
final class LimitOptions {
    @Option(
            names = "--max-instructions",
            paramLabel = "N",
            description = "After so many calls and turns of loops a run is ended; 100 million where nothing is said.")
    @Nullable
    Long instructions;

    @Option(
            names = "--max-memory",
            paramLabel = "BYTES",
            description = "A run that needs more at one moment is ended; 500 million where nothing is said.")
    @Nullable
    Long memory;

    @Option(
            names = "--max-recursion",
            paramLabel = "N",
            description = "Deeper calls raise RecursionError; 1000 where nothing is said.")
    @Nullable
    Integer recursion;

    @Option(
            names = "--max-output",
            paramLabel = "N",
            description = "After so many characters printed a run is ended; 10 million where nothing is said.")
    @Nullable
    Long output;

    @Option(
            names = "--max-work",
            paramLabel = "N",
            description = "After so many steps inside built-in operations, each of about a nanosecond, a run is ended;"
                    + " 20000 million where nothing is said.")
    @Nullable
    Long work;

    /** These limits, where they are given, and the others as they were. */
    Limits applyTo(Limits usual) {
        return new Limits(
                positive("--max-instructions", instructions, usual.instructions()),
                positive("--max-memory", memory, usual.liveBytes()),
                (int) positive("--max-recursion", recursion == null ? null : recursion.longValue(), usual.recursion()),
                positive("--max-output", output, usual.outputBytes()),
                positive("--max-work", work, usual.work()),
                usual.nativeDepth());
    }

    private static long positive(String name, @Nullable Long given, long usual) {
        if (given != null && given < 1) {
            throw new UsageException(name + " takes a number from 1.");
        }
        return given == null ? usual : given;
    }
}
