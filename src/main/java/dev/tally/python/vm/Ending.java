package dev.tally.python.vm;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param kind how
 * @param type the exception's type, where it was an error; the reason, where a limit was reached or it was unsupported
 * @param message the exception's message as {@code str()} gives it
 * @param traceback what CPython prints about the error, carets included; empty otherwise
 * @param line where it ended, if known
 * @param exit what was printed while the interpreter shut down
 */
public record Ending(Kind kind, String type, String message, String traceback, Optional<Integer> line, String exit) {
    public enum Kind {
        OK,
        ERROR,
        LIMIT,
        UNSUPPORTED
    }
}
