package dev.tally.cli;

import dev.tally.python.vm.Limits;
import dev.tally.verify.Tracer;
import dev.tally.verify.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a program may do; see {@link Limits}. */
final class LimitOptions {
    @Option(
            names = "--max-steps",
            paramLabel = "N",
            description = "After so many lines a run is ended; 1000 where nothing is said.")
    @Nullable
    Integer steps;

    @Option(
            names = "--max-instructions",
            paramLabel = "N",
            description = "After so many calls and turns of loops a run is ended; 100 million where nothing is said.")
    @Nullable
    Long instructions;

    @Option(
            names = "--max-memory",
            paramLabel = "BYTES",
            description = "A run that needs more at one moment is ended; 500 million where nothing is said,"
                    + " less where Java has little memory.")
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
                    + " 5000 million where nothing is said.")
    @Nullable
    Long work;

    /** Line events that a run may have. */
    int steps() {
        return (int) positive("--max-steps", steps == null ? null : steps.longValue(), Verifier.DEFAULT_STEPS);
    }

    /** A tracer that keeps these limits, where they are given, and its own others. */
    Tracer applyTo(Tracer tracer) {
        return tracer.limited(this::applyTo);
    }

    /** A verifier whose examples keep these limits. */
    Verifier verifier(Tracer tracer) {
        return new Verifier(applyTo(tracer), steps());
    }

    /** Tells apart what was made under different limits. */
    String name() {
        return steps + " " + instructions + " " + memory + " " + recursion + " " + output + " " + work;
    }

    private Limits applyTo(Limits usual) {
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
