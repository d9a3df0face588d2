package dev.tally.source;

/** How bad a {@link Diagnostic} is. Only an error makes a command end with exit code 1. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that is printed. */
    public String word() {
        return word;
    }
}
