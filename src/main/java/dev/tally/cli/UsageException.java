package dev.tally.cli;

/** The command was used wrongly, or what it was given is not there. The message is a sentence for the user. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
