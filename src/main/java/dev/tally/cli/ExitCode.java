package dev.tally.cli;

/** What a command returns. */
final class ExitCode {
    /** Clean; for {@code trace} and {@code inspect}: the output was written. */
    static final int OK = 0;
    /** Errors in the content. */
    static final int CONTENT = 1;
    /** Wrong use, or missing input. */
    static final int USAGE = 2;
    /** The disk would not: full, read-only. */
    static final int DISK = 3;
    /** A fault of Tally's. */
    static final int FAULT = 70;

    private ExitCode() {}
}
